import type { Sentences } from "../sentences.ts";

/** Labels of buttons. */
export const actions: Sentences["actions"] = {
  addDocument: "Dokument hinzufügen",
  ask: "Fragen",
  askAgain: "Anders fragen",
  articlesOf: ({ title }) => `Artikel: ${title}`,
  backToList: "Zurück zur Liste",
  calendar: "Kalender",
  caseCard: "Der Fall im Überblick",
  cite: "Zitieren",
  citeAs: { apa: "Nach APA zitieren", mla: "Nach MLA zitieren", plain: "Schlicht zitieren" },
  clear: "Entfernen",
  clearIt: "Entfernen",
  context: "Kontext",
  contextOf: ({ place }) => `Kontext von ${place}`,
  menu: ({ places, hasMore }) => {
    if (places === 0) return "Mehr…";
    const shown = Array.from({ length: Math.min(places, 3) }, (_, at) => at + 1).join(" · ");
    return `Kontext von ${shown}${places > 3 ? " …" : ""}${hasMore ? " und mehr" : ""}`;
  },
  delete: "Löschen",
  earlier: "Früher",
  export: "Exportieren",
  fillInAgain: "Formular noch einmal ausfüllen",
  keepIt: "Behalten",
  later: "Später",
  more: "Mehr",
  newer: "Neuere",
  newest: "Neuestes",
  next: "Weiter",
  nextDates: "Nächste Termine",
  older: "Ältere",
  openCase: "Einen Fall öffnen",
  picture: "Bild",
  postHere: "Hier posten",
  previous: "Zurück",
  share: "Teilen",
  sources: "Quellen",
  timeline: "Chronik",
  undoImport: "Import zurücknehmen",
  unhelpful: "Beantwortet die Frage nicht",
  unhide: "Wieder zeigen",
};

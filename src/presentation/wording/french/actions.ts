import type { Sentences } from "../sentences.ts";

/** Labels of buttons. */
export const actions: Sentences["actions"] = {
  addDocument: "Ajouter un document",
  ask: "Demander",
  askAgain: "Reformuler la question",
  articlesOf: ({ title }) => `Articles : ${title}`,
  backToList: "Retour à la liste",
  calendar: "Calendrier",
  caseCard: "L'affaire en bref",
  cite: "Citer",
  citeAs: { apa: "Citer en APA", mla: "Citer en MLA", plain: "Citer sans style" },
  clear: "Retirer",
  clearIt: "La retirer",
  context: "Contexte",
  contextOf: ({ place }) => `Contexte de ${place}`,
  menu: ({ places, hasMore }) => {
    if (places === 0) return "Plus…";
    const shown = Array.from({ length: Math.min(places, 3) }, (_, at) => at + 1).join(" · ");
    return `Contexte de ${shown}${places > 3 ? " …" : ""}${hasMore ? ", et plus" : ""}`;
  },
  delete: "Supprimer",
  earlier: "Plus tôt",
  export: "Exporter",
  fillInAgain: "Remplir de nouveau le formulaire",
  keepIt: "La garder",
  later: "Plus tard",
  more: "Plus",
  newer: "Plus récents",
  newest: "Le plus récent",
  next: "Suivant",
  nextDates: "Prochaines dates",
  older: "Plus anciens",
  openCase: "Ouvrir une affaire",
  picture: "Image",
  postHere: "Publier ici",
  previous: "Précédent",
  share: "Partager",
  sources: "Sources",
  timeline: "Chronologie",
  undoImport: "Annuler l'import",
  unhelpful: "Ne répond pas à la question",
  unhide: "Afficher de nouveau",
};

import type { Sentences } from "../sentences.ts";
import { numbers } from "./counts.ts";
import { dates } from "./dates.ts";

/** Where a quotation comes from, as an outlet with little room says it. */
export const citation: Sentences["citation"] = {
  openAtQuotation: "beim Zitat öffnen",
  open: "öffnen",
  correctedTo: ({ correction }) => `Berichtigt: ${correction}`,
  published: ({ published, updated }) =>
    dates.write(published) + (updated === undefined ? "" : ` (aktualisiert: ${dates.write(updated)})`),
  dates: (article) => `, ${dates.abbreviate(article.published)}${citation.updated(article)}`,
  updated: ({ updated }) => (updated === undefined ? "" : ` (aktualisiert: ${dates.abbreviate(updated)})`),
  basedOn: ({ sources, more }) => `nach ${sources.join("; ")}${more > 0 ? `; und ${more} weiteren` : ""}`,
  restsOn: ({ sources, more }) => `nach ${sources.join(", ")}${more > 0 ? ` +${more}` : ""}`,
  tooLong: ({ title, publisher }) =>
    `Das Zitat ist zu lang für Discord. Es steht in „${title}“, ${publisher}; /sources nennt den Artikel.`,
  ofQuotations: ({ places }) => `${places.length === 1 ? "Zitat" : "Zitate"} ${numbers.and(places.map(String))}`,
  articleChanged: "Der Artikel ist nicht mehr im Bestand oder hat sich geändert; frage noch einmal.",
  standing: ({ kind, party, court, witness }) => {
    const by = party === undefined ? "" : ` von ${party}`;
    switch (kind) {
      case "complaint":
        return `behauptet in der Klageschrift (complaint)${by}`;
      case "indictment":
        return "vorgeworfen in der Anklageschrift (indictment), nicht bewiesen";
      case "answer":
        return `erwidert${by === "" ? " von einer Partei" : by}`;
      case "motion":
      case "brief":
      case "opposition":
      case "reply":
        return `vorgebracht${by === "" ? " von einer Partei" : by}`;
      case "order":
        return "vom Gericht angeordnet";
      case "proposed order":
        return "vorgeschlagen, nicht angeordnet";
      case "judgment":
        return "vom Gericht entschieden (judgment)";
      case "opinion":
        return "vom Gericht befunden (opinion)";
      case "transcript":
        return witness === undefined ? "vor Gericht gesagt" : `Aussage von ${witness}`;
      case "affidavit":
        return witness === undefined
          ? `unter Eid erklärt${by === "" ? " (affidavit)" : by}`
          : `unter Eid erklärt von ${witness}`;
      case "exhibit":
        return `als Anlage vorgelegt (exhibit)${by}`;
      case "letter":
        return `in einem Brief geschrieben${by}`;
      case "filing":
        return court === undefined ? undefined : "bei Gericht eingereicht";
      case "article":
      case "brief of ours":
        return undefined;
    }
  },
  styles: { bluebook: "Bluebook-Stil", apa: "APA", mla: "MLA", plain: "Schlicht" },
  noRoomForOthers: "Für die übrigen Belege ist hier kein Platz.",
  allTooLong: "Diese Belege sind zu lang für Discord; /sources verlinkt die Artikel.",
};

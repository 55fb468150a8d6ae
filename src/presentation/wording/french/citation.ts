import type { Sentences } from "../sentences.ts";
import { numbers } from "./counts.ts";
import { dates } from "./dates.ts";

/** Where a quotation comes from, as an outlet with little room says it. */
export const citation: Sentences["citation"] = {
  openAtQuotation: "ouvrir à la citation",
  open: "ouvrir",
  correctedTo: ({ correction }) => `Corrigé : ${correction}`,
  published: ({ published, updated }) =>
    dates.write(published) + (updated === undefined ? "" : ` (mis à jour : ${dates.write(updated)})`),
  dates: (article) => `, ${dates.abbreviate(article.published)}${citation.updated(article)}`,
  updated: ({ updated }) => (updated === undefined ? "" : ` (mis à jour : ${dates.abbreviate(updated)})`),
  basedOn: ({ sources, more }) => `d'après ${sources.join(" ; ")}${more > 0 ? ` ; et ${more} de plus` : ""}`,
  restsOn: ({ sources, more }) => `d'après ${sources.join(", ")}${more > 0 ? ` +${more}` : ""}`,
  tooLong: ({ title, publisher }) =>
    `La citation est trop longue pour Discord. Elle se trouve dans « ${title} », ${publisher} ; /sources indique l'article.`,
  ofQuotations: ({ places }) => `Citation${places.length === 1 ? "" : "s"} ${numbers.and(places.map(String))}`,
  articleChanged: "Son article n'est plus dans la bibliothèque, ou a changé depuis ; reposez la question.",
  standing: ({ kind, party, court, witness }) => {
    const by = party === undefined ? "" : ` par ${party}`;
    switch (kind) {
      case "complaint":
        return `allégué dans la plainte (complaint)${by}`;
      case "indictment":
        return "reproché dans l'acte d'accusation (indictment), non prouvé";
      case "answer":
        return `répondu${by === "" ? " par une partie" : by}`;
      case "motion":
      case "brief":
      case "opposition":
      case "reply":
        return `soutenu${by === "" ? " par une partie" : by}`;
      case "order":
        return "ordonné par le tribunal";
      case "proposed order":
        return "proposé, non ordonné";
      case "judgment":
        return "jugé par le tribunal (judgment)";
      case "opinion":
        return "retenu par le tribunal (opinion)";
      case "transcript":
        return witness === undefined ? "dit à l'audience" : `témoignage de ${witness}`;
      case "affidavit":
        return witness === undefined
          ? `déclaré sous serment${by === "" ? " (affidavit)" : by}`
          : `déclaré sous serment par ${witness}`;
      case "exhibit":
        return `produit en annexe (exhibit)${by}`;
      case "letter":
        return `écrit dans une lettre${by}`;
      case "filing":
        return court === undefined ? undefined : "déposé au tribunal";
      case "article":
      case "brief of ours":
        return undefined;
    }
  },
  styles: { bluebook: "Style Bluebook", apa: "APA", mla: "MLA", plain: "Sans style" },
  noRoomForOthers: "Il n'y a pas de place ici pour les autres références.",
  allTooLong: "Ces références sont trop longues pour Discord ; /sources donne les liens des articles.",
};

import type { Sentences } from "../sentences.ts";
import { numbers } from "./counts.ts";
import { dates } from "./dates.ts";

/** Where a quotation comes from, as an outlet with little room says it. */
export const citation: Sentences["citation"] = {
  openAtQuotation: "abrir en la cita",
  open: "abrir",
  correctedTo: ({ correction }) => `Corregido: ${correction}`,
  published: ({ published, updated }) =>
    dates.write(published) + (updated === undefined ? "" : ` (actualizado: ${dates.write(updated)})`),
  dates: (article) => `, ${dates.abbreviate(article.published)}${citation.updated(article)}`,
  updated: ({ updated }) => (updated === undefined ? "" : ` (actualizado: ${dates.abbreviate(updated)})`),
  basedOn: ({ sources, more }) => `basado en ${sources.join("; ")}${more > 0 ? `; y ${more} más` : ""}`,
  restsOn: ({ sources, more }) => `de ${sources.join(", ")}${more > 0 ? ` +${more}` : ""}`,
  tooLong: ({ title, publisher }) =>
    `La cita es demasiado larga para Discord. Está en “${title}”, ${publisher}; /sources enumera el artículo.`,
  ofQuotations: ({ places }) => `${places.length === 1 ? "Cita" : "Citas"} ${numbers.and(places.map(String))}`,
  articleChanged: "Su artículo ya no está en la biblioteca o ha cambiado; pregunta de nuevo.",
  standing: ({ kind, party, court, witness }) => {
    const by = party === undefined ? "" : ` por ${party}`;
    switch (kind) {
      case "complaint":
        return `alegado en la demanda (complaint)${by}`;
      case "indictment":
        return "imputado en el escrito de acusación (indictment), no probado";
      case "answer":
        return `respondido${by === "" ? " por una parte" : by}`;
      case "motion":
      case "brief":
      case "opposition":
      case "reply":
        return `argumentado${by === "" ? " por una parte" : by}`;
      case "order":
        return "ordenado por el tribunal";
      case "proposed order":
        return "propuesto, no ordenado";
      case "judgment":
        return "resuelto por el tribunal (judgment)";
      case "opinion":
        return "sostenido por el tribunal (opinion)";
      case "transcript":
        return witness === undefined ? "dicho ante el tribunal" : `testimonio de ${witness}`;
      case "affidavit":
        return witness === undefined
          ? `declarado bajo juramento${by === "" ? " (affidavit)" : by}`
          : `declarado bajo juramento por ${witness}`;
      case "exhibit":
        return `aportado como anexo (exhibit)${by}`;
      case "letter":
        return `escrito en una carta${by}`;
      case "filing":
        return court === undefined ? undefined : "presentado ante el tribunal";
      case "article":
      case "brief of ours":
        return undefined;
    }
  },
  styles: { bluebook: "Al estilo Bluebook", apa: "APA", mla: "MLA", plain: "Sin estilo" },
  noRoomForOthers: "Aquí no hay espacio para las demás referencias.",
  allTooLong: "Estas referencias son demasiado largas para Discord; /sources enlaza los artículos.",
};

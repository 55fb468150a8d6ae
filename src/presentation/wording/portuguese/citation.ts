import type { Sentences } from "../sentences.ts";
import { numbers } from "./counts.ts";
import { dates } from "./dates.ts";

/** Where a quotation comes from, as an outlet with little room says it. */
export const citation: Sentences["citation"] = {
  openAtQuotation: "abrir na citação",
  open: "abrir",
  correctedTo: ({ correction }) => `Corrigido: ${correction}`,
  published: ({ published, updated }) =>
    dates.write(published) + (updated === undefined ? "" : ` (atualizado: ${dates.write(updated)})`),
  dates: (article) => `, ${dates.abbreviate(article.published)}${citation.updated(article)}`,
  updated: ({ updated }) => (updated === undefined ? "" : ` (atualizado: ${dates.abbreviate(updated)})`),
  basedOn: ({ sources, more }) => `com base em ${sources.join("; ")}${more > 0 ? `; e mais ${more}` : ""}`,
  restsOn: ({ sources, more }) => `de ${sources.join(", ")}${more > 0 ? ` +${more}` : ""}`,
  tooLong: ({ title, publisher }) =>
    `A citação é longa demais para o Discord. Ela está em “${title}”, ${publisher}; /sources lista o artigo.`,
  ofQuotations: ({ places }) => `${places.length === 1 ? "Citação" : "Citações"} ${numbers.and(places.map(String))}`,
  articleChanged: "Seu artigo já não está na biblioteca ou mudou; pergunte de novo.",
  standing: ({ kind, party, court, witness }) => {
    const by = party === undefined ? "" : ` por ${party}`;
    switch (kind) {
      case "complaint":
        return `alegado na petição inicial (complaint)${by}`;
      case "indictment":
        return "imputado na peça de acusação (indictment), não provado";
      case "answer":
        return `respondido${by === "" ? " por uma parte" : by}`;
      case "motion":
      case "brief":
      case "opposition":
      case "reply":
        return `argumentado${by === "" ? " por uma parte" : by}`;
      case "order":
        return "ordenado pelo tribunal";
      case "proposed order":
        return "proposto, não ordenado";
      case "judgment":
        return "decidido pelo tribunal (judgment)";
      case "opinion":
        return "sustentado pelo tribunal (opinion)";
      case "transcript":
        return witness === undefined ? "dito no tribunal" : `depoimento de ${witness}`;
      case "affidavit":
        return witness === undefined
          ? `declarado sob juramento${by === "" ? " (affidavit)" : by}`
          : `declarado sob juramento por ${witness}`;
      case "exhibit":
        return `apresentado como anexo (exhibit)${by}`;
      case "letter":
        return `escrito em uma carta${by}`;
      case "filing":
        return court === undefined ? undefined : "protocolado no tribunal";
      case "article":
      case "brief of ours":
        return undefined;
    }
  },
  styles: { bluebook: "No estilo Bluebook", apa: "APA", mla: "MLA", plain: "Sem estilo" },
  noRoomForOthers: "Não há espaço aqui para as outras referências.",
  allTooLong: "Estas referências são longas demais para o Discord; /sources traz os links dos artigos.",
};

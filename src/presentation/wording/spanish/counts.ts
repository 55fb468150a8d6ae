import { createNumberWording } from "../numbers.ts";
import type { Sentences } from "../sentences.ts";

/** How Spanish writes numbers and lists. */
export const numbers = createNumberWording("es");

const { amount } = numbers;

/** Counted things. */
export const counts: Sentences["counts"] = {
  articles: (count) => amount(count, { one: "artículo", other: "artículos" }),
  cases: (count) => amount(count, { one: "caso", other: "casos" }),
  characters: (count) => amount(count, { one: "carácter", other: "caracteres" }),
  dates: (count) => amount(count, { one: "fecha", other: "fechas" }),
  datedQuotations: (count) => amount(count, { one: "cita con fecha", other: "citas con fecha" }),
  days: (count) => amount(count, { one: "día", other: "días" }),
  files: (count) => amount(count, { one: "archivo", other: "archivos" }),
  furtherQuestions: (count) => amount(count, { one: "pregunta más", other: "preguntas más" }),
  furtherSentences: (count) => amount(count, { one: "frase más", other: "frases más" }),
  hints: (count) => amount(count, { one: "indicación", other: "indicaciones" }),
  paragraphs: (count) => amount(count, { one: "párrafo", other: "párrafos" }),
  passages: (count) => amount(count, { one: "pasaje", other: "pasajes" }),
  questions: (count) => amount(count, { one: "pregunta", other: "preguntas" }),
  sentences: (count) => amount(count, { one: "frase", other: "frases" }),
  times: (count) => amount(count, { one: "vez", other: "veces" }),
  things: (count) => amount(count, { one: "cosa", other: "cosas" }),
  unansweredQuestions: (count) => amount(count, { one: "pregunta sin respuesta", other: "preguntas sin respuesta" }),
  corpus: ({ articles, passages }) => `${counts.articles(articles)} con ${counts.passages(passages)}`,
  andMore: (count) => `y ${numbers.integer(count)} más`,
  more: (count) => `${count} más`,
};

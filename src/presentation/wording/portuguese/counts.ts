import { createNumberWording } from "../numbers.ts";
import type { Sentences } from "../sentences.ts";

/** How Brazilian Portuguese writes numbers and lists. */
export const numbers = createNumberWording("pt-BR");

const { amount } = numbers;

/** Counted things. */
export const counts: Sentences["counts"] = {
  articles: (count) => amount(count, { one: "artigo", other: "artigos" }),
  cases: (count) => amount(count, { one: "caso", other: "casos" }),
  characters: (count) => amount(count, { one: "caractere", other: "caracteres" }),
  dates: (count) => amount(count, { one: "data", other: "datas" }),
  datedQuotations: (count) => amount(count, { one: "citação datada", other: "citações datadas" }),
  days: (count) => amount(count, { one: "dia", other: "dias" }),
  files: (count) => amount(count, { one: "arquivo", other: "arquivos" }),
  furtherQuestions: (count) => amount(count, { one: "outra pergunta", other: "outras perguntas" }),
  furtherSentences: (count) => amount(count, { one: "outra frase", other: "outras frases" }),
  hints: (count) => amount(count, { one: "indicação", other: "indicações" }),
  paragraphs: (count) => amount(count, { one: "parágrafo", other: "parágrafos" }),
  passages: (count) => amount(count, { one: "trecho", other: "trechos" }),
  questions: (count) => amount(count, { one: "pergunta", other: "perguntas" }),
  sentences: (count) => amount(count, { one: "frase", other: "frases" }),
  times: (count) => amount(count, { one: "vez", other: "vezes" }),
  things: (count) => amount(count, { one: "coisa", other: "coisas" }),
  unansweredQuestions: (count) => amount(count, { one: "pergunta sem resposta", other: "perguntas sem resposta" }),
  corpus: ({ articles, passages }) => `${counts.articles(articles)} com ${counts.passages(passages)}`,
  andMore: (count) => `e mais ${numbers.integer(count)}`,
  more: (count) => `mais ${count}`,
};

import { createNumberWording } from "../numbers.ts";
import type { Sentences } from "../sentences.ts";

/** How German writes numbers and lists. */
export const numbers = createNumberWording("de");

const { amount } = numbers;

/** Counted things. */
export const counts: Sentences["counts"] = {
  articles: (count) => amount(count, { one: "Artikel", other: "Artikel" }),
  cases: (count) => amount(count, { one: "Fall", other: "Fälle" }),
  characters: (count) => amount(count, { one: "Zeichen", other: "Zeichen" }),
  dates: (count) => amount(count, { one: "Datumsangabe", other: "Datumsangaben" }),
  datedQuotations: (count) => amount(count, { one: "datiertes Zitat", other: "datierte Zitate" }),
  days: (count) => amount(count, { one: "Tag", other: "Tage" }),
  files: (count) => amount(count, { one: "Datei", other: "Dateien" }),
  furtherQuestions: (count) => amount(count, { one: "weitere Frage", other: "weitere Fragen" }),
  furtherSentences: (count) => amount(count, { one: "weiterer Satz", other: "weitere Sätze" }),
  hints: (count) => amount(count, { one: "Hinweis", other: "Hinweise" }),
  paragraphs: (count) => amount(count, { one: "Absatz", other: "Absätze" }),
  passages: (count) => amount(count, { one: "Textstelle", other: "Textstellen" }),
  questions: (count) => amount(count, { one: "Frage", other: "Fragen" }),
  sentences: (count) => amount(count, { one: "Satz", other: "Sätze" }),
  times: (count) => amount(count, { one: "Mal", other: "Mal" }),
  things: (count) => amount(count, { one: "Sache", other: "Sachen" }),
  unansweredQuestions: (count) => amount(count, { one: "Frage ohne Antwort", other: "Fragen ohne Antwort" }),
  corpus: ({ articles, passages }) => `${counts.articles(articles)} (${counts.passages(passages)})`,
  andMore: (count) => `und ${numbers.integer(count)} mehr`,
  more: (count) => `${count} mehr`,
};

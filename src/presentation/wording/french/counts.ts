import { createNumberWording } from "../numbers.ts";
import type { Sentences } from "../sentences.ts";

/** How French writes numbers and lists. */
export const numbers = createNumberWording("fr");

const { amount } = numbers;

/** Counted things. */
export const counts: Sentences["counts"] = {
  articles: (count) => amount(count, { one: "article", other: "articles" }),
  cases: (count) => amount(count, { one: "affaire", other: "affaires" }),
  characters: (count) => amount(count, { one: "caractère", other: "caractères" }),
  dates: (count) => amount(count, { one: "date", other: "dates" }),
  datedQuotations: (count) => amount(count, { one: "citation datée", other: "citations datées" }),
  days: (count) => amount(count, { one: "jour", other: "jours" }),
  files: (count) => amount(count, { one: "fichier", other: "fichiers" }),
  furtherQuestions: (count) => amount(count, { one: "autre question", other: "autres questions" }),
  furtherSentences: (count) => amount(count, { one: "autre phrase", other: "autres phrases" }),
  hints: (count) => amount(count, { one: "indication", other: "indications" }),
  paragraphs: (count) => amount(count, { one: "paragraphe", other: "paragraphes" }),
  passages: (count) => amount(count, { one: "passage", other: "passages" }),
  questions: (count) => amount(count, { one: "question", other: "questions" }),
  sentences: (count) => amount(count, { one: "phrase", other: "phrases" }),
  times: (count) => amount(count, { one: "fois", other: "fois" }),
  things: (count) => amount(count, { one: "chose", other: "choses" }),
  unansweredQuestions: (count) => amount(count, { one: "question sans réponse", other: "questions sans réponse" }),
  corpus: ({ articles, passages }) => `${counts.articles(articles)} avec ${counts.passages(passages)}`,
  andMore: (count) => `et ${numbers.integer(count)} de plus`,
  more: (count) => `${count} de plus`,
};

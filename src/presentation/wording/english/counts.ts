import { createNumberWording } from "../numbers.ts";

/** How American English writes numbers and lists. */
export const numbers = createNumberWording("en-US");

const { amount } = numbers;

/** Counted things: `1 article`, `2 articles`, `1,234 articles`. */
export const counts = {
  articles: (count: number) => amount(count, { one: "article", other: "articles" }),
  cases: (count: number) => amount(count, { one: "case", other: "cases" }),
  characters: (count: number) => amount(count, { one: "character", other: "characters" }),
  dates: (count: number) => amount(count, { one: "date", other: "dates" }),
  datedQuotations: (count: number) => amount(count, { one: "dated quotation", other: "dated quotations" }),
  days: (count: number) => amount(count, { one: "day", other: "days" }),
  files: (count: number) => amount(count, { one: "file", other: "files" }),
  furtherQuestions: (count: number) => amount(count, { one: "further question", other: "further questions" }),
  furtherSentences: (count: number) => amount(count, { one: "further sentence", other: "further sentences" }),
  hints: (count: number) => amount(count, { one: "hint", other: "hints" }),
  paragraphs: (count: number) => amount(count, { one: "paragraph", other: "paragraphs" }),
  passages: (count: number) => amount(count, { one: "passage", other: "passages" }),
  questions: (count: number) => amount(count, { one: "question", other: "questions" }),
  sentences: (count: number) => amount(count, { one: "sentence", other: "sentences" }),
  times: (count: number) => amount(count, { one: "time", other: "times" }),
  things: (count: number) => amount(count, { one: "thing", other: "things" }),
  unansweredQuestions: (count: number) => amount(count, { one: "unanswered question", other: "unanswered questions" }),
  /** `2 articles with 6 passages`. */
  corpus: ({ articles, passages }: { readonly articles: number; readonly passages: number }) =>
    `${counts.articles(articles)} with ${counts.passages(passages)}`,
  /** `and 3 more`, said at the end of a list that was shortened. */
  andMore: (count: number) => `and ${numbers.integer(count)} more`,
  /** `3 more`, the last part of a list within a sentence. */
  more: (count: number) => `${count} more`,
};

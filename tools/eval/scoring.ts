/** A text that was found, and the id of the article that it stands in. */
export interface Found {
  readonly text: string;
  readonly article: string;
}

/** What counts as an answer: any of these, in any of these articles. */
export interface Expected {
  readonly answers: readonly string[];
  readonly articles: readonly string[];
}

/** How much of a quotation counts, in UTF-16 code units: a whole page is no answer. */
const COUNTED = 300;

/** Whether a quotation holds an expected answer in whole words, and comes from an article that tells it. */
export function isHit({ text, article }: Found, { answers, articles }: Expected): boolean {
  if (!articles.includes(article)) return false;
  const words = ` ${fold(text.slice(0, COUNTED))} `;
  return answers.some((answer) => words.includes(` ${fold(answer)} `));
}

/** Which of the quotations is the first hit, counted from 1. */
export function rankOf(found: readonly Found[], expected: Expected): number | undefined {
  const at = found.findIndex((one) => isHit(one, expected));
  return at < 0 ? undefined : at + 1;
}

/** Letters and digits alone, in small letters: neither layout nor punctuation decides what counts. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

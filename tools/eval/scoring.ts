/** A text that was found, and the id of the article that it stands in. */
export interface Found {
  readonly text: string;
  readonly article: string;
}

/** What counts as an answer, in any of these articles. */
export interface Expected {
  /** Any of these answers alone. */
  readonly answers: readonly string[];
  /** Instead: its parts, of which each must be met by any of its texts. */
  readonly all: readonly (readonly string[])[];
  readonly articles: readonly string[];
}

/** How much of a quotation counts, in UTF-16 code units: a whole page is no answer. */
const COUNTED = 300;

/** Whether a quotation holds an expected answer, or a part of it, and comes from an article that tells it. */
export function isHit(found: Found, { answers, all, articles }: Expected): boolean {
  return holdsAny(found, [...answers, ...all.flat()], articles);
}

/** Whether a quotation holds one of the texts in whole words, and comes from one of the articles. */
export function holdsAny({ text, article }: Found, texts: readonly string[], articles: readonly string[]): boolean {
  if (!articles.includes(article)) return false;
  const words = text.slice(0, COUNTED);
  return texts.some((one) => holdsWords(words, one));
}

/** Whether a text has another's words next to each other, whatever stands between them. */
export function holdsWords(text: string, words: string): boolean {
  return ` ${fold(text)} `.includes(` ${fold(words)} `);
}

/** With which of the quotations the answer is complete, counted from 1: the first hit, or the one that meets the last part. */
export function rankOf(found: readonly Found[], { answers, all, articles }: Expected): number | undefined {
  const parts = all.length === 0 ? [answers] : all;
  const places = parts.map((texts) => found.findIndex((one) => holdsAny(one, texts, articles)));
  return places.includes(-1) ? undefined : Math.max(...places) + 1;
}

/** Letters and digits alone, in small letters: neither layout nor punctuation decides what counts. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

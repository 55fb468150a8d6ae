import type { SentenceWords } from "./sentenceTokens.ts";

/** Whether a date only tells which noun is meant: `the Oct. 23 shooting`, `Monday’s ruling`. */
export function isLabel(words: SentenceWords, start: number, end: number): boolean {
  const { sentence } = words;
  if (/^['’]s$/.test(sentence.slice(end - 2, end))) return true;
  if (!LABELLED.has(words.before(start).tail(1))) return false;
  const isYear = /^\d{4}$/.test(sentence.slice(start, end));
  return (isYear ? NOUN : NOUN_WITH_NAME).test(sentence.slice(end, end + 24));
}

const NOUN = /^,?[^\S\n]{1,2}\p{Ll}/u;
/** `the Nov. 13 Ferry fire`; behind a year a name is mostly a title's. */
const NOUN_WITH_NAME = /^,?[^\S\n]{1,2}(?:\p{Lu}[\p{L}’'-]{1,16}[^\S\n]{1,2})?\p{Ll}/u;

/** Words that stand before a label. */
export const LABELLED = new Set("the a an his her its their our this that".split(" "));

/** As much behind a date as may name a vote, in UTF-16 code units. */
export const ELECTION_REACH = 48;

/** Whether the words behind a date name a vote that is known long before it comes: ` general election`. */
export function isElection(behind: string): boolean {
  return /^[^\S\n]{1,2}(?:\p{Ll}+[^\S\n]{1,2}){0,2}(?:elections?|vote|voting|ballot|referendum|midterms?|primary|primaries|runoff)(?!\p{L})/u.test(
    behind,
  );
}

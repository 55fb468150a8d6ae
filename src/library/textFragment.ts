import type { Article } from "./article.ts";

/** Discord's limit for the address of a link button; a longer address falls back to the page's own. */
export const LONGEST_LINK = 512;

/**
 * The page's address with a text fragment that makes the browser scroll to the quotation and mark
 * it. The browser marks from the first place where the opening words stand to the first place
 * after it where the closing words do, so both grow until they are found nowhere earlier.
 */
export function linkToQuote(article: Article, start: number, end: number): string | undefined {
  const { url, text } = article;
  if (url === undefined) return undefined;
  const words = [...text.slice(start, end).matchAll(/[\p{L}\p{N}]+(?:[^\s\p{L}\p{N}]+[\p{L}\p{N}]+)*/gu)].map(
    (match) => ({
      start: start + match.index,
      end: start + match.index + match[0].length,
    }),
  );
  const first = words[0];
  const last = words.at(-1);
  if (!first || !last) return url;
  const page = foldCase(text);
  const fragments = [wholeFragment(text, page, first.start, last.end), rangeFragment(text, page, words)];
  const links = fragments.flatMap((fragment) =>
    fragment === undefined ? [] : `${url}${url.includes("#") ? "" : "#"}:~:text=${fragment}`,
  );
  return links.find((link) => link.length <= LONGEST_LINK) ?? url;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

const SHORT_QUOTE = 80;
const FEWEST_WORDS = 3;
const MOST_WORDS = 24;

function wholeFragment(text: string, page: string, start: number, end: number): string | undefined {
  const whole = text.slice(start, end);
  if (whole.length > SHORT_QUOTE || whole.includes("\n")) return undefined;
  return isFirstAt(page, start, end, 0) ? encodeFragment(whole) : undefined;
}

function rangeFragment(text: string, page: string, words: readonly Place[]): string | undefined {
  const first = words[0];
  const last = words.at(-1);
  if (!first || !last || words.length < FEWEST_WORDS * 2) return undefined;
  const most = Math.min(MOST_WORDS, words.length - FEWEST_WORDS);
  const opening = range(FEWEST_WORDS, most)
    .flatMap((count) => words[count - 1] ?? [])
    .find((word) => isFirstAt(page, first.start, word.end, 0));
  if (!opening) return undefined;
  const closing = range(FEWEST_WORDS, MOST_WORDS)
    .flatMap((count) => words.at(-count) ?? [])
    .find((word) => word.start > opening.end && isFirstAt(page, word.start, last.end, opening.end));
  if (!closing) return undefined;
  const ends = [text.slice(first.start, opening.end), text.slice(closing.start, last.end)];
  return ends.some((part) => part.includes("\n")) ? undefined : ends.map(encodeFragment).join(",");
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

/** Browsers look for the words in any letter case; where folding would shift offsets, case stays. */
function foldCase(text: string): string {
  const folded = text.toLowerCase();
  return folded.length === text.length ? folded : text;
}

/** Whether the words stand nowhere on the page, in whatever letter case, between `from` and their own place. */
function isFirstAt(page: string, start: number, end: number, from: number): boolean {
  return page.indexOf(page.slice(start, end), from) === start;
}

/** `-`, `,` and `&` part a text fragment's own pieces; brackets and quotes end a link where it is pasted into Markdown. */
function encodeFragment(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /[-!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

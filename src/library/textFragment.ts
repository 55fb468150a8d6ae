import type { Article } from "./article.ts";

/** Discord's limit for the address of a link button: beyond it the page's own address, or none. */
export const LONGEST_LINK = 512;

/**
 * The page's address with a text fragment that makes the browser scroll to the quotation and mark
 * it. The browser marks from the first place where the opening words stand to the first place
 * after it where the closing words do, so both grow until they are found nowhere earlier.
 */
export function linkToQuote({ url, title, text }: Article, start: number, end: number): string | undefined {
  if (url === undefined) return undefined;
  const own = url.length <= LONGEST_LINK ? url : undefined;
  const words = [...text.slice(start, end).matchAll(WORDS)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
  const page = { text, folded: foldCase(text), title: foldCase(title) };
  const links = [wholeFragment(page, words), rangeFragment(page, words)].flatMap((fragment) =>
    fragment === undefined ? [] : `${url}${url.includes("#") ? "" : "#"}:~:text=${fragment}`,
  );
  return links.find((link) => link.length <= LONGEST_LINK) ?? own;
}

/** Whole words, and what joins them without a space. */
const WORDS = /[\p{L}\p{M}\p{N}]+(?:[^\s\p{L}\p{M}\p{N}]+[\p{L}\p{M}\p{N}]+)*/gu;
/** What parts blocks and cells, across which a browser finds no words. */
const PARTED = /[\n\t]/;

interface Place {
  readonly start: number;
  readonly end: number;
}

/** The article's text, and with its headline what a browser searches before it. */
interface Page {
  readonly text: string;
  readonly folded: string;
  readonly title: string;
}

const SHORT_QUOTE = 80;
const FEWEST_WORDS = 3;
const MOST_WORDS = 24;

function wholeFragment(page: Page, words: readonly Place[]): string | undefined {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || last.end - first.start > SHORT_QUOTE) return undefined;
  const whole = { start: first.start, end: last.end };
  return isFirstAt(page, whole, 0) ? encodeFragment(page.text, whole) : undefined;
}

function rangeFragment(page: Page, words: readonly Place[]): string | undefined {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || words.length < FEWEST_WORDS * 2) return undefined;
  const opening = range(FEWEST_WORDS, Math.min(MOST_WORDS, words.length - FEWEST_WORDS))
    .map((count) => ({ start: first.start, end: words[count - 1]?.end ?? last.end }))
    .find((place) => isFirstAt(page, place, 0));
  if (!opening) return undefined;
  const closing = range(FEWEST_WORDS, Math.min(MOST_WORDS, words.length))
    .map((count) => ({ start: words.at(-count)?.start ?? first.start, end: last.end }))
    .find((place) => place.start > opening.end && isFirstAt(page, place, opening.end));
  if (!closing) return undefined;
  const parts = [opening, closing].map((place) => encodeFragment(page.text, place));
  return parts.includes(undefined) ? undefined : parts.join(",");
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
function isFirstAt({ folded, title }: Page, { start, end }: Place, from: number): boolean {
  const words = folded.slice(start, end);
  return folded.indexOf(words, from) === start && (from > 0 || !title.includes(words));
}

/** `-`, `,` and `&` part a text fragment's own pieces; brackets and quotes end a link where it is pasted into Markdown. */
function encodeFragment(text: string, { start, end }: Place): string | undefined {
  const words = text.slice(start, end);
  if (PARTED.test(words)) return undefined;
  return encodeURIComponent(words.toWellFormed()).replace(
    /[-!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

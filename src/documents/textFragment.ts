import { type Document, isFiling } from "./document.ts";
import { placeAt } from "./pagePlaces.ts";

/** Discord's limit for the address of a link button: beyond it the page's own address, or none. */
export const MAX_LINK_LENGTH = 512;

/**
 * The page's address with a text fragment that makes the browser scroll to the quotation and mark
 * it. The browser marks from the first place where the opening words stand to the first place
 * after it where the closing words do, so both grow until they are found nowhere earlier.
 */
export function linkToQuote(article: Document, start: number, end: number): string | undefined {
  const { url, text } = article;
  if (url === undefined) return undefined;
  const page = isFiling(article) ? placeAt(article.places, start)?.page : undefined;
  if (page !== undefined) return openPdfPage(url, page);
  const own = url.length <= MAX_LINK_LENGTH ? url : undefined;
  const words = [...text.slice(start, end).matchAll(WORDS)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
  const opened = openPage(article);
  const links = [wholeFragment(opened, words), rangeFragment(opened, words)].flatMap((fragment) =>
    fragment === undefined ? [] : `${url}${url.includes("#") ? "" : "#"}:~:text=${fragment}`,
  );
  return links.find((link) => link.length <= MAX_LINK_LENGTH) ?? own;
}

/** PDF viewers open the page that a fragment names (RFC 8118); text fragments mean nothing to them. */
export function openPdfPage(url: string, page: number): string | undefined {
  const [address = url] = url.split("#");
  const link = `${address}#page=${page}`;
  return link.length <= MAX_LINK_LENGTH ? link : undefined;
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

const pages = new WeakMap<Document, Page>();

/** Folded once for all quotations of an article: a timeline has hundreds, and each would go through all of the text. */
function openPage(article: Document): Page {
  const { text, title } = article;
  const page = pages.get(article) ?? { text, folded: foldCase(text), title: foldCase(title) };
  pages.set(article, page);
  return page;
}

const SHORT_QUOTE = 80;
const MIN_WORDS = 3;
const MAX_WORDS = 24;

function wholeFragment(page: Page, words: readonly Place[]): string | undefined {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || last.end - first.start > SHORT_QUOTE) return undefined;
  const whole = { start: first.start, end: last.end };
  const isFirst = findFirst(page, whole, 0) === whole.start && !isInTitle(page, whole);
  return isFirst ? encodeFragment(page.text, whole) : undefined;
}

function rangeFragment(page: Page, words: readonly Place[]): string | undefined {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || words.length < MIN_WORDS * 2) return undefined;
  const opening = findOpening(page, words, Math.min(MAX_WORDS, words.length - MIN_WORDS));
  if (!opening) return undefined;
  const closing = range(MIN_WORDS, Math.min(MAX_WORDS, words.length))
    .map((count) => ({ start: words.at(-count)?.start ?? first.start, end: last.end }))
    .find((place) => place.start > opening.end && findFirst(page, place, opening.end) === place.start);
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

/**
 * The fewest of the opening words that stand nowhere earlier on the page. More of them stand nowhere before fewer, so
 * each search goes on where the last one ended: all of them together go through the text once.
 */
function findOpening(page: Page, words: readonly Place[], most: number): Place | undefined {
  const start = words[0]?.start ?? 0;
  let reached = 0;
  for (const count of range(MIN_WORDS, most)) {
    const place = { start, end: words[count - 1]?.end ?? start };
    reached = findFirst(page, place, reached);
    if (reached === start && !isInTitle(page, place)) return place;
  }
  return undefined;
}

/** Where the words first stand on the page, in whatever letter case, from a place before their own. */
function findFirst({ folded }: Page, { start, end }: Place, from: number): number {
  return folded.indexOf(folded.slice(start, end), from);
}

function isInTitle({ folded, title }: Page, { start, end }: Place): boolean {
  return title.includes(folded.slice(start, end));
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

import type { Document, Paragraph } from "./document.ts";
import { isFiling } from "./document.ts";
import type { PagePlace, TextRange } from "./pagePlaces.ts";
import { type Excerpt, takeExcerpt } from "./quote.ts";

/** A stretch of a document as a page shows it: a paragraph, or of a very long one a part. */
export interface DocumentPart extends Excerpt {
  readonly paragraph: Paragraph;
  /** Whether the paragraph began earlier. */
  readonly isContinued: boolean;
  /** The paragraph's number, where citations of the document count paragraphs. */
  readonly number?: number;
  /** Where the pages and lines of its PDF begin in it, in order; empty where none are known. */
  readonly places: readonly PagePlace[];
}

/** A stretch of a long document that is shown at once. Pages count from 1 and have nothing to do with those of a PDF. */
export interface DocumentPage {
  readonly page: number;
  readonly pages: number;
  readonly parts: readonly DocumentPart[];
}

/** A longer paragraph is parted between two words. UTF-16 code units. */
const MAX_PART = 5000;
/** About as many bytes of HTML as a page's text may take: some ten sheets of a court paper. */
const MAX_PAGE_BYTES = 60_000;
/** What the markup around a part takes, in bytes. */
const PART_BYTES = 200;
/** What a sign takes in HTML at most beyond its bytes in UTF-8, as in `&quot;`. */
const ESCAPE_BYTES = 5;

type Piece = TextRange & Pick<DocumentPart, "paragraph" | "isContinued">;

/** The pieces of each page; a document never changes, so they are laid out once. */
const laidOut = new WeakMap<Document, readonly (readonly Piece[])[]>();

/**
 * A page of a document: the one on which the character at `at` stands where that is given, else the one with that number,
 * the first or last where there is none. A page that would cut `whole` goes on to its end, so its length must have a limit.
 */
export function readPage(
  document: Document,
  wanted: { readonly page?: number; readonly whole?: TextRange },
): DocumentPage {
  const pages = layPages(document);
  const { whole } = wanted;
  const index = whole === undefined ? (wanted.page ?? 1) - 1 : findPage(pages, whole.start);
  const page = Math.min(Math.max(index, 0), pages.length - 1);
  const pieces = [...(pages[page] ?? [])];
  if (whole !== undefined)
    pieces.push(...pages.slice(page + 1).flatMap((later) => later.filter(({ start }) => start < whole.end)));
  return { page: page + 1, pages: pages.length, parts: pieces.map((piece) => takePart(document, piece)) };
}

function takePart(document: Document, { start, end, ...piece }: Piece): DocumentPart {
  const { pilcrow, number: counted } = piece.paragraph;
  const hasPages = isFiling(document) && document.places.length > 0;
  const number = pilcrow ?? (hasPages || counted === 0 ? undefined : counted);
  const places = isFiling(document) ? placesWithin(document.places, start, end) : [];
  return { ...takeExcerpt(document, start, end), ...piece, number, places };
}

/** The last page that begins before the character does. */
function findPage(pages: readonly (readonly Piece[])[], at: number): number {
  const later = pages.findIndex(([first]) => first !== undefined && first.start > at);
  return (later < 0 ? pages.length : later) - 1;
}

function layPages(document: Document): readonly (readonly Piece[])[] {
  const known = laidOut.get(document) ?? gatherPages(document);
  laidOut.set(document, known);
  return known;
}

function gatherPages(document: Document): Piece[][] {
  const pages: Piece[][] = [];
  let room = 0;
  for (const piece of document.paragraphs.flatMap((paragraph) => partParagraph(document, paragraph))) {
    const cost = measurePiece(document, piece);
    if (cost > room) {
      pages.push([]);
      room = MAX_PAGE_BYTES;
    }
    pages.at(-1)?.push(piece);
    room -= cost;
  }
  return pages;
}

function measurePiece({ text }: Document, { start, end }: Piece): number {
  const slice = text.slice(start, end);
  return Buffer.byteLength(slice) + ESCAPE_BYTES * (slice.match(/[&<>"']/g)?.length ?? 0) + PART_BYTES;
}

function partParagraph({ text }: Document, paragraph: Paragraph): Piece[] {
  const pieces: Piece[] = [];
  let start = paragraph.start;
  while (start < paragraph.end) {
    const end = paragraph.end - start <= MAX_PART ? paragraph.end : findBreak(text, start);
    pieces.push({ paragraph, start, end, isContinued: start > paragraph.start });
    start = end;
  }
  return pieces;
}

/** Behind the last space of the stretch, or where there is none at its end, between two whole signs. */
function findBreak(text: string, start: number): number {
  const stretch = text.slice(start, start + MAX_PART);
  const space = Math.max(stretch.lastIndexOf(" "), stretch.lastIndexOf("\n"));
  const end = space > 0 ? start + space + 1 : start + MAX_PART;
  return splitsSign(text, end) ? end - 1 : end;
}

/** Whether an offset stands between the two halves of one sign. */
export function splitsSign(text: string, offset: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, offset - 1), offset + 1));
}

function placesWithin(places: readonly PagePlace[], start: number, end: number): PagePlace[] {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((places[middle]?.at ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const within: PagePlace[] = [];
  for (let at = low; (places[at]?.at ?? end) < end; at += 1) within.push(places[at] as PagePlace); // there is one before `end`
  return within;
}

import type { DocumentFingerprint } from "../documents/document.ts";
import type { TextRange } from "../documents/pagePlaces.ts";
import type { Quote } from "../documents/quote.ts";
import type { Fingerprint } from "../text/fingerprint.ts";

/** Addresses of documents on the web pages, `/d/DOCUMENT?q=START-END#q`: how they are written, and read back. */

/** Where a quotation stands, in UTF-16 code units of its document's text. */
export interface QuotedPlace extends TextRange {
  readonly fingerprint: DocumentFingerprint;
}

/** Most quotations that one address names. */
export const MAX_PLACES = 25;

/** Where a quotation stands. */
export function placeOf({ article, start, end }: Quote): QuotedPlace {
  return { fingerprint: article.fingerprint, start, end };
}

/**
 * The path of a document's page at a quotation, which leads on to the other quotations of the same answer. `current` is
 * its place among them, from 0; the first `MAX_PLACES` are named. With a page, from 1, it is that page, wherever the quotation stands.
 *
 * @example
 * writeReadingPath([placeOf(quote)], 0); // "/d/Zr0….x9Q…?q=120-310#q"
 */
export function writeReadingPath(places: readonly QuotedPlace[], current: number, page?: number): string | undefined {
  const named = places.slice(0, MAX_PLACES);
  const here = named[current]?.fingerprint;
  if (here === undefined) return undefined;
  const isHere = ({ fingerprint: { article, text } }: QuotedPlace) => article === here.article && text === here.text;
  const ranges = named.map((place) => {
    const range = `${place.start}-${place.end}`;
    return isHere(place) ? range : writePlace(place);
  });
  const isFirst = named.findIndex(isHere) === current;
  const number = isFirst ? "" : `&n=${current + 1}`;
  return `/d/${nameDocument(here)}?q=${ranges.join(",")}${number}${page === undefined ? "#q" : `&page=${page}`}`;
}

/** A quotation in an address: its document's two fingerprints and its offsets. */
export function writePlace({ fingerprint, start, end }: QuotedPlace): string {
  return `${nameDocument(fingerprint)}.${start}-${end}`;
}

/** The path of a document's page, from 1; of the text that it has at the time where none is named. */
export function writeDocumentPath({ article, text }: Partial<DocumentFingerprint>, page = 1): string {
  return `/d/${[article, text].filter((one) => one !== undefined).join(".")}${page === 1 ? "" : `?page=${page}`}`;
}

function nameDocument({ article, text }: DocumentFingerprint): string {
  return `${article}.${text}`;
}

const DOCUMENT = /^([\w-]{22})(?:\.([\w-]{22}))?$/;
const PLACE = /^(?:([\w-]{22})\.([\w-]{22})\.)?(0|[1-9]\d{0,6})-(0|[1-9]\d{0,6})$/;

/** What an address names a document by: a fingerprint of its id or of its text, or both. */
export interface DocumentName {
  readonly fingerprint: Fingerprint;
  readonly text?: Fingerprint;
}

/** The document that a part of an address names; `undefined` if it names none: addresses may be forged. */
export function readDocumentName(written: string): DocumentName | undefined {
  const [, fingerprint, text] = DOCUMENT.exec(written) ?? [];
  if (fingerprint === undefined) return undefined;
  // The pattern takes both for fingerprints; whether they stand for anything, the library knows.
  return { fingerprint: fingerprint as Fingerprint, text: text as Fingerprint | undefined };
}

/** A quotation of an address; without a fingerprint it is the document's own. */
export type NamedPlace = TextRange & Partial<QuotedPlace>;

/** The quotations that an address names; `undefined` if a part of it is none, or if there are more than `MAX_PLACES`. */
export function readPlaces(written: string): NamedPlace[] | undefined {
  const parts = written.split(",", MAX_PLACES + 1);
  const places = parts.flatMap((part) => readPlace(part) ?? []);
  return parts.length <= MAX_PLACES && places.length === parts.length ? places : undefined;
}

/** The quotation that a part of an address names; `undefined` if it names none. */
export function readPlace(written: string): NamedPlace | undefined {
  const [, article, text, start, end] = PLACE.exec(written) ?? [];
  if (start === undefined || end === undefined) return undefined;
  const range = { start: Number(start), end: Number(end) };
  if (article === undefined || text === undefined) return range;
  return { ...range, fingerprint: { article: article as Fingerprint, text: text as Fingerprint } }; // as above
}

import { type NamedCase, nameCase } from "../documents/case.ts";
import { citeArticle } from "../documents/citation.ts";
import { type Document, type DocumentFingerprint, isFiling, type Paragraph } from "../documents/document.ts";
import { type DocumentPage, readPage, splitsSign } from "../documents/documentPages.ts";
import type { Locator } from "../documents/locator.ts";
import type { TextRange } from "../documents/pagePlaces.ts";
import { describeArticle, findWitness, locate, type QuotedArticle } from "../documents/quote.ts";
import { linkToQuote } from "../documents/textFragment.ts";
import type { LibrarySnapshot } from "../search/index/snapshot.ts";
import type { Fingerprint } from "../text/fingerprint.ts";

/** A document that somebody wants to read, and where. */
export interface DocumentQuery {
  /** Of the document's id, or of its text alone. */
  readonly fingerprint: Fingerprint;
  /** Of the text that the quotations are slices of; without it none are marked, unless `fingerprint` is that of the text. */
  readonly text?: Fingerprint;
  /** The quotations that are marked, in UTF-16 code units; at most `MAX_RANGES` count. */
  readonly ranges: readonly TextRange[];
  /** Which of them is read, from 0. */
  readonly current: number;
  /** The page, from 1; that of the current quotation, or the first, where none is given. */
  readonly page?: number;
  /** The page of the paper, by the number that courts cite it by: then `page` is the one on which it begins. */
  readonly cited?: number;
  /** Whether documents may be read of which neither they nor their case say it. */
  readonly isOffered: boolean;
}

/** A quotation in its document, and where it stands there; headings and what stands around the prose have no place. */
export interface ReadQuotation extends TextRange {
  readonly locator?: Locator;
  /** Who testifies in it. */
  readonly witness?: string;
  /** Opens the page elsewhere at the quotation; absent where the document has no address. */
  readonly link?: string;
}

/** A page of a document with what it is, or why there is none. */
export type DocumentReading =
  | {
      readonly kind: "document";
      readonly article: QuotedArticle;
      /** What stands in a citation of the whole document. */
      readonly citation: string;
      /** The cases it covers, its own first. */
      readonly cases: readonly NamedCase[];
      readonly shown: DocumentPage;
      /** What is marked on the page, in the order of the text, without overlaps. */
      readonly marked: readonly TextRange[];
      /** The quotation that is read. */
      readonly quotation?: ReadQuotation;
      /** Where the page of the paper begins that was asked for, in UTF-16 code units. */
      readonly citedAt?: number;
    }
  /** It says something else now; `current` is how it is found. */
  | { readonly kind: "changed"; readonly current: DocumentFingerprint; readonly title: string }
  /** No quotation of it can stand there. */
  | { readonly kind: "no such place"; readonly current: DocumentFingerprint; readonly title: string }
  /** It isn't on the shelf, or isn't offered for reading: which of both is nobody's business. */
  | { readonly kind: "not offered" };

/** Most quotations that are marked in one document. */
export const MAX_RANGES = 25;
/** No quotation is as long; a page goes on to the end of the one that it shows. UTF-16 code units. */
const MAX_RANGE_LENGTH = 5000;

/** A page of a document that may be read. Retracted and hidden ones never are. */
export function readDocument(library: LibrarySnapshot, query: DocumentQuery): DocumentReading {
  const document = findDocument(library, query.fingerprint);
  if (document === undefined || document.retracted || !(document.read ?? query.isOffered))
    return { kind: "not offered" };
  const { fingerprint: current, title } = document;
  const named = query.text ?? (query.fingerprint === current.text ? current.text : undefined);
  if (named !== undefined && named !== current.text) return { kind: "changed", current, title };
  const cited = query.cited === undefined ? undefined : findCited(document, query.cited);
  if (query.cited !== undefined && cited === undefined) return { kind: "no such place", current, title };
  const ranges = query.ranges.slice(0, MAX_RANGES);
  const range = ranges[query.current];
  const isUnplaced = ranges.length > 0 && (named === undefined || range === undefined);
  if (isUnplaced || !ranges.every((one) => isPlace(document, one))) return { kind: "no such place", current, title };
  return {
    kind: "document",
    article: describeArticle(document),
    citation: citeArticle(document),
    cases: document.cases.flatMap((slug) => library.cases.filter((one) => one.slug === slug)).map(nameCase),
    shown: readPage(document, query.page === undefined ? { whole: cited ?? range } : { page: query.page }),
    marked: range === undefined ? [] : keepApart(range, ranges),
    quotation: range && placeQuotation(document, range),
    citedAt: cited?.start,
  };
}

function findDocument({ indexed, articles }: LibrarySnapshot, fingerprint: Fingerprint): Document | undefined {
  return indexed.get(fingerprint)?.article ?? articles.find((one) => one.fingerprint.text === fingerprint);
}

/** Where a page of a paper begins, by the number that courts cite it by; `undefined` if none has it. */
function findCited(document: Document, cited: number): TextRange | undefined {
  const at = isFiling(document) ? document.places.find((place) => place.cited === cited)?.at : undefined;
  return at === undefined ? undefined : { start: at, end: at + 1 };
}

/** Whether a quotation can stand there: addresses may be forged. */
function isPlace(document: Document, { start, end }: TextRange): boolean {
  const { text } = document;
  if (!(start >= 0 && start < end && end <= text.length && end - start <= MAX_RANGE_LENGTH)) return false;
  return !splitsSign(text, start) && !splitsSign(text, end) && text.slice(start, end).trim() !== "";
}

/** The ranges that don't overlap the first one or one before them, in the order of the text. */
function keepApart(first: TextRange, ranges: readonly TextRange[]): TextRange[] {
  const kept = [first];
  for (const one of ranges) if (kept.every(({ start, end }) => one.end <= start || one.start >= end)) kept.push(one);
  return kept.sort((one, other) => one.start - other.start);
}

function placeQuotation(document: Document, { start, end }: TextRange): ReadQuotation {
  const [first, last] = [paragraphAt(document, start), paragraphAt(document, end - 1)];
  const link = linkToQuote(document, start, end);
  if (!first?.number || !last?.number) return { start, end, link };
  const locator = locate({ article: document, paragraph: first }, { article: document, paragraph: last }, start, end);
  return { start, end, link, locator, witness: findWitness(document, first.number, last.number) };
}

function paragraphAt({ paragraphs }: Document, at: number): Paragraph | undefined {
  return paragraphs.findLast(({ start }) => start <= at);
}

import { type Document, isFiling } from "./document.ts";
import { parsePageMark } from "./pageMark.ts";
import { type Excerpt, takeExcerpt } from "./quote.ts";

/** Where a page of a PDF begins in a document's text. */
export interface MarkedPage {
  /** Of the PDF, from 1. */
  readonly page: number;
  /** The number by which courts cite it. */
  readonly cited: number;
  /** What it begins with. */
  readonly opening: Excerpt;
}

/** What is odd about a mark; lines are the file's, from 1. */
export type MarkFault =
  /** A comment that begins like a mark and is none. */
  | { readonly code: "no-mark"; readonly line: number; readonly words: string }
  /** A page that doesn't come after the one before it. */
  | { readonly code: "out-of-order"; readonly page: number; readonly before: number }
  /** Two pages that courts would cite by the same number. */
  | { readonly code: "cited-twice"; readonly page: number; readonly before: number; readonly cited: number };

/** UTF-16 code units of a page's first words. */
const MAX_OPENING = 80;
/** Most faults that are told at once. */
const MAX_FAULTS = 50;

/** The pages that a court paper's file marks, in the order of the text. */
export function readMarkedPages(document: Document): MarkedPage[] {
  if (!isFiling(document)) return [];
  const { places, text } = document;
  const begun = places.filter(({ page }, index) => places[index - 1]?.page !== page);
  return begun.map(({ at, page, cited }, index) => {
    const end = Math.min(begun[index + 1]?.at ?? text.length, at + MAX_OPENING);
    const space = end < text.length && end === at + MAX_OPENING ? text.lastIndexOf(" ", end) : end;
    return { page, cited, opening: takeExcerpt(document, at, space > at ? space : end) };
  });
}

/** What is odd about the marks of a file, whose text is given with the document that was read from it. */
export function findMarkFaults(file: string, document: Document): MarkFault[] {
  const faults: MarkFault[] = [];
  for (const [index, line] of file.split("\n").entries()) {
    for (const [, words = ""] of line.matchAll(/<!--\s*((?:page|line|witness|note|signature)\b[^<>]{0,200}?)\s*-->/gi))
      if (parsePageMark(words) === undefined) faults.push({ code: "no-mark", line: index + 1, words });
  }
  const pages = readMarkedPages(document);
  for (const [index, { page, cited }] of pages.entries()) {
    const before = pages[index - 1];
    if (before === undefined) continue;
    if (page <= before.page) faults.push({ code: "out-of-order", page, before: before.page });
    else if (cited === before.cited) faults.push({ code: "cited-twice", page, before: before.page, cited });
  }
  return faults.slice(0, MAX_FAULTS);
}

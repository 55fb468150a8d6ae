import type { Filing, Paragraph } from "./document.ts";
import type { Locator } from "./locator.ts";
import { type PagePlace, placeAt } from "./pagePlaces.ts";

/**
 * Where in a court paper a quotation stands, as courts cite it: a transcript's by page and line, a pleading's by its
 * numbered paragraphs, others' by the page that is stamped or printed, a note's by its number, too. `undefined` if its file marks none of these.
 */
export function locateFiling(
  { places }: Filing,
  first: Paragraph,
  last: Paragraph,
  start: number,
  end: number,
): Locator | undefined {
  const [begins, ends] = [placeAt(places, start), placeAt(places, end - 1)];
  if (isLine(begins) && isLine(ends))
    return {
      kind: "line",
      first: { page: begins.cited, line: begins.line },
      last: { page: ends.cited, line: ends.line },
    };
  const note = first === last && first.aside?.kind === "note" ? first.aside.note : undefined;
  if (first.pilcrow !== undefined && last.pilcrow !== undefined)
    return { kind: "pilcrow", first: first.pilcrow, last: last.pilcrow };
  return begins && ends ? { kind: "page", first: begins.cited, last: ends.cited, ...(note && { note }) } : undefined;
}

/** Where in its PDF a quotation stands. */
export interface PdfPlace {
  /** The first and the last page of the PDF, from 1; absent where no pages are known. */
  readonly pages?: readonly [first: number, last: number];
  /** The first and the last line of a transcript, as courts cite them: `13:4`. */
  readonly lines?: readonly [first: string, last: string];
}

/** The pages of the PDF, and the lines of a transcript, from which and to which a quotation goes; nothing its file doesn't mark. */
export function placeInPdf({ places }: Filing, start: number, end: number): PdfPlace {
  const [begins, ends] = [placeAt(places, start), placeAt(places, end - 1)];
  if (!begins || !ends) return {};
  const pages = [begins.page, ends.page] as const;
  return isLine(begins) && isLine(ends)
    ? { pages, lines: [`${begins.cited}:${begins.line}`, `${ends.cited}:${ends.line}`] }
    : { pages };
}

function isLine(place: PagePlace | undefined): place is PagePlace & { readonly line: number } {
  return place?.line !== undefined;
}

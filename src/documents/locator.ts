/** A line of a transcript: both numbers count from 1. */
export interface TranscriptLine {
  readonly page: number;
  readonly line: number;
}

/**
 * Where in its document a quotation stands, as readers of that kind of document look it up. Numbers count from 1; `last`
 * is where it ends and equals `first` unless the quotation goes on.
 *
 * @example
 * citeLocator({ kind: "paragraph", first: 3, last: 4 }); // "paragraphs 3–4"
 * citeLocator({ kind: "pilcrow", first: 293, last: 293 }); // "¶ 293"
 * citeLocator({ kind: "page", first: 5, last: 5 }); // "at 5"
 * citeLocator({ kind: "page", first: 5, last: 5, note: "2" }); // "at 5 n.2"
 * citeLocator({ kind: "line", first: { page: 13, line: 4 }, last: { page: 13, line: 12 } }); // "13:4–12"
 */
export type Locator =
  /** Among the document's prose. */
  | { readonly kind: "paragraph"; readonly first: number; readonly last: number }
  /** By the numbers that a pleading gives its paragraphs. */
  | { readonly kind: "pilcrow"; readonly first: number; readonly last: number }
  /** By the numbers that are stamped or printed on the pages, and in a note at a page's foot by its number or sign. */
  | { readonly kind: "page"; readonly first: number; readonly last: number; readonly note?: string }
  | { readonly kind: "line"; readonly first: TranscriptLine; readonly last: TranscriptLine };

/** A locator in the words of a citation, for each kind as courts and readers write it. */
export function citeLocator(locator: Locator): string {
  switch (locator.kind) {
    case "paragraph":
      return locator.first === locator.last
        ? `paragraph ${locator.first}`
        : `paragraphs ${locator.first}–${locator.last}`;
    case "pilcrow":
      return `${locator.first === locator.last ? "¶" : "¶¶"} ${citeRange(locator.first, locator.last)}`;
    case "page":
      return `at ${citeRange(locator.first, locator.last)}${locator.note === undefined ? "" : ` n.${locator.note}`}`;
    case "line": {
      const { first, last } = locator;
      const isOnePage = first.page === last.page;
      return isOnePage
        ? `${first.page}:${citeRange(first.line, last.line)}`
        : `${first.page}:${first.line}–${last.page}:${last.line}`;
    }
  }
}

function citeRange(first: number, last: number): string {
  return first === last ? String(first) : `${first}–${last}`;
}

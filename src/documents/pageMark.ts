/**
 * A mark in the file of a filing: what stands after it begins on that page or line, or is said by that witness. Marks are
 * comments in the Markdown, so that a person sees and corrects them and none of them is part of the text.
 */
export type PageMark =
  /** `page` is the PDF's, from 1; `cited` the number that the court stamped or the reporter printed on it. */
  | { readonly kind: "page"; readonly page: number; readonly cited: number }
  /** A numbered line of the page, from 1. */
  | { readonly kind: "line"; readonly line: number }
  /** Who testifies from here on; `undefined` if nobody does any longer. */
  | { readonly kind: "witness"; readonly witness: string | undefined }
  | AsideMark;

/** A mark of the one paragraph that it begins, which belongs to none of those around it. */
export type AsideMark =
  /** A note at a page's foot, by its number or sign; `undefined` if it goes on from the page before. */
  | { readonly kind: "note"; readonly note: string | undefined }
  /** Somebody's signature, with the role in which they sign. */
  | { readonly kind: "signature" };

/**
 * A mark from the words of a comment; `undefined` if the comment is none.
 *
 * @example
 * parsePageMark("page 15, stamped 13"); // { kind: "page", page: 15, cited: 13 }
 */
export function parsePageMark(words: string): PageMark | undefined {
  const page = /^page (\d{1,5})(?:, (?:stamped|printed) (\d{1,6}))?$/i.exec(words);
  if (page) return { kind: "page", page: Number(page[1]), cited: Number(page[2] ?? page[1]) };
  const line = /^line (\d{1,2})$/i.exec(words);
  if (line) return { kind: "line", line: Number(line[1]) };
  const note = /^note(?: (\d{1,4}|[*†‡]{1,3}))?$/i.exec(words);
  if (note) return { kind: "note", note: note[1] };
  if (/^signature$/i.test(words)) return { kind: "signature" };
  const witness = /^witness(?: (\S.{0,99}))?$/i.exec(words);
  return witness ? { kind: "witness", witness: witness[1] } : undefined;
}

/** A mark as a comment of a Markdown file; `parsePageMark` reads it back. */
export function writePageMark(mark: PageMark): string {
  return `<!-- ${writeWords(mark)} -->`;
}

function writeWords(mark: PageMark): string {
  switch (mark.kind) {
    case "page":
      return mark.cited === mark.page ? `page ${mark.page}` : `page ${mark.page}, stamped ${mark.cited}`;
    case "line":
      return `line ${mark.line}`;
    case "note":
      return mark.note === undefined ? "note" : `note ${mark.note}`;
    case "signature":
      return "signature";
    case "witness":
      return mark.witness === undefined ? "witness" : `witness ${mark.witness.replace(/[-<>]+/g, " ").slice(0, 100)}`;
  }
}

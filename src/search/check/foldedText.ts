/**
 * A text as quotations are compared: marks of quotation, dashes and blanks of all kinds are one each. Every offset stays what
 * it is, so that what is found in the folded text is a slice of the text itself.
 */
export function foldText(text: string): string {
  return text
    .replace(/[\u2018\u2019\u201a\u201b]/g, "'")
    .replace(/[\u201c\u201d\u201e\u201f]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[\n\t\u00a0\u2000-\u200a\u202f]/g, " ");
}

/** A word of a text with what hangs on it, where it stands. Offsets are UTF-16 code units. */
export interface SurfaceWord {
  /** As it is written, folded. */
  readonly written: string;
  /** Letters and digits alone, in small letters: what it is compared by. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a text, parted by blanks; signs without a letter or digit are none. */
export function splitWords(text: string): SurfaceWord[] {
  return [...foldText(text).matchAll(/\S+/g)].flatMap(({ 0: written, index }) => {
    const key = written.replace(/[^\p{L}\p{N}]+/gu, "").toLowerCase();
    return key === "" ? [] : [{ written, key, start: index, end: index + written.length }];
  });
}

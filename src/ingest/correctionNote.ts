import type { Block } from "../text/markdown.ts";

/** As long as the field takes. UTF-16 code units. */
const MAX_LENGTH = 1000;
const NOTE =
  /^[([*]?\s?(?:corrections?|clarifications?|erratum)\b[^.]{0,40}[:(–—]|^[([*]?\s?(?:this|an earlier version of this|a previous version of this|the original version of this) (?:story|article|report|post|piece|column)\b[^.]{0,120}\b(?:corrected|correction|incorrectly|misstated|misidentified|mis-?spelled|erroneously|wrongly|in error)\b|^(?:editor['’]s note|note to readers)\b.{0,300}\b(?:corrected|correction|incorrectly|misstated|misidentified|erroneously|wrongly)\b/i;

/** What a page says of a correction in its own words, at whatever place; `undefined` if nothing. */
export function findCorrection(blocks: readonly Block[]): string | undefined {
  const note = blocks.find(({ text }) => text.length <= MAX_LENGTH && NOTE.test(text));
  return note?.text.replace(/\s+/g, " ");
}

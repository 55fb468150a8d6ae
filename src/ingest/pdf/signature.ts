import type { CleanPage } from "./pageFurniture.ts";
import type { TextLine } from "./textLine.ts";

/** Lines of a page, from the first up to and without `to`; both count from 0. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

/** How somebody begins to sign: `Respectfully submitted,`, `Dated: May 3, 2031`, `By: /s/ Ada Harrow`. */
const BEGINS = /^(?:respectfully submitted|dated?\b|executed\b|by:|s\/ ?\p{L})|\/s\//iu;
/** As what somebody signs. */
const ROLE =
  /\b(?:counsel|attorneys?) (?:for|of record)\b|\b(?:judge|justice)[.,]?$|\b(?:attorney|solicitor) general\b|\bunited states attorney\b|\btrial attorney\b|\bpro se\b/iu;
/** What is written below a signature, and is a part of its own. */
const ENDS =
  /^(?:certificat|exhibit|appendix|attachment|schedule|verification|affidavit|declaration|proof of|demand|notice|jury|i hereby|— )/i;
/** Where somebody is reached. */
const CONTACT = /@|\d{3}[-.) ]+\d{4}\b|^\d+ \p{L}|\bP\.?O\.? Box\b|, \p{Lu}{2} \d{5}|^(?:tel|phone|fax|e-?mail)/iu;
/** A line of prose is longer, in UTF-16 code units; what a wide gap parts is looked at by itself. */
const MAX_LENGTH = 60;
/** Lines that are further apart, in heights of their type, have a blank one between them. */
const BLANK = 1.7;

/**
 * The lines of each page with which a paper is signed: short ones from a formula on, in which somebody signs as a lawyer or a judge.
 * A signature may go on at the head of the next page. Empty for a page without.
 */
export function findSignatures(pages: readonly CleanPage[]): readonly (readonly LineRange[])[] {
  let goesOn = false;
  return pages.map(({ lines }) => {
    const ranges: LineRange[] = [];
    for (let from = 0; from < lines.length; from += 1) {
      if (!(from === 0 && goesOn) && !BEGINS.test(lines[from]?.text ?? "")) continue;
      const to = endOf(lines, from);
      if (!lines.slice(from, to).some(({ text }) => ROLE.test(text))) continue;
      ranges.push({ from, to });
      from = to;
    }
    goesOn = ranges.at(-1)?.to === lines.length;
    return ranges;
  });
}

function endOf(lines: readonly TextLine[], from: number): number {
  const length = lines.slice(from).findIndex((line, index) => !isShort(line) || (index > 0 && ENDS.test(line.text)));
  return length < 0 ? lines.length : from + length;
}

function isShort({ segments }: TextLine): boolean {
  return segments.every(({ text }) => text.length <= MAX_LENGTH);
}

/** The lines of a signature by who signs: names with their roles together, and apart from them where each is reached. */
export function groupSigners<Line extends TextLine>(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  let state: "opened" | "named" | "reached" = "opened";
  for (const line of lines) {
    const open = groups.at(-1);
    const last = open?.at(-1);
    const isApart = last !== undefined && line.y - last.y > line.size * BLANK;
    const isNext = state !== "opened" && (isApart || BEGINS.test(line.text)) && !CONTACT.test(line.text);
    if (state === "named" && CONTACT.test(line.text)) {
      groups.push([line]);
      state = "reached";
    } else if (open === undefined || isNext) {
      groups.push([line]);
      state = "opened";
    } else open.push(line);
    if (state === "opened" && ROLE.test(line.text)) state = "named";
  }
  return groups;
}

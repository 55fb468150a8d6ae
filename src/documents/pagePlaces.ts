import type { CooperativeTask } from "../cooperativeTask.ts";
import type { Block } from "../text/markdown.ts";
import { type AsideMark, parsePageMark } from "./pageMark.ts";

/** From where in a document's text a page, or a line of it, begins. */
export interface PagePlace {
  /** An offset into the text, in UTF-16 code units. */
  readonly at: number;
  /** Of the PDF, from 1. */
  readonly page: number;
  /** The number that is stamped or printed on the page, by which courts cite it. */
  readonly cited: number;
  /** The numbered line, from 1; absent where the page has none. */
  readonly line?: number;
}

/** What the marks in a document's blocks say. */
export interface MarkedPlaces {
  /** In the order of the text. */
  readonly places: readonly PagePlace[];
  /** Who testifies in each block, where somebody does. */
  readonly witnesses: readonly (string | undefined)[];
  /** What each block is beside the text, where it is a note or a signature. */
  readonly asides: readonly (AsideMark | undefined)[];
}

/** So many blocks are read in one go. */
const AT_ONCE = 250;

/** Reads the marks of blocks that are laid one after another with two characters between them, as a document's text is. Some blocks at a time. */
export function* readPagePlaces(blocks: readonly Block[]): CooperativeTask<MarkedPlaces> {
  const places: PagePlace[] = [];
  const witnesses: (string | undefined)[] = [];
  const asides: (AsideMark | undefined)[] = [];
  let start = 0;
  let page: Omit<PagePlace, "at"> | undefined;
  let witness: string | undefined;
  for (const [index, { text, comments = [] }] of blocks.entries()) {
    if (index % AT_ONCE === 0) yield;
    let aside: AsideMark | undefined;
    for (const { at, words } of comments) {
      const mark = parsePageMark(words);
      if (mark?.kind === "witness") witness = mark.witness;
      else if (mark?.kind === "page") page = { page: mark.page, cited: mark.cited };
      else if (mark?.kind === "line" && page) page = { page: page.page, cited: page.cited, line: mark.line };
      if (mark?.kind === "note" || mark?.kind === "signature") aside = mark;
      if (page && (mark?.kind === "page" || mark?.kind === "line")) places.push({ at: start + at, ...page });
    }
    witnesses.push(witness);
    asides.push(aside);
    start += text.length + 2;
  }
  return { places, witnesses, asides };
}

/** The page, and the line where it has numbers, on which the character at an offset stands; `undefined` if no mark stands before it. */
export function placeAt(places: readonly PagePlace[], offset: number): PagePlace | undefined {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((places[middle]?.at ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return places[low - 1];
}

/** A stretch of a document's text, in UTF-16 code units. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Where in the text the pages and lines stand that `isWanted` names, one range for each run of them. */
export function rangesOf(
  places: readonly PagePlace[],
  textLength: number,
  isWanted: (place: PagePlace) => boolean,
): TextRange[] {
  const ranges: { start: number; end: number }[] = [];
  for (const [index, place] of places.entries()) {
    if (!isWanted(place)) continue;
    const end = places[index + 1]?.at ?? textLength;
    const last = ranges.at(-1);
    if (last?.end === place.at) last.end = end;
    else ranges.push({ start: place.at, end });
  }
  return ranges.filter(({ start, end }) => end > start);
}

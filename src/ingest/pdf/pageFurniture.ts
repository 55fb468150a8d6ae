import { type CooperativeTask, mapInSteps } from "../../cooperativeTask.ts";
import { parseStamp, type Stamp } from "./stamp.ts";
import type { TextLine } from "./textLine.ts";

/** The lines of one page, as they are before and after what belongs to the page and not to its text is taken off. */
export interface PageLines {
  readonly page: number;
  /** The number by which it is cited, where it is one of several on its sheet; `page` is then the sheet's. */
  readonly cited?: number;
  readonly height: number;
  readonly lines: readonly TextLine[];
}

/** A page's own text, and what stood around it. */
export interface CleanPage extends PageLines {
  readonly stamps: readonly Stamp[];
  /** Running heads and feet that were taken off. */
  readonly heads: readonly string[];
  /** The number that is printed at its head or foot. */
  readonly printed?: number;
}

/** So many lines at a page's head and foot are looked at. */
const EDGE = 4;
/**
 * A head or foot that stands at one height on this share of the pages belongs to the page, and on no fewer than so many; two will
 * do outside of where text stands. In a paper of fewer pages, none is looked for.
 */
const MIN_SHARE = 0.6;
const MIN_PAGES = 3;
const MIN_IN_MARGIN = 2;
/** A page's text begins and ends inside of this share of its height. */
const TEXT_MARGIN = 0.085;
/** How far from one another a head's baselines may be on its pages. Points. */
const SAME_HEIGHT = 4;

/** Takes stamps, running heads and feet, and page numbers off every page, a page at a time. */
export function* removeFurniture(pages: readonly PageLines[]): CooperativeTask<CleanPage[]> {
  const stamped = yield* mapInSteps(pages, removeStamps);
  const running = findRunning(stamped);
  yield;
  return yield* mapInSteps(stamped, (page) => removeHeads(page, running));
}

function removeStamps(page: PageLines): PageLines & { readonly stamps: readonly Stamp[] } {
  const stamps: Stamp[] = [];
  const lines = page.lines.filter((line, index) => {
    if (index >= EDGE && index < page.lines.length - EDGE) return true;
    const stamp = parseStamp(line.text);
    if (stamp) stamps.push(stamp);
    return stamp === undefined;
  });
  return { ...page, lines, stamps };
}

/** What a head says on every page, whatever number it has on each, at its end or its beginning as the page is a right or a left one. */
function keyOf({ text }: TextLine): string {
  const words = text.toLowerCase().replace(/\s+/g, " ").trim();
  const key = words.replace(/\d+/g, "#");
  // A number alone may as well be one of the text, unless every page has the same.
  return /^[#\W]*$/.test(key) ? words : key.replace(/^#\W+|\W+#$/g, "");
}

function edgesOf(lines: readonly TextLine[]): readonly TextLine[] {
  return lines.length <= EDGE * 2 ? lines : [...lines.slice(0, EDGE), ...lines.slice(-EDGE)];
}

/** The keys of heads and feet that run through the document, each with the height at which it stands. */
function findRunning(pages: readonly PageLines[]): ReadonlyMap<string, number> {
  const found = new Map<string, { y: number; height: number }[]>();
  for (const { lines, height } of pages)
    for (const [key, y] of new Map(edgesOf(lines).map((line) => [keyOf(line), line.y])))
      found.set(key, [...(found.get(key) ?? []), { y, height }]);
  const written = pages.filter(({ lines }) => lines.length > 0).length;
  if (written < MIN_PAGES) return new Map();
  return new Map(
    [...found].flatMap(([key, places]) => {
      const sorted = places.toSorted((one, other) => one.y - other.y);
      const middle = sorted[Math.floor(sorted.length / 2)];
      if (key === "" || middle === undefined) return [];
      const there = sorted.filter(({ y }) => Math.abs(y - middle.y) <= SAME_HEIGHT).length;
      const isInMargin = Math.abs(middle.y / middle.height - 0.5) > 0.5 - TEXT_MARGIN;
      const least = Math.max(written * MIN_SHARE, isInMargin ? MIN_IN_MARGIN : MIN_PAGES);
      return there >= least ? [[key, middle.y] as const] : [];
    }),
  );
}

const PAGE_NUMBER = /^(?:page\s+)?[-–—[(|]*\s*(?:page\s+)?(\d{1,4})(?:\s+of\s+\d{1,4})?\s*[-–—\])|]*$/i;
/** Front pages are counted in Roman numerals. */
const ROMAN = /^[-–—\s]*[ivxlc]{1,6}[-–—\s]*$/;

function removeHeads(
  page: PageLines & { readonly stamps: readonly Stamp[] },
  running: ReadonlyMap<string, number>,
): CleanPage {
  const isRunning = (line: TextLine) => {
    const y = running.get(keyOf(line));
    return line.number === undefined && y !== undefined && Math.abs(line.y - y) <= SAME_HEIGHT;
  };
  const edges = new Set(edgesOf(page.lines));
  const heads = page.lines.filter((line) => edges.has(line) && isRunning(line)).map(({ text }) => text);
  let lines = page.lines.filter((line) => !edges.has(line) || !isRunning(line));
  let printed = heads.map(numberIn).find((number) => number !== undefined);
  for (const end of ["first", "last"] as const) {
    for (let left = MAX_NUMBERS; left > 0; left -= 1) {
      const line = end === "first" ? lines[0] : lines.at(-1);
      if (!line || line.number !== undefined || !isAtEdge(line, page.height)) break;
      const number = PAGE_NUMBER.exec(line.text)?.[1];
      if (number === undefined && !ROMAN.test(line.text)) break;
      printed ??= toNumber(number);
      lines = end === "first" ? lines.slice(1) : lines.slice(0, -1);
    }
  }
  return { ...page, lines, heads, printed };
}

/** A page is numbered by its author, and may be once more by whoever bound it. */
const MAX_NUMBERS = 2;

function toNumber(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}

/** `Page 12` or `8978` at an end of a running head. */
function numberIn(text: string): number | undefined {
  return toNumber(/\bpage\s+(\d{1,4})\b/i.exec(text)?.[1]);
}

/** The share of a page's height at its top and bottom in which its number stands. */
const MARGIN = 0.16;

function isAtEdge({ y }: TextLine, height: number): boolean {
  return y < height * MARGIN || y > height * (1 - MARGIN);
}

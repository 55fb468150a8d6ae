import { parseStamp, type Stamp } from "./stamp.ts";
import type { TextLine } from "./textLine.ts";

/** The lines of one page, as they are before and after what belongs to the page and not to its text is taken off. */
export interface PageLines {
  readonly page: number;
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
/** A head or foot that stands on this share of the pages belongs to the page; on fewer pages than so many, none is looked for. */
const MIN_SHARE = 0.6;
const MIN_PAGES = 3;

/** Takes stamps, running heads and feet, and page numbers off every page. */
export function removeFurniture(pages: readonly PageLines[]): CleanPage[] {
  const stamped = pages.map(removeStamps);
  const running = findRunning(stamped);
  return stamped.map((page) => removeHeads(page, running));
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

/** The keys of heads and feet that run through the document. */
function findRunning(pages: readonly PageLines[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { lines } of pages)
    for (const key of new Set(edgesOf(lines).map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const written = pages.filter(({ lines }) => lines.length > 0).length;
  if (written < MIN_PAGES) return new Set();
  return new Set([...counts].filter(([key, count]) => key !== "" && count >= written * MIN_SHARE).map(([key]) => key));
}

const PAGE_NUMBER = /^(?:page\s+)?[-–—[(|]*\s*(?:page\s+)?(\d{1,4})(?:\s+of\s+\d{1,4})?\s*[-–—\])|]*$/i;
/** Front pages are counted in Roman numerals. */
const ROMAN = /^[-–—\s]*[ivxlc]{1,6}[-–—\s]*$/;

function removeHeads(page: PageLines & { readonly stamps: readonly Stamp[] }, running: ReadonlySet<string>): CleanPage {
  const isRunning = (line: TextLine) => line.number === undefined && running.has(keyOf(line));
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

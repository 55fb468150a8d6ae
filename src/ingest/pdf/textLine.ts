import type { TextItem } from "./pdfPage.ts";

/** A line of a page as it is read, from left to right. Lengths are points, `y` the baseline's distance from the top. */
export interface TextLine {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  /** The height of most of its type. */
  readonly size: number;
  /** Its text where wide gaps part it, as a caption's sides are; one where it has none. */
  readonly segments: readonly LineSegment[];
  /** The number that stands beside it in the margin. */
  readonly number?: number;
}

/** A part of a line that stands by itself; `x` is where it begins, in points. */
export interface LineSegment {
  readonly text: string;
  readonly x: number;
}

/** Items whose baselines differ by less than this share of the type's size stand on one line. */
const SAME_BASELINE = 0.2;

/** Lays items into lines, from top to bottom. Small type that is raised, such as the number of a footnote, joins the line it is raised from. */
export function layLines(items: readonly TextItem[]): TextLine[] {
  const rows: TextItem[][] = [];
  let base: TextItem | undefined;
  for (const item of [...items].sort((one, other) => one.y - other.y || one.x - other.x)) {
    if (item.text.trim() === "") continue;
    const isSame = base !== undefined && Math.abs(item.y - base.y) <= Math.max(item.size, base.size) * SAME_BASELINE;
    if (isSame) rows.at(-1)?.push(item);
    else {
      rows.push([item]);
      base = item;
    }
  }
  return joinRaised(rows).map(layLine);
}

/** What is so much smaller than the line below it, and so near to it, is raised from it. */
const SMALLER = 0.85;
const RAISED = 0.75;

function joinRaised(rows: readonly TextItem[][]): TextItem[][] {
  const joined: TextItem[][] = [];
  for (const row of rows) {
    const above = joined.at(-1);
    const isRaised = above !== undefined && isRaisedFrom(above, row);
    if (isRaised) joined[joined.length - 1] = [...row, ...above];
    else joined.push(row);
  }
  return joined;
}

function isRaisedFrom(above: readonly TextItem[], row: readonly TextItem[]): boolean {
  const [small, size] = [Math.max(...above.map((item) => item.size)), sizeOf(row)];
  const [high, low] = [above[0]?.y ?? 0, row[0]?.y ?? 0];
  const right = Math.max(...row.map((item) => item.right));
  const isBeside = above.every((item) => item.x <= right + size && item.text.trim().length <= 4);
  return isBeside && small <= size * SMALLER && low - high <= size * RAISED;
}

/** The size of most of the text. */
function sizeOf(items: readonly TextItem[]): number {
  const lengths = new Map<number, number>();
  for (const { size, text } of items) lengths.set(size, (lengths.get(size) ?? 0) + text.trim().length);
  return [...lengths].reduce((most, one) => (one[1] > most[1] ? one : most), [0, -1])[0];
}

function layLine(row: readonly TextItem[]): TextLine {
  const size = sizeOf(row);
  const items = removeDoubled([...row].sort((one, other) => one.x - other.x));
  const y = items.find((item) => item.size > size * SMALLER)?.y ?? items[0]?.y ?? 0;
  let text = "";
  let right: number | undefined;
  const segments: LineSegment[] = [];
  let from = 0;
  let begins = items[0]?.x ?? 0;
  let last: TextItem | undefined;
  for (const item of items) {
    if (isFootnoteSign(item, size, y) && text.trim() !== "") continue;
    const gap = right === undefined ? 0 : item.x - right;
    if (gap > size * WIDE_GAP) {
      segments.push({ text: cleanText(text.slice(from)), x: begins });
      from = text.length;
      begins = item.x;
    }
    text += (isWordGap(gap, size, text, item, last) && !/\s$/.test(text) ? " " : "") + item.text;
    right = Math.max(right ?? 0, item.right);
    last = item;
  }
  segments.push({ text: cleanText(text.slice(from)), x: begins });
  return { text: cleanText(text), segments, x: items[0]?.x ?? 0, right: right ?? 0, y, size };
}

/** A wider gap parts two words; a share of the type's size. */
const GAP = 0.13;
/** A line that is pressed together to fit has gaps as narrow as this between its words; within a word, kerning may have. */
const NARROW_GAP = 0.06;

function isWordGap(gap: number, size: number, before: string, item: TextItem, last: TextItem | undefined): boolean {
  if (gap > size * GAP) return true;
  // Capitals and their small capitals differ in size.
  const isSameType = last !== undefined && Math.abs(last.size - item.size) < 0.1;
  return (
    gap > size * NARROW_GAP &&
    isSameType &&
    /[\p{L}\p{N}]{2}[”’"\])]*$/u.test(before) &&
    /^(?:[\p{L}\p{N}]{2}|a\s)/u.test(item.text)
  );
}
/** A gap as wide parts what only happens to stand on one line. */
const WIDE_GAP = 2.5;

/** The number of a footnote is no part of the sentence that it stands in. */
function isFootnoteSign({ text, size, y }: TextItem, lineSize: number, baseline: number): boolean {
  return size <= lineSize * SMALLER && y < baseline - 0.5 && /^[\s\d,*†‡§]{1,6}$/.test(text);
}

/** Some programs make bold type by drawing it twice. */
function removeDoubled(items: readonly TextItem[]): TextItem[] {
  return items.filter(
    ({ text, x }, index) =>
      !items.slice(Math.max(0, index - 2), index).some((one) => one.text === text && Math.abs(one.x - x) < 1),
  );
}

/** Spaces of every width as one; soft hyphens, which are drawn at a line's end alone, and what has no shape left out; one mark where a box hides several words. */
function cleanText(text: string): string {
  return text
    .replace(/[\p{Cc}\s\u00a0]+/gu, " ")
    .replace(/\u00ad\s*$/u, "-")
    .replace(/[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\p{Co}]/gu, "")
    .replace(/█(?:\s?█)+/g, "█")
    .toWellFormed()
    .trim();
}

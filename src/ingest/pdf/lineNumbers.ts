import type { TextItem } from "./pdfPage.ts";
import type { TextLine } from "./textLine.ts";

/** A page's numbered margin, apart from its text. */
export interface NumberedMargin {
  readonly items: readonly TextItem[];
  /** The numbers with their baselines, from top to bottom; empty where the page has none. */
  readonly numbers: readonly { readonly line: number; readonly y: number }[];
}

/** A page with fewer numbers has no numbered margin. */
const MIN_NUMBERS = 8;
const MAX_NUMBER = 60;
/** How far apart the left or right edges of the numbers may be. Points. */
const ALIGNED = 4;

/**
 * Takes the numbers of the lines off a transcript's or a pleading's page: whole numbers one below the other at the left of
 * all text, that count up one by one.
 */
export function splitNumberedMargin(items: readonly TextItem[]): NumberedMargin {
  const runs = groupAligned(items)
    .map((group) => countUp(group).reduce((best, run) => (run.length > best.length ? run : best), []))
    .filter((run) => run.length >= MIN_NUMBERS)
    .sort((one, other) => (one[0]?.x ?? 0) - (other[0]?.x ?? 0));
  for (const run of runs) {
    const margin = Math.max(...run.map((item) => item.right));
    const chosen = new Set(run);
    const beside = items.filter((item) => !chosen.has(item) && item.text.trim() !== "");
    const isOutermost = beside.filter((item) => item.x < margin).length <= beside.length * 0.1;
    if (isOutermost)
      return {
        items: items.filter((item) => !chosen.has(item)),
        numbers: run.map(({ text, y }) => ({ line: Number(text), y })),
      };
  }
  return { items, numbers: [] };
}

/** All runs of numbers that share an edge and count up from top to bottom. */
export function takeRuns(items: readonly TextItem[]): TextItem[][] {
  return groupAligned(items).flatMap(countUp);
}

/** The bare numbers that may be those of lines, by the edge that they share. */
function groupAligned(items: readonly TextItem[]): TextItem[][] {
  const bare = items.filter(({ text }) => /^\s*\d{1,2}\s*$/.test(text) && Number(text) <= MAX_NUMBER);
  const groups: TextItem[][] = [];
  for (const item of bare) {
    const group = groups.find(([one]) => one !== undefined && isAligned(one, item));
    if (group) group.push(item);
    else if (groups.length < MAX_GROUPS) groups.push([item]);
  }
  return groups;
}

/** Numbers stand in a few columns of a page; a table of figures with more is none of lines. */
const MAX_GROUPS = 40;

function isAligned(one: TextItem, other: TextItem): boolean {
  return Math.abs(one.right - other.right) <= ALIGNED || Math.abs(one.x - other.x) <= ALIGNED;
}

/** The runs that go up by one each, from top to bottom. */
function countUp(group: readonly TextItem[]): TextItem[][] {
  const runs: TextItem[][] = [];
  for (const item of [...group].sort((one, other) => one.y - other.y)) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && Number(item.text) === Number(last.text) + 1) run.push(item);
    else runs.push([item]);
  }
  return runs;
}

const TIME = /^\s*\d{1,2}:\d{2}(?::\d{2})?\s*$/;
/** A page with fewer times has no column of them. */
const MIN_TIMES = 5;

/** Takes off the times that a reporter's program prints beside the lines: one below the other, outside of all text. */
export function removeTimes(items: readonly TextItem[]): readonly TextItem[] {
  const times = items.filter(({ text }) => TIME.test(text));
  for (const time of times.slice(0, MAX_GROUPS)) {
    const column = new Set(times.filter((one) => isAligned(time, one)));
    if (column.size < MIN_TIMES) continue;
    const others = items.filter((item) => !column.has(item) && item.text.trim() !== "");
    const [left, right] = [
      Math.min(...[...column].map(({ x }) => x)),
      Math.max(...[...column].map((one) => one.right)),
    ];
    const isOutside = others.filter((item) => item.x < right && item.right > left).length === 0;
    const onOneSide = Math.max(
      others.filter((item) => item.right <= left).length,
      others.filter((item) => item.x >= right).length,
    );
    if (isOutside && onOneSide >= others.length * 0.9) return items.filter((item) => !column.has(item));
  }
  return items;
}

/** How far a line's baseline may be from that of its number, as a share of the lines' distance. */
const NEAR = 0.35;

/**
 * Lines with the numbers beside them. A line halfway between two numbers has none: on pleading paper text often runs
 * past the numbers, and no number is better than a wrong one.
 */
export function numberLines(lines: readonly TextLine[], { numbers }: NumberedMargin): TextLine[] {
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (!first || !last || numbers.length < MIN_NUMBERS) return [...lines];
  const step = (last.y - first.y) / (numbers.length - 1);
  const numbered = lines.map((line) => {
    const near = numbers[Math.round((line.y - first.y) / step)];
    return near && Math.abs(line.y - near.y) <= step * NEAR ? { ...line, number: near.line } : line;
  });
  return isOnePerNumber(numbered) ? numbered : [...lines];
}

/** Where two lines share a number, the numbers are those of the paper and not of the text. */
function isOnePerNumber(lines: readonly TextLine[]): boolean {
  const given = lines.flatMap(({ number }) => number ?? []);
  return new Set(given).size >= given.length * 0.9 && given.length >= lines.length * 0.6;
}

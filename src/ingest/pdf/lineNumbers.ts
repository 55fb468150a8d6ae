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
  const bare = items.filter(({ text }) => /^\s*\d{1,2}\s*$/.test(text) && Number(text) <= MAX_NUMBER);
  for (const run of alignRuns(bare)) {
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

/** Numbers that share an edge and count up from top to bottom, the leftmost first. */
function alignRuns(bare: readonly TextItem[]): TextItem[][] {
  const groups: TextItem[][] = [];
  for (const item of bare) {
    const group = groups.find(([one]) => one !== undefined && isAligned(one, item));
    if (group) group.push(item);
    else if (groups.length < MAX_GROUPS) groups.push([item]);
  }
  return groups
    .map(countUp)
    .filter((run) => run.length >= MIN_NUMBERS)
    .sort((one, other) => (one[0]?.x ?? 0) - (other[0]?.x ?? 0));
}

/** Numbers stand in a few columns of a page; a table of figures with more is none of lines. */
const MAX_GROUPS = 40;

function isAligned(one: TextItem, other: TextItem): boolean {
  return Math.abs(one.right - other.right) <= ALIGNED || Math.abs(one.x - other.x) <= ALIGNED;
}

/** The longest run that goes up by one each, from top to bottom. */
function countUp(group: readonly TextItem[]): TextItem[] {
  let best: TextItem[] = [];
  let run: TextItem[] = [];
  for (const item of [...group].sort((one, other) => one.y - other.y)) {
    const last = run.at(-1);
    run = last !== undefined && Number(item.text) === Number(last.text) + 1 ? [...run, item] : [item];
    if (run.length > best.length) best = run;
  }
  return best;
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

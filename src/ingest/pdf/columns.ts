import type { TextItem } from "./pdfPage.ts";

/** How the text of a page stands. */
export type PageColumns =
  | { readonly kind: "one" }
  /** The items of each column, from left to right, each to be read by itself. */
  | { readonly kind: "several"; readonly columns: readonly (readonly TextItem[])[] }
  /** Columns that can't be told apart surely. */
  | { readonly kind: "unclear" };

/** The narrowest gap between two columns, points, and the share of a page's rows that must leave it free. */
const MIN_GAP = 9;
const MIN_FREE = 0.93;
/** The share of rows that must have text on both sides of it, and the fewest such rows. */
const MIN_BOTH = 0.5;
const MIN_ROWS = 12;
/** A column of prose fills this share of its width on most rows; a list or table of figures does not. */
const MIN_FILLED = 0.5;
const MAX_COLUMNS = 2;
/** Bins of the page's width in which a gap is looked for. Points. */
const BIN = 3;

/**
 * Tells a page's columns apart by the gaps that run through nearly all of its rows. Two columns of prose are read one after
 * the other; more than two, as in an index of words, are unclear.
 */
export function splitColumns(items: readonly TextItem[], width: number): PageColumns {
  const written = items.filter(({ text }) => text.trim() !== "");
  const found = ROWS.map((height) => splitByRows(items, groupRows(written, height), width));
  return (
    found.find(({ kind }) => kind === "unclear") ?? found.find(({ kind }) => kind === "several") ?? { kind: "one" }
  );
}

function splitByRows(items: readonly TextItem[], rows: readonly TextItem[][], width: number): PageColumns {
  if (rows.length < MIN_ROWS || !(width > 0)) return { kind: "one" };
  const gaps = findGaps(rows, width).filter((gap) => isBetweenText(rows, gap));
  if (gaps.length === 0) return { kind: "one" };
  if (gaps.length >= MAX_COLUMNS) return { kind: "unclear" };
  const [gap] = gaps;
  if (!gap) return { kind: "one" };
  const middle = (gap.left + gap.right) / 2;
  const [left, right] = [items.filter(({ x }) => x < middle), items.filter(({ x }) => x >= middle)];
  return isProse(left) && isProse(right) ? { kind: "several", columns: [left, right] } : { kind: "one" };
}

interface Gap {
  readonly left: number;
  readonly right: number;
}

/** Columns may share their baselines or not: rows are looked at thin, and as high as a line. Points. */
const ROWS = [4, 12];

function groupRows(items: readonly TextItem[], height: number): TextItem[][] {
  const rows = new Map<number, TextItem[]>();
  for (const item of items) {
    const key = Math.round(item.y / height);
    const row = rows.get(key) ?? [];
    row.push(item);
    rows.set(key, row);
  }
  return [...rows.values()];
}

/** Stretches of the page's width inside its text that nearly no row writes over. */
function findGaps(rows: readonly TextItem[][], width: number): Gap[] {
  const bins = Math.min(2000, Math.ceil(width / BIN));
  const written = new Uint32Array(bins);
  const lastRow = new Uint32Array(bins); // the number of the row, from 1, by which a bin was counted last
  for (const [index, row] of rows.entries()) {
    for (const { x, right } of row)
      for (let bin = Math.max(0, Math.floor(x / BIN)); bin <= Math.min(bins - 1, right / BIN); bin += 1) {
        if (lastRow[bin] !== index + 1) written[bin] = (written[bin] ?? 0) + 1;
        lastRow[bin] = index + 1;
      }
  }
  const gaps: Gap[] = [];
  let from: number | undefined;
  for (let bin = 0; bin <= bins; bin += 1) {
    const isFree = bin < bins && (written[bin] ?? 0) <= rows.length * (1 - MIN_FREE);
    if (isFree) from ??= bin;
    else if (from !== undefined) {
      gaps.push({ left: from * BIN, right: bin * BIN });
      from = undefined;
    }
  }
  return gaps.filter(({ left, right }) => left > 0 && right < bins * BIN && right - left >= MIN_GAP);
}

function isBetweenText(rows: readonly TextItem[][], { left, right }: Gap): boolean {
  const both = rows.filter((row) => row.some((item) => item.right <= right) && row.some(({ x }) => x >= left));
  return both.length >= MIN_ROWS && both.length >= rows.length * MIN_BOTH;
}

function isProse(items: readonly TextItem[]): boolean {
  const [left, right] = [Math.min(...items.map(({ x }) => x)), Math.max(...items.map((item) => item.right))];
  const rows = groupRows(items, 4);
  const filled = rows.filter((row) => Math.max(...row.map((item) => item.right)) - left > (right - left) * 0.75);
  return rows.length >= MIN_ROWS && filled.length >= rows.length * MIN_FILLED;
}

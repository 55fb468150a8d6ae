import { takeRuns } from "./lineNumbers.ts";
import type { TextItem } from "./pdfPage.ts";

/** One page of a transcript, of those that a sheet has side by side. */
export interface CondensedPage {
  readonly items: readonly TextItem[];
  /** As its reporter numbered it. */
  readonly number: number;
}

/** How a PDF's page holds several of a transcript's. */
export type Sheet =
  | { readonly kind: "one" }
  /** In the order of their numbers; `around` is what belongs to none of them. */
  | { readonly kind: "several"; readonly pages: readonly CondensedPage[]; readonly around: readonly TextItem[] }
  /** Its pages can't be told apart, or don't say their numbers. */
  | { readonly kind: "unclear" };

/** Lines of a page that is one of several on its sheet. */
const MIN_LINES = 15;

/** Tells the pages of a condensed transcript apart by the numbers of their lines, each column of which begins with 1. */
export function splitSheet(items: readonly TextItem[]): Sheet {
  const runs = takeRuns(items).filter((run) => run.length >= MIN_LINES && run[0]?.text.trim() === "1");
  if (runs.length < 2) return { kind: "one" };
  const cells = runs.map((run) => placeCell(run, runs));
  const around = items.filter((item) => !cells.some(({ area }) => isInside(item, area)));
  const pages = cells.flatMap(({ area, above, below }) => {
    const number = findLabel(around, above) ?? findLabel(around, below);
    return number === undefined ? [] : [{ items: items.filter((item) => isInside(item, area)), number }];
  });
  if (pages.length < cells.length || new Set(pages.map(({ number }) => number)).size < pages.length)
    return { kind: "unclear" };
  return { kind: "several", pages: pages.toSorted((one, other) => one.number - other.number), around };
}

/** Where a page stands on its sheet. Points. */
interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function isInside({ x, y }: TextItem, { left, right, top, bottom }: Area): boolean {
  return x >= left && x < right && y >= top && y <= bottom;
}

/** How far a label is from the lines of its page, in their distances. */
const LABEL = 4;
const PAGE_LABEL = /^\s*(?:page\s+)?(\d{1,5})\s*$/i;

/** Where a page stands, and above and below it its own number. */
interface Cell {
  readonly area: Area;
  readonly above: Area;
  readonly below: Area;
}

/** A page reaches from the numbers of its lines to those of the next page on its right. */
function placeCell(run: readonly TextItem[], runs: readonly (readonly TextItem[])[]): Cell {
  const heights = run.map(({ y }) => y);
  const [first, last] = [Math.min(...heights), Math.max(...heights)];
  const step = (last - first) / (run.length - 1);
  const left = Math.min(...run.map(({ x }) => x)) - 1;
  const next = runs.map(([one]) => (one?.x ?? 0) - ALIGNED).filter((x) => x > left + ALIGNED * 2);
  const right = Math.min(...next, Number.POSITIVE_INFINITY);
  const [top, bottom] = [first - step / 2, last + step / 2];
  return {
    area: { left, right, top, bottom },
    above: { left, right, top: first - step * LABEL, bottom: top },
    below: { left, right, top: bottom, bottom: last + step * LABEL },
  };
}

/** How far to the left of their first the numbers of lines begin that have two digits. Points. */
const ALIGNED = 12;

function findLabel(around: readonly TextItem[], area: Area): number | undefined {
  const text = around.filter((item) => isInside(item, area)).sort((one, other) => one.y - other.y || one.x - other.x);
  const found = PAGE_LABEL.exec(
    text
      .map((item) => item.text)
      .join(" ")
      .replace(/\s+/g, " "),
  )?.[1];
  return found === undefined ? undefined : Number(found);
}

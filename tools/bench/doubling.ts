import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { spend } from "./growth.ts";
import { print, printTable } from "./table.ts";

/** An input of two sizes, to see how the time grows from one to the other. */
export interface Shape {
  readonly name: string;
  /** The larger size, in units of the shape's own: kilobytes, paragraphs, files. */
  readonly size: number;
  /** Makes the input of a size and returns what is to be timed: all of it is done when that returns, as no promise is waited for. */
  prepare(size: number): () => void;
}

/** What twice the input costs, in milliseconds of processor time. */
interface Doubling {
  readonly name: string;
  readonly size: number;
  readonly half: number;
  readonly whole: number;
  /** Time for the whole by time for the half: 2 is linear, 4 quadratic. */
  readonly ratio: number;
}

/** Twice the input may cost so many times as much: 2, and what memory and noise add. */
const MAX_RATIO = 2.5;
/** Milliseconds: what is done sooner grows too fast for nobody, and its growth is the clock's own noise. */
const MIN_TIME = 1;
/** Milliseconds of processor time that one measurement takes at least at the larger size: less is lost in noise. */
const MIN_WORK = 250;
/** Most runs in one measurement, and measurements of each size. */
const MAX_RUNS = 2000;
const ROUNDS = 4;
/** Milliseconds: what takes longer shows its growth in one round. */
const LONG = 4000;

/**
 * Measures the shapes and prints a table of them, the worst first. One that grows too fast is measured once more. Whether
 * any still does makes the process exit with 1.
 */
export function judgeShapes(title: string, shapes: readonly Shape[]): void {
  const measured = shapes.map((shape) => {
    const first = measureDoubling(shape);
    if (first.ratio <= MAX_RATIO) return first;
    const second = measureDoubling(shape);
    return second.ratio < first.ratio ? second : first;
  });
  const sorted = measured.toSorted((one, other) => other.ratio - one.ratio);
  const rows = sorted.map(({ name, size, half, whole, ratio }) => [name, size, half, whole, ratio]);
  printTable(title, ["shape", "size", "ms for half", "ms for all", "time for twice the input"], rows);
  const above = sorted.filter(({ ratio, whole }) => ratio > MAX_RATIO && whole >= MIN_TIME).length;
  print(`above × ${MAX_RATIO}: ${above}`);
  if (above > 0) process.exitCode = 1;
}

/**
 * Measures both sizes in turn and keeps the fastest of each. Processor time, not the clock's: other processes don't
 * count.
 */
function measureDoubling({ name, size, prepare }: Shape): Doubling {
  const [runHalf, runWhole] = [prepare(size / 2), prepare(size)];
  runHalf(); // the first runs are the compiler's
  const first = spend(runWhole);
  const runs = Math.min(MAX_RUNS, Math.max(1, Math.ceil(MIN_WORK / Math.max(first, 0.05))));
  let [half, whole] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < (first > LONG ? 1 : ROUNDS); round += 1) {
    collectGarbage();
    half = Math.min(half, spend(repeat(runHalf, runs)));
    collectGarbage();
    whole = Math.min(whole, spend(repeat(runWhole, runs)));
  }
  return { name, size, half: half / runs, whole: whole / runs, ratio: whole / half };
}

/** Each measurement starts with a clean heap, so that none pays for what another left behind. */
const collectGarbage: () => void = (() => {
  setFlagsFromString("--expose-gc");
  return runInNewContext("gc") as () => void; // V8's own, which that flag adds to new contexts
})();

function repeat(run: () => void, runs: number): () => void {
  return () => {
    for (let at = 0; at < runs; at += 1) run();
  };
}

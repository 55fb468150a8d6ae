import {
  ADD_BYTES,
  ADD_PAIRS,
  ADD_PAIRS_OF_BYTES,
  ADD_WHOLE,
  addLanes,
  addTo,
  assembleModule,
  COUNT_BITS,
  type Code,
  countDown,
  DIFFERENCE,
  DOT,
  type FunctionCode,
  get,
  loadNarrow,
  load as loadVector,
  many,
  STORE_WHOLE,
  set,
  upTo,
  VECTOR,
  WHOLE,
  whole,
} from "./assembler.ts";
import { DIMENSIONS } from "./encoder.ts";
import { CODE_WORDS } from "./signCode.ts";
import { loadModule } from "./webAssembly.ts";

/** Most vectors, or codes, that are compared at once. */
export const MAX_COMPARED_AT_ONCE = 1024;

const BYTES_OF_CODE = 4 * CODE_WORDS;
/** Bytes of a vector of WebAssembly, and of the half of one that is widened at once. */
const WIDE = 16;
const NARROW = 8;

/** A function that writes one whole number for each of some rows that follow one another in memory. */
function makeRowFunction(name: string, rowBytes: number, compare: Code): FunctionCode {
  const result: Code = [...get(TO), ...addLanes(SUM), ...STORE_WHOLE];
  const body = countDown(COUNT, 1, [
    ...[...compare, ...set(SUM), ...result],
    ...[...addTo(TO, whole(4)), ...addTo(ROWS, whole(rowBytes))],
  ]);
  return { name, parameters: many(4, WHOLE), locals: [VECTOR], body };
}

/** Its parameters, all but the count addresses in bytes, and the local that sums up. */
const [ASKED, ROWS, COUNT, TO, SUM] = [0, 1, 2, 3, 4] as const;

/** In how many bits each code differs. A byte holds the counts of three bytes with ease. */
const DIFFER = makeRowFunction("differ", BYTES_OF_CODE, [
  ...upTo(BYTES_OF_CODE / WIDE).flatMap((part) => [
    ...[
      ...get(ROWS),
      ...loadVector(part * WIDE),
      ...get(ASKED),
      ...loadVector(part * WIDE),
      ...DIFFERENCE,
      ...COUNT_BITS,
    ],
    ...(part > 0 ? ADD_BYTES : []),
  ]),
  ...[...ADD_PAIRS_OF_BYTES, ...ADD_PAIRS],
]);

/** The sum of products with each vector. */
const MULTIPLY = makeRowFunction(
  "multiply",
  DIMENSIONS,
  upTo(DIMENSIONS / NARROW).flatMap((part) => [
    ...[...get(ROWS), ...loadNarrow(part * NARROW), ...get(ASKED), ...loadNarrow(part * NARROW), ...DOT],
    ...(part > 0 ? ADD_WHOLE : []),
  ]),
);

type RowFunction = (asked: number, rows: number, count: number, to: number) => void;

interface RowFunctions {
  readonly differ: RowFunction;
  readonly multiply: RowFunction;
}

/** Where the rows and the results stand in the module's memory, in bytes; what is asked stands first. */
const ROWS_AT = DIMENSIONS;
const RESULTS_AT = ROWS_AT + MAX_COMPARED_AT_ONCE * DIMENSIONS;
const BYTES = RESULTS_AT + MAX_COMPARED_AT_ONCE * 4;

/**
 * Compares one vector with up to `MAX_COMPARED_AT_ONCE` others, which are first written into its memory one after the other: their
 * codes into `codes`, or themselves into `vectors`, which share it. Results are overwritten by the next comparison.
 */
export interface VectorKernel {
  readonly codes: Int32Array;
  readonly vectors: Int8Array;
  /** In how many signs a code of `writeSignCode` differs from each of the first `count` ones in `codes`. */
  countDifferences(code: Int32Array, count: number): Int32Array;
  /** The sum of products of a vector of `DIMENSIONS` numbers and each of the first `count` ones in `vectors`. */
  multiply(vector: Int8Array, count: number): Int32Array;
}

let loaded: VectorKernel | undefined;

/**
 * The kernel of this thread, in WebAssembly with vectors of 128 bits: some eight times as fast as without. Throws where the platform
 * has none: then there is no encoder either.
 */
export function openVectorKernel(): VectorKernel {
  loaded ??= load();
  return loaded;
}

function load(): VectorKernel {
  const { exports, memory } = loadModule(assembleModule([DIFFER, MULTIPLY]), BYTES);
  const { differ, multiply } = exports as RowFunctions; // assembled above
  const [code, vector] = [new Int32Array(memory, 0, CODE_WORDS), new Int8Array(memory, 0, DIMENSIONS)];
  const results = new Int32Array(memory, RESULTS_AT, MAX_COMPARED_AT_ONCE);
  const run = (compare: RowFunction, count: number) => {
    if (count > 0) compare(0, ROWS_AT, count, RESULTS_AT);
    return results;
  };
  return {
    codes: new Int32Array(memory, ROWS_AT, MAX_COMPARED_AT_ONCE * CODE_WORDS),
    vectors: new Int8Array(memory, ROWS_AT, MAX_COMPARED_AT_ONCE * DIMENSIONS),
    countDifferences: (asked, count) => {
      code.set(asked);
      return run(differ, count);
    },
    multiply: (asked, count) => {
      vector.set(asked);
      return run(multiply, count);
    },
  };
}

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
  load,
  loadNarrow,
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

/** Most vectors, or codes, that are compared in one go. */
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
    ...[...get(ROWS), ...load(part * WIDE), ...get(ASKED), ...load(part * WIDE), ...DIFFERENCE, ...COUNT_BITS],
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

interface VectorModule {
  readonly functions: { readonly differ: RowFunction; readonly multiply: RowFunction };
  readonly bytes: Int8Array;
  readonly words: Int32Array;
  readonly results: Int32Array;
}

/** Where the rows and the results stand in the module's memory, in bytes; what is asked stands first. */
const ROWS_AT = DIMENSIONS;
const RESULTS_AT = ROWS_AT + MAX_COMPARED_AT_ONCE * DIMENSIONS;

function loadVectorModule(): VectorModule {
  const bytes = RESULTS_AT + MAX_COMPARED_AT_ONCE * 4;
  const { exports, memory } = loadModule(assembleModule([DIFFER, MULTIPLY]), bytes);
  return {
    functions: exports as VectorModule["functions"], // assembled above
    bytes: new Int8Array(memory),
    words: new Int32Array(memory),
    results: new Int32Array(memory, RESULTS_AT, MAX_COMPARED_AT_ONCE),
  };
}

let loaded: VectorModule | undefined;

/**
 * In how many signs a code of `writeSignCode` differs from each of those that follow one another in `codes`,
 * `MAX_COMPARED_AT_ONCE` at most. The result is overwritten by the next comparison. In WebAssembly with vectors of 128 bits,
 * some eight times as fast as without. Throws where the platform has none: then there is no encoder either.
 */
export function countDifferences(code: Int32Array, codes: Int32Array): Int32Array {
  loaded ??= loadVectorModule();
  const { functions, words, results } = loaded;
  const count = codes.length / CODE_WORDS;
  words.set(code, 0);
  words.set(codes, ROWS_AT / 4);
  if (count > 0) functions.differ(0, ROWS_AT, count, RESULTS_AT);
  return results.subarray(0, count);
}

/**
 * The sum of products of a vector of `DIMENSIONS` numbers and each of those that follow one another in `vectors`, under the
 * same conditions as `countDifferences`.
 */
export function multiplyVectors(vector: Int8Array, vectors: Int8Array): Int32Array {
  loaded ??= loadVectorModule();
  const { functions, bytes, results } = loaded;
  const count = vectors.length / DIMENSIONS;
  bytes.set(vector, 0);
  bytes.set(vectors, ROWS_AT);
  if (count > 0) functions.multiply(0, ROWS_AT, count, RESULTS_AT);
  return results.subarray(0, count);
}

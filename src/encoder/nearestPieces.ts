import {
  ADD_WHOLE,
  addLanes,
  addTo,
  assembleModule,
  type Code,
  copy,
  countDown,
  DOT,
  type FunctionCode,
  get,
  LARGER_WHOLE,
  loadNarrow,
  many,
  SELECT,
  STORE_WHOLE,
  set,
  upTo,
  VECTOR,
  WHOLE,
  whole,
} from "./assembler.ts";
import { MAX_PIECES } from "./encoder.ts";
import { SHORT_DIMENSIONS } from "./quantize.ts";
import { loadModule } from "./webAssembly.ts";

/** Numbers of 8 bits that are widened and multiplied at once. */
const AT_ONCE = 8;
const PARTS = upTo(SHORT_DIMENSIONS / AT_ONCE);

/** For each of the pieces asked for, the largest product with any of the others, and 0 at least. */
const NEAREST: FunctionCode = makeNearest();

function makeNearest(): FunctionCode {
  const [asked, askedCount, others, otherCount, to, at, left, product, most] = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;
  const sum = 9;
  const partOf = (part: number) => sum + 1 + part;
  const compare: Code = [
    ...PARTS.flatMap((part) => [
      ...[...get(at), ...loadNarrow(part * AT_ONCE), ...get(partOf(part)), ...DOT, ...(part > 0 ? ADD_WHOLE : [])],
    ]),
    ...[...set(sum), ...addLanes(sum)],
    ...[...set(product), ...get(product), ...get(most), ...get(product), ...get(most), ...LARGER_WHOLE, ...SELECT],
    ...[...set(most), ...addTo(at, whole(SHORT_DIMENSIONS))],
  ];
  const body = countDown(askedCount, 1, [
    ...PARTS.flatMap((part) => [...get(asked), ...loadNarrow(part * AT_ONCE), ...set(partOf(part))]),
    ...[...copy(others, at), ...copy(otherCount, left), ...whole(0), ...set(most)],
    ...countDown(left, 1, compare),
    ...[...get(to), ...get(most), ...STORE_WHOLE],
    ...[...addTo(to, whole(4)), ...addTo(asked, whole(SHORT_DIMENSIONS))],
  ]);
  const locals = [...many(4, WHOLE), ...many(1 + PARTS.length, VECTOR)];
  return { name: "nearest", parameters: many(5, WHOLE), locals, body };
}

interface NearestFunctions {
  nearest(asked: number, askedCount: number, others: number, otherCount: number, to: number): void;
}

/** Where both texts' pieces and the products stand in the module's memory, in bytes. */
const OTHERS_AT = MAX_PIECES * SHORT_DIMENSIONS;
const PRODUCTS_AT = 2 * OTHERS_AT;
const BYTES = PRODUCTS_AT + MAX_PIECES * 4;

interface NearestModule {
  readonly functions: NearestFunctions;
  readonly bytes: Int8Array;
  readonly products: Int32Array;
}

function load(): NearestModule {
  const { exports, memory } = loadModule(assembleModule([NEAREST]), BYTES);
  return {
    functions: exports as NearestFunctions, // assembled above
    bytes: new Int8Array(memory),
    products: new Int32Array(memory, PRODUCTS_AT, MAX_PIECES),
  };
}

let loaded: NearestModule | undefined;

/** Two short vectors of one direction have this product. */
const UNIT = 127 * 127;

/**
 * For each short vector of `asked`, the largest cosine with one of `others`: from 0, also where all are below, to 1 but for
 * rounding. `SHORT_DIMENSIONS` numbers a vector, `MAX_PIECES` of them at most; what is beyond is not compared. In WebAssembly
 * with vectors of 128 bits, some fifteen times as fast as without. Throws where the platform has none: then there is no encoder either.
 */
export function findNearestPieces(asked: Int8Array, others: Int8Array): Float32Array {
  const [count, otherCount] = [asked, others].map((tokens) =>
    Math.min(MAX_PIECES, Math.floor(tokens.length / SHORT_DIMENSIONS)),
  ) as [number, number];
  const nearest = new Float32Array(count);
  if (count === 0 || otherCount === 0) return nearest;
  loaded ??= load();
  const { functions, bytes, products } = loaded;
  bytes.set(asked.subarray(0, count * SHORT_DIMENSIONS), 0);
  bytes.set(others.subarray(0, otherCount * SHORT_DIMENSIONS), OTHERS_AT);
  functions.nearest(0, count, OTHERS_AT, otherCount, PRODUCTS_AT);
  for (let at = 0; at < count; at += 1) nearest[at] = (products[at] as number) / UNIT;
  return nearest;
}

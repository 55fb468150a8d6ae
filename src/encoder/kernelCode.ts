import {
  addTo,
  assembleModule,
  copy,
  countDown,
  DIVIDE_FLOAT,
  FLOAT,
  type FunctionCode,
  float,
  floatOf,
  get,
  LARGER,
  LARGER_FLOAT,
  load,
  loadSplat,
  many,
  NARROW,
  NEAREST,
  PLUS,
  PLUS_FLOAT,
  SIZE,
  SPLAT,
  STORE_FLOAT,
  set,
  store,
  storeLane,
  TIMES,
  TO_WHOLE,
  upTo,
  VECTOR,
  WHOLE,
  whole,
  ZERO,
} from "./assembler.ts";
import { AT_ONCE, MULTIPLY, OUTPUTS_AT_ONCE, ROWS_AT_ONCE } from "./multiplyCode.ts";

/** Numbers of one head of attention. */
export const HEAD_SIZE = 32;

/** The functions of the module. Addresses are in bytes. */
export interface KernelFunctions {
  /**
   * outputs = inputs × weights × their scales + bias. Inputs are whole numbers as `roundInputs` writes them, weights as
   * `roundWeights` does; outputs are floats, row by row.
   */
  multiply(
    inputs: number,
    inputScales: number,
    weights: number,
    weightScales: number,
    bias: number,
    outputs: number,
    rowCount: number,
    outputCount: number,
    inputCount: number,
  ): void;
  /**
   * Rounds a row of floats to whole numbers of 16 bits of which the largest becomes `most`, and stores the scale. The
   * pairs of a row stand as far apart as there are rows that are multiplied at once.
   */
  roundInputs(from: number, count: number, most: number, to: number, scale: number): void;
  roundWeights(from: number, count: number, most: number, to: number, scale: number): void;
  /** The products of a query and `count` keys, which stand `stride` bytes apart. */
  fit(query: number, keys: number, stride: number, count: number, to: number): void;
  /** The sum of `count` values, which stand `stride` bytes apart, each times its share. */
  mix(shares: number, values: number, stride: number, count: number, to: number): void;
}

/** `block` is how many rows stand together. */
function makeRound(name: string, block: number): FunctionCode {
  const [from, count, most, to, scale, left, at, vector, largest] = upTo(9) as Nine;
  const scan = [
    ...[...get(largest), ...get(at), ...load(), ...SIZE, ...LARGER, ...set(largest)],
    ...[...get(largest), ...get(at), ...load(16), ...SIZE, ...LARGER, ...set(largest)],
    ...addTo(at, whole(32)),
  ];
  const lanes = upTo(4).flatMap((lane) => [...get(largest), ...floatOf(lane), ...(lane > 0 ? LARGER_FLOAT : [])]);
  const roundFour = (offset: number) => [
    ...[...get(from), ...load(offset), ...get(largest), ...TIMES, ...NEAREST, ...TO_WHOLE],
  ];
  const round = [
    ...[...roundFour(0), ...roundFour(16), ...NARROW, ...set(vector)],
    ...upTo(4).flatMap((pair) => [...get(to), ...get(vector), ...storeLane(pair, pair * block * 4)]),
    ...[...addTo(from, whole(32)), ...addTo(to, whole(16 * block))],
  ];
  const body = [
    ...[...ZERO, ...set(largest), ...copy(from, at), ...copy(count, left), ...countDown(left, AT_ONCE, scan)],
    // A row of zeros stays one: its largest number counts as something that is next to nothing.
    ...[...get(scale), ...lanes, ...float(1e-30), ...LARGER_FLOAT, ...get(most), ...DIVIDE_FLOAT, ...STORE_FLOAT],
    ...[...get(most), ...lanes, ...float(1e-30), ...LARGER_FLOAT, ...DIVIDE_FLOAT, ...SPLAT, ...set(largest)],
    ...[...copy(count, left), ...countDown(left, AT_ONCE, round)],
  ];
  return { name, parameters: [WHOLE, WHOLE, FLOAT, WHOLE, WHOLE], locals: [WHOLE, WHOLE, VECTOR, VECTOR], body };
}

/** The vectors that a head's numbers fill. */
const HEAD = upTo(HEAD_SIZE / 4);

function makeFit(): FunctionCode {
  const [query, keys, stride, count, to, sum] = upTo(6) as Six;
  const partOf = (part: number) => sum + 1 + part;
  const body = [
    ...HEAD.flatMap((part) => [...get(query), ...load(part * 16), ...set(partOf(part))]),
    ...countDown(count, 1, [
      ...HEAD.flatMap((part) => [
        ...[...get(keys), ...load(part * 16), ...get(partOf(part)), ...TIMES, ...(part > 0 ? PLUS : [])],
      ]),
      ...[...set(sum), ...get(to)],
      ...upTo(4).flatMap((lane) => [...get(sum), ...floatOf(lane), ...(lane > 0 ? PLUS_FLOAT : [])]),
      ...[...STORE_FLOAT, ...addTo(to, whole(4)), ...addTo(keys, get(stride))],
    ]),
  ];
  return { name: "fit", parameters: many(5, WHOLE), locals: many(1 + HEAD.length, VECTOR), body };
}

function makeMix(): FunctionCode {
  const [shares, values, stride, count, to, share] = upTo(6) as Six;
  const sumOf = (part: number) => share + 1 + part;
  const body = [
    ...HEAD.flatMap((part) => [...ZERO, ...set(sumOf(part))]),
    ...countDown(count, 1, [
      ...[...get(shares), ...loadSplat(), ...set(share)],
      ...HEAD.flatMap((part) => [
        ...[...get(values), ...load(part * 16), ...get(share), ...TIMES],
        ...[...get(sumOf(part)), ...PLUS, ...set(sumOf(part))],
      ]),
      ...[...addTo(shares, whole(4)), ...addTo(values, get(stride))],
    ]),
    ...HEAD.flatMap((part) => [...get(to), ...get(sumOf(part)), ...store(part * 16)]),
  ];
  return { name: "mix", parameters: many(5, WHOLE), locals: many(1 + HEAD.length, VECTOR), body };
}

type Six = [number, number, number, number, number, number];
type Nine = [...Six, number, number, number];

/** The module of `KernelFunctions`, as bytes. */
export function assembleKernel(): Uint8Array<ArrayBuffer> {
  return assembleModule([
    MULTIPLY,
    makeRound("roundInputs", ROWS_AT_ONCE),
    makeRound("roundWeights", OUTPUTS_AT_ONCE),
    makeFit(),
    makeMix(),
  ]);
}

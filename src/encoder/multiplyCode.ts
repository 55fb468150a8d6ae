import {
  ADD_WHOLE,
  addTo,
  type Code,
  copy,
  countDown,
  DOT,
  type FunctionCode,
  get,
  load,
  loadSplat,
  many,
  PLUS,
  SHIFT_LEFT,
  set,
  store,
  TIMES,
  TO_FLOAT,
  upTo,
  VECTOR,
  WHOLE,
  whole,
  ZERO,
} from "./assembler.ts";

/** Rows and outputs that `MULTIPLY` takes at once: their counts must divide. */
export const ROWS_AT_ONCE = 4;
export const OUTPUTS_AT_ONCE = 8;
/** Numbers that the innermost loops take at once: lengths of rows must divide. */
export const AT_ONCE = 8;

const ROWS = upTo(ROWS_AT_ONCE);
const HALVES = [0, 1] as const;

// Its locals: parameters, whole numbers, vectors.
const [INPUTS, INPUT_SCALES, WEIGHTS, WEIGHT_SCALES, BIAS, OUTPUTS] = [0, 1, 2, 3, 4, 5] as const;
const [ROW_COUNT, OUTPUT_COUNT, INPUT_COUNT] = [6, 7, 8] as const;
const [ROWS_LEFT, INPUTS_LEFT, INPUT_AT, WEIGHT_AT, SCALE_AT, OUTPUT_AT, ROW_BYTES] = [
  9, 10, 11, 12, 13, 14, 15,
] as const;
const [LEFT, RIGHT, PAIR, FIRST_SUM] = [16, 17, 18, 19] as const;
const sumOf = (row: number, half: number) => FIRST_SUM + row * 2 + half;

/** Adds the products of one pair of inputs of each row with their weights for eight outputs. */
function multiplyPair(at: number): Code {
  return [
    ...[...get(WEIGHT_AT), ...load(at * 32), ...set(LEFT)],
    ...[...get(WEIGHT_AT), ...load(at * 32 + 16), ...set(RIGHT)],
    ...ROWS.flatMap((row) => [
      ...[...get(INPUT_AT), ...loadSplat((at * ROWS_AT_ONCE + row) * 4), ...set(PAIR)],
      ...HALVES.flatMap((half) => [
        ...[...get(PAIR), ...get(half === 0 ? LEFT : RIGHT), ...DOT],
        ...[...get(sumOf(row, half)), ...ADD_WHOLE, ...set(sumOf(row, half))],
      ]),
    ]),
  ];
}

/** sum × scale of the row × scales of the weights + bias, for four outputs. */
function storeHalf(row: number, half: number): Code {
  return [
    ...[...get(OUTPUT_AT), ...get(sumOf(row, half)), ...TO_FLOAT, ...get(SCALE_AT), ...loadSplat(row * 4), ...TIMES],
    ...[...get(WEIGHT_SCALES), ...load(half * 16), ...TIMES, ...get(BIAS), ...load(half * 16), ...PLUS],
    ...store(half * 16),
  ];
}

/** Four rows by eight outputs: the innermost loop goes over the inputs. */
const MULTIPLY_ROWS: Code = [
  ...ROWS.flatMap((row) => HALVES.flatMap((half) => [...ZERO, ...set(sumOf(row, half))])),
  ...[...copy(WEIGHTS, WEIGHT_AT), ...copy(INPUT_COUNT, INPUTS_LEFT)],
  ...countDown(INPUTS_LEFT, AT_ONCE, [
    ...upTo(AT_ONCE / 2).flatMap(multiplyPair),
    ...addTo(WEIGHT_AT, whole(AT_ONCE * OUTPUTS_AT_ONCE * 2)),
    ...addTo(INPUT_AT, whole(AT_ONCE * ROWS_AT_ONCE * 2)),
  ]),
  ...ROWS.flatMap((row) => [...storeHalf(row, 0), ...storeHalf(row, 1), ...addTo(OUTPUT_AT, get(ROW_BYTES))]),
  ...addTo(SCALE_AT, whole(ROWS_AT_ONCE * 4)),
];

/** All rows for eight outputs, then for the next eight, so that their weights stay in the fastest memory. */
const BODY: Code = [
  ...[...get(OUTPUT_COUNT), ...whole(2), ...SHIFT_LEFT, ...set(ROW_BYTES)],
  ...countDown(OUTPUT_COUNT, OUTPUTS_AT_ONCE, [
    ...[...copy(INPUTS, INPUT_AT), ...copy(INPUT_SCALES, SCALE_AT), ...copy(OUTPUTS, OUTPUT_AT)],
    ...copy(ROW_COUNT, ROWS_LEFT),
    ...countDown(ROWS_LEFT, ROWS_AT_ONCE, MULTIPLY_ROWS),
    ...copy(WEIGHT_AT, WEIGHTS), // the next eight outputs' weights begin where these end
    ...[WEIGHT_SCALES, BIAS, OUTPUTS].flatMap((one) => addTo(one, whole(OUTPUTS_AT_ONCE * 4))),
  ]),
];

/** `multiply` of `KernelFunctions`: outputs = inputs × weights × their scales + bias. */
export const MULTIPLY: FunctionCode = {
  name: "multiply",
  parameters: many(9, WHOLE),
  locals: [...many(7, WHOLE), ...many(3 + 2 * ROWS_AT_ONCE, VECTOR)],
  body: BODY,
};

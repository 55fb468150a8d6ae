/**
 * The few instructions of WebAssembly that the kernel needs, as bytes. Numbers are those of the specification,
 * https://webassembly.github.io/spec/core/binary/.
 */

export type Code = readonly number[];

/** A type of values: 32-bit whole numbers (and addresses, in bytes), 32-bit floats, vectors of 128 bits. */
export const WHOLE = 0x7f;
export const FLOAT = 0x7d;
export const VECTOR = 0x7b;

/** A whole number of 0 or more in LEB128. */
function leb(value: number): Code {
  return value < 128 ? [value] : [(value % 128) + 128, ...leb(Math.floor(value / 128))];
}

export const get = (local: number): Code => [0x20, ...leb(local)];
export const set = (local: number): Code => [0x21, ...leb(local)];
/** A constant from 0 to 2^20. */
export const whole = (value: number): Code => [0x41, (value & 127) | 128, ((value >> 7) & 127) | 128, value >> 14];
export const float = (value: number): Code => [0x43, ...new Uint8Array(Float32Array.of(value).buffer)];
export const ADD: Code = [0x6a]; // i32.add
export const SUBTRACT: Code = [0x6b]; // i32.sub
export const LARGER_WHOLE: Code = [0x4a]; // i32.gt_s
export const SELECT: Code = [0x1b]; // select
export const STORE_WHOLE: Code = [0x36, 0, 0]; // i32.store
export const SHIFT_LEFT: Code = [0x74]; // i32.shl
export const STORE_FLOAT: Code = [0x38, 0, 0]; // f32.store
export const PLUS_FLOAT: Code = [0x92]; // f32.add
export const DIVIDE_FLOAT: Code = [0x95]; // f32.div
export const LARGER_FLOAT: Code = [0x97]; // f32.max

const simd = (number: number): Code => [0xfd, ...leb(number)];
export const load = (offset = 0): Code => [...simd(0x00), 0, ...leb(offset)]; // v128.load
/** Eight numbers of 8 bits as ones of 16. */
export const loadNarrow = (offset = 0): Code => [...simd(0x01), 0, ...leb(offset)]; // v128.load8x8_s
export const loadSplat = (offset = 0): Code => [...simd(0x09), 0, ...leb(offset)]; // v128.load32_splat
export const store = (offset = 0): Code => [...simd(0x0b), 0, ...leb(offset)]; // v128.store
export const storeLane = (lane: number, offset: number): Code => [...simd(0x5a), 0, ...leb(offset), lane]; // v128.store32_lane
export const ZERO: Code = [...simd(0x0c), ...new Array<number>(16).fill(0)]; // v128.const
export const SPLAT: Code = simd(0x13); // f32x4.splat
export const floatOf = (lane: number): Code => [...simd(0x1f), lane]; // f32x4.extract_lane
export const wholeOf = (lane: number): Code => [...simd(0x1b), lane]; // i32x4.extract_lane
export const NEAREST: Code = simd(0x6a); // f32x4.nearest
export const SIZE: Code = simd(0xe0); // f32x4.abs
export const PLUS: Code = simd(0xe4); // f32x4.add
export const TIMES: Code = simd(0xe6); // f32x4.mul
export const LARGER: Code = simd(0xe9); // f32x4.max
export const TO_FLOAT: Code = simd(0xfa); // f32x4.convert_i32x4_s
export const TO_WHOLE: Code = simd(0xf8); // i32x4.trunc_sat_f32x4_s
export const ADD_WHOLE: Code = simd(0xae); // i32x4.add
export const NARROW: Code = simd(0x85); // i16x8.narrow_i32x4_s
export const DOT: Code = simd(0xba); // i32x4.dot_i16x8_s
export const DIFFERENCE: Code = simd(0x51); // v128.xor
export const COUNT_BITS: Code = simd(0x62); // i8x16.popcnt
export const ADD_BYTES: Code = simd(0x6e); // i8x16.add
/** Each two neighbours of 8 bits, without a sign, as one sum of 16, … */
export const ADD_PAIRS_OF_BYTES: Code = simd(0x7d); // i16x8.extadd_pairwise_i8x16_u
/** … and of 16 bits as one of 32. */
export const ADD_PAIRS: Code = simd(0x7f); // i32x4.extadd_pairwise_i16x8_u

/** The numbers from 0 to below `count`. */
export const upTo = (count: number) => Array.from({ length: count }, (_, at) => at);
/** `count` parameters or locals of a type. */
export const many = (count: number, type: number) => new Array<number>(count).fill(type);

export const addTo = (local: number, what: Code): Code => [...get(local), ...what, ...ADD, ...set(local)];
export const copy = (from: number, to: number): Code => [...get(from), ...set(to)];

/** The sum of a vector's four whole numbers. */
export const addLanes = (vector: number): Code =>
  upTo(4).flatMap((lane) => [...get(vector), ...wholeOf(lane), ...(lane > 0 ? ADD : [])]);

/** `do { body; counter -= step } while (counter != 0)`. */
export const countDown = (counter: number, step: number, body: Code): Code => {
  const next = [...get(counter), ...whole(step), ...SUBTRACT, 0x22, ...leb(counter)];
  return [0x03, 0x40, ...body, ...next, 0x0d, 0, 0x0b];
};

/** A function that returns nothing. Its locals are numbered from 0: parameters first. */
export interface FunctionCode {
  readonly name: string;
  /** The types of its parameters, and those of its other locals. */
  readonly parameters: readonly number[];
  readonly locals: readonly number[];
  readonly body: Code;
}

const sized = (code: Code): Code => [...leb(code.length), ...code];
const list = (items: readonly Code[]): Code => [...leb(items.length), ...items.flat()];
const section = (number: number, items: readonly Code[]): Code => [number, ...sized(list(items))];
const named = (text: string): Code => sized([...Buffer.from(text)]);

/** A module that exports these functions by their names, and imports its memory as `memory` of `kernel`. */
export function assembleModule(functions: readonly FunctionCode[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(
      1,
      functions.map(({ parameters }) => [0x60, ...sized(parameters), 0]),
    ),
    ...section(2, [[...named("kernel"), ...named("memory"), 0x02, 0x00, 1]]),
    ...section(
      3,
      functions.map((_, at) => leb(at)),
    ),
    ...section(
      7,
      functions.map(({ name }, at) => [...named(name), 0x00, ...leb(at)]),
    ),
    ...section(
      10,
      functions.map(({ locals, body }) => sized([...list(locals.map((type) => [1, type])), ...body, 0x0b])),
    ),
  ]);
}

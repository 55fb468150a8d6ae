import { CODE_WORDS, NO_VECTOR } from "./signCode.ts";
import { MAX_COMPARED_AT_ONCE, openVectorKernel } from "./vectorKernel.ts";

/** The sign codes of some sentences. */
export interface SignCodes {
  /** The sentences' numbers; negative for one without a vector. */
  readonly numbers: Int32Array;
  /** A code for each, one after the other: side by side they are compared some five times as fast as here and there. */
  readonly codes: Int32Array;
}

/** In how many signs each sentence's own vector differs from a code of `writeSignCode`; `NO_VECTOR` for one without. */
export function compareSigns({ numbers, codes }: SignCodes, code: Int32Array): Uint16Array {
  const kernel = openVectorKernel();
  const differences = new Uint16Array(numbers.length);
  for (let from = 0; from < numbers.length; from += MAX_COMPARED_AT_ONCE) {
    const count = Math.min(MAX_COMPARED_AT_ONCE, numbers.length - from);
    kernel.codes.set(codes.subarray(from * CODE_WORDS, (from + count) * CODE_WORDS));
    const found = kernel.countDifferences(code, count);
    for (let at = 0; at < count; at += 1)
      differences[from + at] = (numbers[from + at] as number) < 0 ? NO_VECTOR : (found[at] as number);
  }
  return differences;
}

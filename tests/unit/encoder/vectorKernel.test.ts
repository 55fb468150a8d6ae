import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DIMENSIONS } from "../../../src/encoder/encoder.ts";
import { CODE_WORDS, MAX_DISTANCE, writeSignCode } from "../../../src/encoder/signCode.ts";
import { MAX_COMPARED_AT_ONCE, openVectorKernel } from "../../../src/encoder/vectorKernel.ts";

const vector = fc
  .array(fc.integer({ min: -128, max: 127 }), { minLength: DIMENSIONS, maxLength: DIMENSIONS })
  .map((numbers) => Int8Array.from(numbers));
const vectors = fc.array(vector, { minLength: 1, maxLength: 4 });

const KERNEL = openVectorKernel();

function countDifferences(one: Int8Array, others: readonly Int8Array[]): readonly number[] {
  for (const [at, other] of others.entries()) KERNEL.codes.set(writeSignCode(other), at * CODE_WORDS);
  return [...KERNEL.countDifferences(writeSignCode(one), others.length)].slice(0, others.length);
}

function multiply(one: Int8Array, others: readonly Int8Array[]): readonly number[] {
  for (const [at, other] of others.entries()) KERNEL.vectors.set(other, at * DIMENSIONS);
  return [...KERNEL.multiply(one, others.length)].slice(0, others.length);
}

describe("a vector beside others", () => {
  it("differs in as many signs as one number is above 0 and the other isn't", () => {
    fc.assert(
      fc.property(vector, vectors, (one, others) => {
        const expected = others.map((other) => one.filter((number, at) => number > 0 !== (other[at] ?? 0) > 0).length);
        expect(countDifferences(one, others)).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });

  it("has the sum of products of the definition", () => {
    fc.assert(
      fc.property(vector, vectors, (one, others) => {
        const expected = others.map((other) => one.reduce((sum, number, at) => sum + number * (other[at] ?? 0), 0));
        expect(multiply(one, others)).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });

  it("is compared right at the ends of what fits", () => {
    const [least, most] = [new Int8Array(DIMENSIONS).fill(-128), new Int8Array(DIMENSIONS).fill(127)];
    const others = (one: Int8Array) => Array.from({ length: MAX_COMPARED_AT_ONCE }, () => one);
    expect(multiply(least, others(least))).toEqual(others(least).map(() => DIMENSIONS * 128 * 128));
    expect(countDifferences(least, others(most))).toEqual(others(most).map(() => MAX_DISTANCE));
    expect(countDifferences(least, [])).toEqual([]);
  });
});

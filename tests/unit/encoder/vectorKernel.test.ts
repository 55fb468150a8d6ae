import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DIMENSIONS } from "../../../src/encoder/encoder.ts";
import { CODE_WORDS, MAX_DISTANCE, writeSignCode } from "../../../src/encoder/signCode.ts";
import { countDifferences, MAX_COMPARED_AT_ONCE, multiplyVectors } from "../../../src/encoder/vectorKernel.ts";

const vector = fc
  .array(fc.integer({ min: -128, max: 127 }), { minLength: DIMENSIONS, maxLength: DIMENSIONS })
  .map((numbers) => Int8Array.from(numbers));
const vectors = fc.array(vector, { minLength: 1, maxLength: 4 });

const join = (some: readonly Int8Array[]) => Int8Array.from(some.flatMap((one) => [...one]));
const joinCodes = (some: readonly Int8Array[]) => Int32Array.from(some.flatMap((one) => [...writeSignCode(one)]));

describe("a vector beside others", () => {
  it("differs in as many signs as one number is above 0 and the other isn't", () => {
    fc.assert(
      fc.property(vector, vectors, (one, others) => {
        const expected = others.map((other) => one.filter((number, at) => number > 0 !== (other[at] ?? 0) > 0).length);
        expect([...countDifferences(writeSignCode(one), joinCodes(others))]).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });

  it("has the sum of products of the definition", () => {
    fc.assert(
      fc.property(vector, vectors, (one, others) => {
        const expected = others.map((other) => one.reduce((sum, number, at) => sum + number * (other[at] ?? 0), 0));
        expect([...multiplyVectors(one, join(others))]).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });

  it("is compared right at the ends of what fits", () => {
    const least = new Int8Array(DIMENSIONS).fill(-128);
    const most = new Int8Array(MAX_COMPARED_AT_ONCE * DIMENSIONS).fill(-128);
    expect(new Set(multiplyVectors(least, most))).toEqual(new Set([DIMENSIONS * 128 * 128]));
    const ones = new Int32Array(MAX_COMPARED_AT_ONCE * CODE_WORDS).fill(-1);
    const found = countDifferences(new Int32Array(CODE_WORDS), ones);
    expect(found).toHaveLength(MAX_COMPARED_AT_ONCE);
    expect(new Set(found)).toEqual(new Set([MAX_DISTANCE]));
    expect([
      ...multiplyVectors(least, new Int8Array()),
      ...countDifferences(new Int32Array(CODE_WORDS), new Int32Array()),
    ]).toEqual([]);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DIMENSIONS } from "../../../src/encoder/encoder.ts";
import { CODE_WORDS, countDifferences, MAX_DISTANCE, writeSignCode } from "../../../src/encoder/signCode.ts";

const vector = fc
  .array(fc.integer({ min: -127, max: 127 }), { minLength: DIMENSIONS, maxLength: DIMENSIONS })
  .map((numbers) => Int8Array.from(numbers));

describe("the signs of vectors", () => {
  it("differ in as many places as one number is above 0 and the other isn't", () => {
    fc.assert(
      fc.property(vector, vector, (one, other) => {
        const expected = one.filter((number, at) => number > 0 !== (other[at] ?? 0) > 0).length;
        expect(countDifferences(writeSignCode(one), writeSignCode(other), 0)).toBe(expected);
      }),
      { numRuns: 50 },
    );
  });

  it("are read from where they begin among others", () => {
    const [all, none] = [new Int8Array(DIMENSIONS).fill(1), new Int8Array(DIMENSIONS)];
    const codes = new Int32Array(2 * CODE_WORDS);
    codes.set(writeSignCode(all), CODE_WORDS);
    expect(countDifferences(writeSignCode(none), codes, 0)).toBe(0);
    expect(countDifferences(writeSignCode(none), codes, CODE_WORDS)).toBe(MAX_DISTANCE);
  });
});

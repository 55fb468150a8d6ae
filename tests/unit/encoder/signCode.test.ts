import { describe, expect, it } from "vitest";
import { DIMENSIONS } from "../../../src/encoder/encoder.ts";
import { writeSignCode } from "../../../src/encoder/signCode.ts";

describe("the signs of a vector", () => {
  it("are a bit for each number above 0, the first the lowest of the first word", () => {
    const above = [0, 1, 31, 32, DIMENSIONS - 1];
    const vector = Int8Array.from({ length: DIMENSIONS }, (_, at) => (above.includes(at) ? 1 + (at % 127) : -(at % 2)));
    const code = writeSignCode(vector);
    const isSet = (at: number) => (((code[at >>> 5] ?? 0) >>> (at & 31)) & 1) === 1;
    expect(Array.from({ length: DIMENSIONS }, (_, at) => at).filter(isSet)).toEqual(above);
  });
});

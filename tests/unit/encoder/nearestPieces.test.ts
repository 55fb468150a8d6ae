import { describe, expect, it } from "vitest";
import { MAX_PIECES } from "../../../src/encoder/encoder.ts";
import { findNearestPieces } from "../../../src/encoder/nearestPieces.ts";
import { SHORT_DIMENSIONS } from "../../../src/encoder/quantize.ts";

/** Numbers from -127 to 127 that look random and are the same each time. */
const makeTokens = (pieces: number, seed: number) =>
  Int8Array.from({ length: pieces * SHORT_DIMENSIONS }, (_, at) => ((at * 7919 + seed * 104_729) % 255) - 127);

/** The same by the definition, one product after the other. */
function multiplyOut(asked: Int8Array, others: Int8Array): number[] {
  return Array.from({ length: asked.length / SHORT_DIMENSIONS }, (_, piece) => {
    const products = Array.from({ length: others.length / SHORT_DIMENSIONS }, (_, other) =>
      asked
        .subarray(piece * SHORT_DIMENSIONS, (piece + 1) * SHORT_DIMENSIONS)
        .reduce((sum, one, at) => sum + one * (others[other * SHORT_DIMENSIONS + at] ?? 0), 0),
    );
    return Math.fround(Math.max(0, ...products) / (127 * 127));
  });
}

describe("the nearest pieces", () => {
  it.each([
    [1, 1],
    [3, 2],
    [7, 31],
    [MAX_PIECES, MAX_PIECES],
  ])("of %i and %i are those of the largest products", (pieces, others) => {
    const [one, other] = [makeTokens(pieces, 1), makeTokens(others, 2)];
    const found = [...findNearestPieces(one, other)];
    expect(found).toHaveLength(pieces);
    expect(found).toEqual(multiplyOut(one, other));
  });

  it("are as near as can be at the ends of 8 bits, and 0 where all point away", () => {
    const most = new Int8Array(SHORT_DIMENSIONS).fill(-128);
    const away = new Int8Array(SHORT_DIMENSIONS).fill(127);
    expect([...findNearestPieces(most, most)]).toEqual([Math.fround((64 * 128 * 128) / (127 * 127))]);
    expect([...findNearestPieces(most, away)]).toEqual([0]);
  });

  it("are at 0 where there are no others, and none where nothing is asked", () => {
    expect([...findNearestPieces(makeTokens(2, 1), new Int8Array())]).toEqual([0, 0]);
    expect([...findNearestPieces(new Int8Array(), makeTokens(2, 1))]).toEqual([]);
  });

  it("beyond the most that a text has are not compared", () => {
    const many = makeTokens(MAX_PIECES + 3, 1);
    expect([...findNearestPieces(many, many)]).toHaveLength(MAX_PIECES);
  });
});

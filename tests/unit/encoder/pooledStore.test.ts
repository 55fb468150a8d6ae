import { describe, expect, it } from "vitest";
import { compareSigns } from "../../../src/encoder/compareSigns.ts";
import { PooledStore, SENTENCES_IN_BLOCK } from "../../../src/encoder/pooledStore.ts";
import { NO_VECTOR, writeSignCode } from "../../../src/encoder/signCode.ts";
import { makeVectors } from "../../support/encoder/makeVectors.ts";

const COUNT = SENTENCES_IN_BLOCK + 3;
const vectorOf = (number: number) => makeVectors(number * 7).pooled;
const scaleOf = (number: number) => 2 ** -(10 + (number % 3));

const store = new PooledStore();
for (let number = 0; number < COUNT; number += 1) store.add(vectorOf(number), scaleOf(number));

const ASKED = makeVectors(3).pooled;

function differ(number: number): number {
  const other = vectorOf(number);
  return ASKED.filter((one, at) => one > 0 !== (other[at] ?? 0) > 0).length;
}

function multiply(number: number): number {
  const other = vectorOf(number);
  return ASKED.reduce((sum, one, at) => sum + one * (other[at] ?? 0), 0) * scaleOf(number) * 0.5;
}

const LAST = SENTENCES_IN_BLOCK - 1;

describe("the vectors of sentences", () => {
  it.each([
    ["one after the other", [4, 5, 6, 7]],
    ["of two blocks", [LAST - 1, LAST, LAST + 1, LAST + 2]],
    ["in any order, some more than once", [9, 8, 8, 9, 10, 2, LAST, 0]],
    ["beside such that have none", [-1, 0, 1, -1, -1, 5]],
    ["more than are compared at once", Array.from({ length: COUNT }, (_, at) => at)],
    ["of which there are none", []],
  ])("are compared with another, %s", (_, numbers) => {
    const asked = Int32Array.from(numbers);
    const codes = { numbers: asked, codes: store.writeCodes(asked) };
    expect([...compareSigns(codes, writeSignCode(ASKED))]).toEqual(
      numbers.map((number) => (number < 0 ? NO_VECTOR : differ(number))),
    );
    expect([...store.cosinesOf(asked, { pooled: ASKED, scale: 0.5 })]).toEqual(
      numbers.map((number) => (number < 0 ? -1 : multiply(number))),
    );
  });

  it("are refused where one isn't there", () => {
    for (const numbers of [[COUNT], [COUNT - 1, COUNT], [5 * SENTENCES_IN_BLOCK]]) {
      expect(() => store.writeCodes(Int32Array.from(numbers))).toThrow("there is no vector");
      expect(() => store.cosinesOf(Int32Array.from(numbers), { pooled: ASKED, scale: 1 })).toThrow(
        "there is no vector",
      );
    }
  });
});

import { describe, expect, it } from "vitest";
import { findLeastOf, fitBalanced, type SetRow } from "../../../../tools/train/balance.ts";
import { fitOdds, scoreRow } from "../../../../tools/train/listwise.ts";

const FITTING = { size: 3, steps: 300, shrink: 0.001 };
const MOST_FALSE = 0.1;

/** Rows of a set whose right ones have so much more of the first figure; the third tells the sets apart. */
const rowsOf = (set: string, more: number, mark: number): SetRow[] =>
  Array.from({ length: 40 }, (_, at) => {
    const isRight = at % 2 === 0;
    const noise = ((at * 7) % 20) / 10;
    return { set, weight: 1 / 40, isRight, figures: Float64Array.of((isRight ? more : 0) + noise, 1, mark) };
  });
const ROWS = [...rowsOf("far from the text", 0.4, 0), ...rowsOf("close to the text", 1.6, 1)];

const leastsOf = (weights: Float64Array) =>
  ["far from the text", "close to the text"].map((name) =>
    findLeastOf(ROWS, name, (row) => scoreRow(row, weights), MOST_FALSE),
  );

describe("odds that are fitted on several sets", () => {
  it("have leasts that lie closer together where they are balanced, and the higher set's is not the lower one then", () => {
    const apart = (weights: Float64Array) => {
      const [far = Number.NaN, close = Number.NaN] = leastsOf(weights);
      return close - far;
    };
    const plain = apart(fitOdds(ROWS, FITTING));
    const balanced = apart(fitBalanced(ROWS, MOST_FALSE, FITTING));
    expect(plain).toBeGreaterThan(0.5);
    expect(Math.abs(balanced)).toBeLessThan(plain / 2);
  });

  it("are the same each time, and those of a plain fit where there is one set", () => {
    expect(fitBalanced(ROWS, MOST_FALSE, FITTING)).toEqual(fitBalanced(ROWS, MOST_FALSE, FITTING));
    const one = rowsOf("only", 1, 0);
    expect(fitBalanced(one, MOST_FALSE, FITTING)).toEqual(fitOdds(one, FITTING));
  });
});

describe("the least of a set", () => {
  const weigh = ({ figures }: SetRow) => figures[0] ?? Number.NaN;
  const rows = Array.from({ length: 20 }, (_, at) => ({
    set: "one",
    weight: 1,
    isRight: at % 2 === 0,
    figures: Float64Array.of(at),
  }));

  it("leaves no more than the share of its right rows below", () => {
    expect(findLeastOf(rows, "one", weigh, 0.1)).toBe(2);
    expect(findLeastOf(rows, "one", weigh, 0.19)).toBe(2);
    expect(findLeastOf(rows, "one", weigh, 0)).toBe(0);
  });

  it("is 0 for a set that has none", () => {
    expect(findLeastOf(rows, "other", weigh, 0.1)).toBe(0);
  });
});

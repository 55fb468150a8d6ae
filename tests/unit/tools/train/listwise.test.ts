import { describe, expect, it } from "vitest";
import { fitChoices, fitOdds, scoreRow } from "../../../../tools/train/listwise.ts";

const row = (figures: readonly number[], isRight: boolean) => ({ figures: Float64Array.from(figures), isRight });
const FITTING = { size: 2, steps: 200, shrink: 0.001 };

/** The first figure tells which row is right; the second is the same for all rows of a choice. */
const CHOICES = [0.1, 0.5, 0.9].map((base) => ({
  weight: 1,
  rows: [row([base, 1], false), row([base + 0.5, 1], true), row([base + 0.2, 1], false)],
}));

describe("fitting choices", () => {
  it("gives weight to what tells right from wrong, and none to what all rows share", () => {
    const [telling = 0, shared = 1] = fitChoices(CHOICES, FITTING);
    expect(telling).toBeGreaterThan(1);
    expect(Math.abs(shared)).toBeLessThan(0.01);
  });

  it("puts the right row first", () => {
    const weights = fitChoices(CHOICES, FITTING);
    for (const { rows } of CHOICES) {
      const [best] = [...rows].sort((one, other) => scoreRow(other, weights) - scoreRow(one, weights));
      expect(best?.isRight).toBe(true);
    }
  });

  it("gives the same weights each time, and leaves out what it is told to", () => {
    expect(fitChoices(CHOICES, FITTING)).toEqual(fitChoices(CHOICES, FITTING));
    expect(fitChoices(CHOICES, { ...FITTING, without: new Set([0]) })[0]).toBe(0);
  });

  it("keeps the weights that it begins with where it is told to, and fits the others beside them", () => {
    const from = Float64Array.from([0, 7]);
    const [telling = 0, kept] = fitChoices(CHOICES, { ...FITTING, from, without: new Set([1]) });
    expect(kept).toBe(7);
    expect(telling).toBeGreaterThan(1);
    expect([...from]).toEqual([0, 7]);
  });

  it("learns nothing of choices that are all right or all wrong", () => {
    const rows = [row([1, 0], false), row([0, 1], false)];
    expect([...fitChoices([{ weight: 1, rows }], FITTING)]).toEqual([0, 0]);
  });
});

describe("fitting odds", () => {
  it("finds the log odds of what is right three times out of four", () => {
    const rows = [true, true, true, false].map((isRight) => ({ ...row([1], isRight), weight: 1 }));
    const [odds = 0] = fitOdds(rows, { size: 1, steps: 800, shrink: 0 });
    expect(odds).toBeCloseTo(Math.log(3), 2);
  });
});

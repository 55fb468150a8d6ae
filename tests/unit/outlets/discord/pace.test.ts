import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createMemberLimiter, createRateLimiter } from "../../../../src/app/rateLimiter.ts";
import { least, runs } from "../../../support/runs.ts";

describe("the pace of asking", () => {
  it("lets a member ask five times in ten seconds, and again when the first is ten seconds old", () => {
    const pace = createMemberLimiter(5);
    const asked = [0, 1, 2, 3, 4, 5, 9_999, 10_000, 10_001, 10_002].map((time) => pace("ada", time));
    expect(asked).toEqual([true, true, true, true, true, false, false, true, true, true]);
  });

  it("counts each member alone", () => {
    const pace = createMemberLimiter(5);
    for (let ask = 0; ask < 5; ask += 1) pace("ada", 0);
    expect(pace("tom", 0)).toBe(true);
    expect(pace("ada", 0)).toBe(false);
  });

  it.each([
    ["search", 5],
    ["look-up", 20],
    ["completion", 40],
  ] as const)("has an allowance of its own for each %s: %i", (cost, most) => {
    const pace = createRateLimiter();
    const passed = Array.from({ length: most + 1 }, () => pace("ada", cost, 0));
    expect(passed.indexOf(false)).toBe(most);
    const others = (["search", "look-up", "completion"] as const).filter((other) => other !== cost);
    expect(others.map((other) => pace("ada", other, 0))).toEqual([true, true]);
    expect([pace("tom", cost, 0), pace("ada", cost, 10_000)]).toEqual([true, true]);
  });

  it("never lets more than five through in any ten seconds", () => {
    let sixths = 0;
    fc.assert(
      fc.property(fc.array(fc.nat(4_000), { maxLength: 60 }), (gaps) => {
        const pace = createMemberLimiter(5);
        let now = 0;
        const passed: number[] = [];
        for (const gap of gaps) {
          now += gap;
          if (pace("ada", now)) passed.push(now);
        }
        for (const [at, time] of passed.entries()) {
          const sixth = passed[at + 5];
          if (sixth === undefined) continue;
          sixths += 1;
          expect(sixth - time).toBeGreaterThanOrEqual(10_000);
        }
      }),
      { numRuns: runs(500) },
    );
    expect(sixths).toBeGreaterThan(least(200));
  });

  it("remembers no member whose last ask is ten seconds old", () => {
    const asks = new Map<string, readonly number[]>();
    const pace = createMemberLimiter(5, asks);
    for (const [member, time] of [
      ["ada", 0],
      ["tom", 1],
      ["ada", 9_000],
      ["kim", 10_001],
    ] as const)
      pace(member, time);
    expect([...asks.keys()]).toEqual(["ada", "kim"]);
    pace("kim", 19_000);
    expect([...asks]).toEqual([["kim", [10_001, 19_000]]]);
  });

  it("remembers a flood of members no longer than it must", () => {
    const asks = new Map<string, readonly number[]>();
    const pace = createMemberLimiter(5, asks);
    for (let member = 0; member < 20_000; member += 1) expect(pace(String(member), member * 10)).toBe(true);
    expect(asks.size).toBe(1_000);
  });
});

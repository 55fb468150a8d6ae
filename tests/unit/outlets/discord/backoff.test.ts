import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Backoff, computeBackoff, DEFAULT_PAUSES } from "../../../../src/outlets/discord/gateway/backoff.ts";

describe("a pause before the next try", () => {
  it("is doubled with each try that failed, up to a minute", () => {
    const longest = [0, 1, 2, 3, 4, 5, 6, 7, 1_000].map((failed) => computeBackoff(failed, 1));
    expect(longest).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000, 60_000]);
  });

  it("is between half of that and all of it, as chance will have it", () => {
    const chance = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.nat(5_000), chance, fc.nat(10_000), fc.nat(10_000), (failed, random, min, more) => {
        const pauses = { min, max: min + more };
        const longest = computeBackoff(failed, 1, pauses);
        const pause = computeBackoff(failed, random, pauses);
        expect(pause).toBeGreaterThanOrEqual(longest / 2);
        expect(pause).toBeLessThanOrEqual(longest);
        expect(longest).toBeLessThanOrEqual(pauses.max);
      }),
    );
    expect(computeBackoff(0, 0)).toBe(DEFAULT_PAUSES.min / 2);
  });
});

describe("tries to connect", () => {
  it("are further and further apart as long as none succeeds", () => {
    const backoff = new Backoff({ min: 100, max: 1_000_000 });
    const pauses = Array.from({ length: 8 }, () => backoff.next());
    expect(pauses.every((pause, index) => index === 0 || pause >= (pauses[index - 1] ?? 0))).toBe(true);
    expect(pauses.at(-1)).toBeGreaterThan(6_000);
  });

  it("are made at once after the first loss, and go on growing where connections don't last", () => {
    const backoff = new Backoff({ min: 100, max: 1_000_000 });
    const pauses = Array.from({ length: 6 }, () => {
      backoff.ready();
      backoff.lost();
      backoff.lost(); // a try that failed is none that was ready
      return backoff.next();
    });
    expect(pauses[0]).toBe(0);
    expect(pauses[1]).toBeGreaterThan(0);
    expect(pauses.at(-1)).toBeGreaterThan(750);
  });

  it("are made at once again after a connection that lasted", () => {
    const backoff = new Backoff({ min: 0, max: 0 }); // whatever was ready has lasted longer
    backoff.ready();
    backoff.lost();
    for (let tries = 0; tries < 5; tries += 1) backoff.next();
    backoff.ready();
    backoff.lost();
    expect(backoff.next()).toBe(0);
  });
});

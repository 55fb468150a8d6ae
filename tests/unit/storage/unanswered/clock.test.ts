import { describe, expect, it } from "vitest";
import { Clock } from "../../../../src/storage/unanswered/clock.ts";
import type { Day } from "../../../../src/temporal/calendar.ts";

const HOUR = 3_600_000;

/** What a clock is believed after these looks: on which day, after how many hours of running. */
async function lookAll(newest: Day | undefined, ...looks: readonly (readonly [day: Day, hours: number])[]) {
  let [day, hours] = looks[0] ?? ["2031-07-01", 0];
  const clock = new Clock(
    () => day,
    () => hours * HOUR,
  );
  const read = [];
  for ([day, hours] of looks) read.push(await clock.look(async () => newest));
  return read.map((one) => [one?.isProved, one?.trusted]);
}

describe("a clock", () => {
  it("is proved once it has gone evenly for most of an hour", async () => {
    const looks = [0, 0.5, 1, 24, 48].map((hours, at) => [`2031-07-0${Math.max(1, at - 1)}` as Day, hours] as const);
    expect((await lookAll("2031-07-01", ...looks)).map(([isProved]) => isProved)).toEqual([
      false,
      false,
      true,
      true,
      true,
    ]);
  });

  it.each([
    ["years ahead", "2099-01-01"],
    ["years back", "1999-01-01"],
    ["two days ahead", "2031-07-03"],
  ] as const)("has to be proved anew where it jumps %s", async (_what, day) => {
    const read = await lookAll("2031-07-01", ["2031-07-01", 0], ["2031-07-01", 2], [day, 2], [day, 2.5], [day, 3]);
    expect(read.map(([isProved]) => isProved)).toEqual([false, true, false, false, true]);
  });

  it("is taken, until it is proved, for at most a day later than the newest question", async () => {
    const trust = async (newest: Day | undefined, day: Day) => (await lookAll(newest, [day, 0]))[0]?.[1];
    expect(await trust("2031-07-01", "2031-09-01")).toBe("2031-07-02");
    expect(await trust("2031-07-01", "2031-07-02")).toBe("2031-07-02");
    expect(await trust("2031-07-01", "2020-01-01")).toBe("2020-01-01");
    expect(await trust(undefined, "2031-07-01")).toBe("2031-07-01");
    expect(await trust("9999-12-31", "2031-07-01")).toBe("2031-07-01");
  });
});

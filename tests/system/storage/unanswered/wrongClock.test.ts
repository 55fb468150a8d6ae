import { describe, expect, it, onTestFinished } from "vitest";
import { openUnansweredLog } from "../../../../src/storage/unanswered/unansweredLog.ts";
import type { Day } from "../../../../src/temporal/calendar.ts";
import { countsOf, makePath, openDatabase } from "../../../support/storage/unanswered/database.ts";

const HOUR = 3_600_000;

/** A bot on a machine whose calendar may be set to anything, while its uptime only grows. */
function start(path: string, day: Day) {
  const clock = { day, uptime: 0 };
  const gaps = openUnansweredLog({ path, days: 30, today: () => clock.day, uptime: () => clock.uptime });
  onTestFinished(() => gaps.close());
  const ask = async (question: string) => {
    gaps.record(question, undefined);
    await gaps.list();
  };
  /** What is listed once the clock says so, so many milliseconds later. */
  const look = async (next: Day, later = 0) => {
    Object.assign(clock, { day: next, uptime: clock.uptime + later });
    return Object.keys(await countsOf(gaps));
  };
  return { gaps, ask, look };
}

const stored = (path: string) =>
  (openDatabase(path).prepare("SELECT question FROM gap ORDER BY turn").all() as { question: string }[]).map(
    ({ question }) => question, // as it was asked for
  );

describe("a clock that is wrong for a while", () => {
  it("deletes nothing where it jumps ahead and back", async () => {
    const path = makePath();
    const { ask, look } = start(path, "2031-07-01");
    await ask("judge");
    expect(await look("2099-01-01", 1_000)).toEqual([]);
    await ask("asked in 2099");
    await look("2099-01-01", 1_000);
    expect(await look("2031-07-01", 1_000)).toEqual(["asked in 2099", "judge"]);
  });

  it("deletes nothing where the machine starts with it", async () => {
    const path = makePath();
    const first = start(path, "2031-07-01");
    await first.ask("judge");
    await first.gaps.close();
    const second = start(path, "2099-01-01");
    expect(await second.look("2099-01-01")).toEqual([]);
    expect(await second.look("2031-07-02", 1_000)).toEqual(["judge"]);
  });

  it("keeps no question longer for having been asked while it ran ahead", async () => {
    const path = makePath();
    const first = start(path, "2036-01-01");
    await first.ask("judge");
    await first.gaps.close();
    const { look } = start(path, "2031-07-01");
    for (const later of [0, HOUR]) expect(await look("2031-07-01", later)).toEqual(["judge"]);
    for (let day = 2; day <= 30; day += 1)
      expect(await look(`2031-07-${String(day).padStart(2, "0")}` as Day, 24 * HOUR)).toEqual(["judge"]);
    expect(await look("2031-07-31", 24 * HOUR)).toEqual([]);
    expect(stored(path)).toEqual([]);
  });

  it("takes nothing from its time where it starts in the past", async () => {
    const path = makePath();
    const first = start(path, "2031-07-01");
    await first.ask("judge");
    await first.gaps.close();
    const second = start(path, "2020-01-01");
    await second.look("2020-01-01", 60_000);
    expect(await second.look("2031-07-02", 60_000)).toEqual(["judge"]);
    expect(await second.look("2031-07-02", HOUR)).toEqual(["judge"]);
  });
});

describe("a clock that is right after a long time off", () => {
  it("shows nothing that is over, and deletes it within the hour", async () => {
    const path = makePath();
    const first = start(path, "2031-07-01");
    await first.ask("judge");
    await first.gaps.close();
    const { look } = start(path, "2031-09-01");
    expect([await look("2031-09-01"), stored(path)]).toEqual([[], ["judge"]]);
    expect([await look("2031-09-01", HOUR), stored(path)]).toEqual([[], []]);
  });

  it("deletes at once what is over by a day that the questions themselves vouch for", async () => {
    const path = makePath();
    const first = start(path, "2031-07-01");
    await first.ask("old");
    await first.look("2031-07-31", 30 * 24 * HOUR);
    await first.ask("new");
    await first.gaps.close();
    const { look } = start(path, "2031-08-01");
    expect([await look("2031-08-01"), stored(path)]).toEqual([["new"], ["new"]]);
  });
});

import { describe, expect, it } from "vitest";
import { MAX_QUESTIONS } from "../../../../src/storage/unanswered/questionTable.ts";
import type { Day } from "../../../../src/temporal/calendar.ts";
import { countsOf, keep, makePath, openDatabase } from "../../../support/storage/unanswered/database.ts";

/** Keeps what is asked on each of these days, in this order. */
async function askOn(path: string, asked: readonly (readonly [Day, string, number?])[]): Promise<void> {
  let today: Day = "2031-07-01";
  const { gaps } = keep(path, { today: () => today });
  for (const [day, question, times = 1] of asked) {
    today = day;
    for (let time = 0; time < times; time += 1) gaps.record(question, undefined);
    await gaps.list();
  }
  await gaps.close();
}

/** So many other questions, asked so often on that day, as one member may within hours. */
function flood(path: string, day: Day, many: number, often: number): void {
  openDatabase(path).exec(`
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${many})
    INSERT INTO gap SELECT 'flood-' || i, 'flood ' || i, NULL, ${often}, '${day}', '${day}',
      (SELECT max(turn) FROM gap) + i FROM n`);
}

const others = Array.from({ length: 9 }, (_, at) => [`2031-07-0${at + 1}` as Day, `quiet x${at}`] as const);

describe("a flood of other questions on one day", () => {
  it.each([
    ["once each", MAX_QUESTIONS, 1],
    ["twice each", MAX_QUESTIONS, 2],
    ["many more than may be", 3 * MAX_QUESTIONS, 1],
  ])("crowds out neither what was asked often nor what was asked on other days: %s", async (_what, many, often) => {
    const path = makePath();
    await askOn(path, [...others, ["2031-07-10", "often then", 50], ["2031-07-12", "often today", 50]]);
    flood(path, "2031-07-12", many, often);
    await askOn(path, [["2031-07-12", "one more"]]);
    const counts = await countsOf(keep(path, { today: () => "2031-07-12" }).gaps);
    expect(Object.keys(counts)).toHaveLength(MAX_QUESTIONS);
    expect(counts).toMatchObject({ "often then": 50, "often today": 50 });
    expect(Object.keys(counts).filter((question) => question.startsWith("quiet"))).toHaveLength(others.length);
  });

  it("gives up, day for day, what the fullest days have too many of, those asked once before all others", async () => {
    const path = makePath();
    await askOn(path, [["2031-07-01", "first"]]);
    for (const day of ["2031-07-02", "2031-07-03", "2031-07-04"] as const) {
      flood(path, day, 3_000, day === "2031-07-03" ? 2 : 1);
      openDatabase(path).exec(`UPDATE gap SET id = last_asked || id WHERE id LIKE 'flood%'`);
    }
    await askOn(path, [["2031-07-04", "last"]]);
    const left = openDatabase(path)
      .prepare("SELECT last_asked AS day, count(*) AS many FROM gap GROUP BY last_asked")
      .all() as { day: string; many: number }[]; // as it was asked for
    expect(left.map(({ day, many }) => [day, many])).toEqual([
      ["2031-07-01", 1],
      ["2031-07-02", 1_666],
      ["2031-07-03", 1_666],
      ["2031-07-04", 1_667],
    ]);
  });
});

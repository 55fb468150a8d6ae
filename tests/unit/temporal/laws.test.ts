import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDay } from "../../../src/temporal/calendar.ts";
import { reconcileYears } from "../../../src/temporal/reconcileYears.ts";
import { readDates } from "../../../src/temporal/timeExpressions.ts";
import { least, runs } from "../../support/runs.ts";

/** What dates are made of, and what breaks them. */
const PIECES =
  `January Feb. March May May. Sept Sun. Sat Monday Tuesday's Thursday, last next this that the following same day days
  night week weekend month year years later earlier ago before after from now today tomorrow yesterday tonight noon midnight 6 a.m.
  p.m. o'clock 1 2 12 29 30 31 1st 2nd 99 100 1066 1999 2000 2019 2024 9999 2024-02-29 2024-13-40 1/2/99 2/30/2024 a an one two twenty
  several of on in at by until and to - – / , . ; : ( ) ' ’ " $ % § early mid- late end Christmas Easter Thanksgiving Day Labor
  Fourth July will would was were is has had set scheduled due date for trial said told arrested pleaded guilty death he Boston
  when if`.split(/\s+/);

const word = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...PIECES) },
  fc.string({ unit: "binary", maxLength: 3 }),
);
const gap = fc.constantFrom(" ", " ", " ", " ", "", "\n", "\n\n", "\u00a0", "  ", "\r\n", "-", "🎻");
const dateful = fc
  .array(fc.tuple(word, gap), { maxLength: 40 })
  .map((pieces) => pieces.map(([one, other]) => one + other).join(""));
const text = fc.oneof(dateful, dateful, fc.string({ unit: "binary", maxLength: 200 }));
const published = fc
  .date({ min: new Date("1000-01-01T00:00:00Z"), max: new Date("9999-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** Whether a value is a day, month or year of the calendar, in ISO 8601. */
function isOfCalendar(value: string): boolean {
  return readDay(`${value}-01-01`.slice(0, 10)) !== undefined;
}

describe("whatever the text", () => {
  it("dates and refusals are slices of it, in order, none over another", () => {
    const found = { dates: 0, refused: 0 };
    fc.assert(
      fc.property(text, published, (written, day) => {
        const { dates, refused } = readDates(written, day);
        found.dates += dates.length;
        found.refused += refused.length;
        for (const list of [dates, refused, [...dates, ...refused].sort((one, other) => one.start - other.start)]) {
          let reached = 0;
          for (const { start, end, text: words } of list) {
            expect(start).toBeGreaterThanOrEqual(reached);
            expect(end).toBeGreaterThan(start);
            expect(words).toBe(written.slice(start, end));
            reached = end;
          }
        }
      }),
      { numRuns: runs(3000) },
    );
    expect(Math.min(found.dates, found.refused)).toBeGreaterThan(least(200));
  });

  it("a value is of the calendar and as exact as it says", () => {
    let told = 0;
    fc.assert(
      fc.property(text, published, (written, day) => {
        for (const { value, precision } of readDates(written, day).dates) {
          told += 1;
          expect(isOfCalendar(value)).toBe(true);
          expect(value).toHaveLength({ day: 10, month: 7, year: 4 }[precision]);
        }
      }),
      { numRuns: runs(3000) },
    );
    expect(told).toBeGreaterThan(least(500));
  });

  it("what happened did so by the day it was published", () => {
    let happened = 0;
    fc.assert(
      fc.property(text, published, (written, day) => {
        const values = readDates(written, day).dates.filter(({ status }) => status === "happened");
        happened += values.length;
        expect(values.filter(({ value }) => value > day)).toEqual([]);
      }),
      { numRuns: runs(2000) },
    );
    expect(happened).toBeGreaterThan(least(400));
  });

  it("a paragraph put before it that tells no date moves offsets and nothing else", () => {
    fc.assert(
      fc.property(text, published, (written, day) => {
        const before = "Nobody wept.\n\n";
        const moved = readDates(before + written, day).dates.map((date) => ({
          ...date,
          start: date.start - before.length,
          end: date.end - before.length,
        }));
        expect(moved).toEqual(readDates(written, day).dates);
      }),
      { numRuns: runs(2000) },
    );
  });

  it("settling years changes years alone", () => {
    const article = fc.tuple(text, published).map(([written, day]) => readDates(written, day).dates);
    fc.assert(
      fc.property(fc.array(article, { maxLength: 5 }), (articles) => {
        const settled = reconcileYears(articles);
        expect(settled.map((dates) => dates.map(({ value, ...date }) => ({ ...date, tail: value.slice(4) })))).toEqual(
          articles.map((dates) => dates.map(({ value, ...date }) => ({ ...date, tail: value.slice(4) }))),
        );
        expect(settled.flat().filter(({ value }) => !isOfCalendar(value))).toEqual([]);
      }),
      { numRuns: runs(1000) },
    );
  });
});

describe("long runs of one thing", () => {
  it.each(PIECES.map((piece) => [piece]))("%j, five hundred times, is read", (piece) => {
    for (const joined of [piece, `${piece} `, `${piece}\n`, `the day after ${piece} `])
      expect(readDates(joined.repeat(500), "2024-07-13").dates.length).toBeLessThanOrEqual(2000);
  });

  it("what is counted from one thing after another is read without end to the stack", () => {
    expect(readDates("the day after ".repeat(50_000), "2024-07-13").dates).toEqual([]);
  });
});

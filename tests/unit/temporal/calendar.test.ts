import { describe, expect, it } from "vitest";
import { daysSince, makeDay, readDay, shiftDay, weekdayOf } from "../../../src/temporal/calendar.ts";

describe("leap years", () => {
  it.each([
    [1600, true],
    [1700, false],
    [1900, false],
    [1999, false],
    [2000, true],
    [2001, false],
    [2004, true],
    [2023, false],
    [2024, true],
    [2100, false],
  ])("29 February %i: %s", (year, isLeap) => {
    expect(makeDay(year, 2, 29)).toBe(isLeap ? `${year}-02-29` : undefined);
    expect(readDay(`${year}-02-29`)).toBe(isLeap ? `${year}-02-29` : undefined);
  });
});

describe("a day", () => {
  it.each([
    ["2024-07-12", "2024-07-12"],
    ["2024-07-12T23:59:59-11:00", "2024-07-12"],
    ["2024-04-31", undefined],
    ["2024-12-31", "2024-12-31"],
    ["2024-13-01", undefined],
    ["2024-00-10", undefined],
    ["2024-01-00", undefined],
    ["0999-01-01", undefined],
    ["2024-7-2", undefined],
    ["", undefined],
  ])("of %j is %j", (text, day) => {
    expect(readDay(text)).toBe(day);
  });

  it.each([
    ["2024-01-31", 1, "month", "2024-02-29"],
    ["2023-01-31", 1, "month", "2023-02-28"],
    ["2024-02-29", 1, "year", "2025-02-28"],
    ["2024-03-31", -1, "month", "2024-02-29"],
    ["1999-12-31", 1, "day", "2000-01-01"],
    ["2000-01-01", -1, "day", "1999-12-31"],
    ["2024-03-10", 1, "day", "2024-03-11"],
    ["2024-02-28", 1, "day", "2024-02-29"],
    ["2023-02-28", 1, "day", "2023-03-01"],
    ["9999-12-31", 1, "day", undefined],
    ["1000-01-01", -1, "year", undefined],
    ["2024-01-01", 99_999, "year", undefined],
  ] as const)("%s and %i %ss is %s", (day, count, unit, shifted) => {
    expect(shiftDay(day, count, unit)).toBe(shifted);
  });

  it.each([
    ["2024-07-12", 5],
    ["2024-07-14", 7],
    ["2000-01-01", 6],
    ["1900-01-01", 1],
  ] as const)("%s is the week's day %i", (day, weekday) => {
    expect(weekdayOf(day)).toBe(weekday);
  });

  it("is as far from another as the calendar says, over leap days and summer time", () => {
    expect(daysSince("2024-02-28", "2024-03-01")).toBe(2);
    expect(daysSince("2023-02-28", "2023-03-01")).toBe(1);
    expect(daysSince("2024-11-30", "2024-01-01")).toBe(-334);
  });
});

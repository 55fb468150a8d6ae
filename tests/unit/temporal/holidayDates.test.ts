import { describe, expect, it } from "vitest";
import { resolveHoliday } from "../../../src/temporal/holidayDates.ts";

/** As the US Office of Personnel Management and church calendars list them. */
describe("holidays", () => {
  it.each([
    ["New Year's Day", "2024-01-01", "2025-01-01"],
    ["Martin Luther King Jr. Day", "2024-01-15", "2025-01-20"],
    ["Valentine's Day", "2024-02-14", "2025-02-14"],
    ["Presidents Day", "2024-02-19", "2025-02-17"],
    ["St. Patrick's Day", "2024-03-17", "2025-03-17"],
    ["Good Friday", "2024-03-29", "2025-04-18"],
    ["Easter", "2024-03-31", "2025-04-20"],
    ["Easter Monday", "2024-04-01", "2025-04-21"],
    ["Memorial Day", "2024-05-27", "2025-05-26"],
    ["Juneteenth", "2024-06-19", "2025-06-19"],
    ["Independence Day", "2024-07-04", "2025-07-04"],
    ["the Fourth of July", "2024-07-04", "2025-07-04"],
    ["Labor Day", "2024-09-02", "2025-09-01"],
    ["Columbus Day", "2024-10-14", "2025-10-13"],
    ["Halloween", "2024-10-31", "2025-10-31"],
    ["Election Day", "2024-11-05", "2025-11-04"],
    ["Veterans Day", "2024-11-11", "2025-11-11"],
    ["Thanksgiving", "2024-11-28", "2025-11-27"],
    ["Christmas Eve", "2024-12-24", "2025-12-24"],
    ["Christmas", "2024-12-25", "2025-12-25"],
    ["Boxing Day", "2024-12-26", "2025-12-26"],
    ["New Year’s Eve", "2024-12-31", "2025-12-31"],
  ])("%s falls on %s and on %s", (name, first, second) => {
    expect([resolveHoliday(name, 2024), resolveHoliday(name, 2025)]).toEqual([first, second]);
  });

  it.each([
    [1818, "1818-03-22"],
    [1943, "1943-04-25"],
    [1954, "1954-04-18"],
    [1981, "1981-04-19"],
    [2000, "2000-04-23"],
    [2008, "2008-03-23"],
    [2011, "2011-04-24"],
    [2038, "2038-04-25"],
  ])("Easter of %i, early, late or one of the rule's exceptions, falls on %s", (year, day) => {
    expect(resolveHoliday("Easter", year)).toBe(day);
  });

  it("what is none has no day", () => {
    expect(resolveHoliday("Candlemas", 2024)).toBeUndefined();
  });
});

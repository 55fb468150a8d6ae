import { describe, expect, it } from "vitest";
import { dateOrTime } from "../../../src/documents/format/fields.ts";
import { readPublicationDate } from "../../../src/ingest/publicationDate.ts";

const NOW = "2025-03-20T12:00:00Z";

describe("a page's date", () => {
  it.each([
    ["2025-03-14", "2025-03-14"],
    [" 2025-03-14\n", "2025-03-14"],
    ["20250314", "2025-03-14"],
    ["2025-03-14T17:42:10Z", "2025-03-14T17:42:10Z"],
    ["2025-03-14T17:42:10.123Z", "2025-03-14T17:42:10Z"],
    ["2025-03-14T17:42Z", "2025-03-14T17:42:00Z"],
    ["2025-03-14T17:42:10-0500", "2025-03-14T17:42:10-05:00"],
    ["2025-03-14T17:42:10-05", "2025-03-14T17:42:10-05:00"],
    ["2025-03-14T17:42:10+05:30", "2025-03-14T17:42:10+05:30"],
    ["2025-03-14 17:42:10", "2025-03-14T17:42:10"],
    ["2025-03-14 17:42:10 UTC", "2025-03-14T17:42:10Z"],
    ["20250314T174210Z", "2025-03-14T17:42:10Z"],
    ["Fri, 14 Mar 2025 17:42:10 GMT", "2025-03-14"],
    ["March 14, 2025", "2025-03-14"],
    ["14 March 2025", "2025-03-14"],
    ["Mar. 14, 2025 at 5:42 p.m. ET", "2025-03-14"],
    ["2024-02-29", "2024-02-29"],
    ["2025-03-14T25:00:00Z", "2025-03-14"],
  ])("%j is %s", (text, date) => {
    expect(readPublicationDate(text, NOW)).toBe(date);
    expect(dateOrTime.safeParse(date).success).toBe(true);
  });

  it.each([
    ["no text", undefined],
    ["nothing", " "],
    ["no day", "2025-03"],
    ["no month", "2025"],
    ["a spelt month without its day", "March 2025"],
    ["a day without its year", "March 14"],
    ["a day that may be a month", "03/04/2025"],
    ["a day that no calendar has", "2025-02-30"],
    ["29 February of another year", "2025-02-29"],
    ["a day that is counted from today", "yesterday"],
    ["two days", "March 13, 2025 - March 14, 2025"],
    ["milliseconds", "1741974130000"],
    ["a template", "{{ date }}"],
    ["a text of any length", `March 14, 2025${" ".repeat(100)}x`],
  ])("%s is no date", (_what, text) => {
    expect(readPublicationDate(text, NOW)).toBeUndefined();
  });

  it.each([
    ["2025-03-20", true],
    ["2025-03-21", true],
    ["2025-03-22", false],
    ["2025-03-20T12:00:00Z", true],
    ["2025-03-20T12:00:01Z", false],
    ["2025-03-20T13:30:00+02:00", true],
    ["2025-03-20T08:30:00-04:00", false],
    ["2025-03-21T01:59:00", true],
    ["2025-03-21T02:01:00", false],
    ["2199-01-01", false],
  ])("%s is taken at noon on 20 March: %s; where it is farthest ahead, it is the 21st", (text, isTaken) => {
    expect(readPublicationDate(text, NOW)).toBe(isTaken ? text : undefined);
  });
});

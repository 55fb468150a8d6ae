import { describe } from "vitest";
import { refusedRows, rows } from "./dateTables.ts";

/** All are published on this day, a Wednesday. */
const PUBLISHED = "2023-05-10";

describe("what several begin, meet for or face is still to come", () => {
  rows(
    PUBLISHED,
    ["Opening statements begin Monday.", "Monday = 2023-05-15, scheduled"],
    ["Deliberations resume Friday in Dover.", "Friday = 2023-05-12, scheduled"],
    ["Both men stand trial in October.", "October = 2023-10, scheduled, year guessed"],
    ["The retrials start Sept. 5.", "Sept. 5 = 2023-09-05, scheduled, year guessed"],
    ["On Monday lawyers meet the judge.", "Monday = 2023-05-15, scheduled"],
    ["The two face a jury Tuesday.", "Tuesday = 2023-05-16, scheduled"],
  );
  rows(
    PUBLISHED,
    ["They saw the officers leave Monday.", "Monday = 2023-05-08"],
    ["Police made the men leave Monday.", "Monday = 2023-05-08"],
    ["The men did not appear Monday.", "Monday = 2023-05-08"],
    ["The end came Monday.", "Monday = 2023-05-08"],
  );
});

describe("what is in force, kept or extended through a day", () => {
  rows(
    PUBLISHED,
    ["The ban remains in force through December.", "December = 2023-12, scheduled, year guessed"],
    ["The order is in effect through Dec. 4.", "Dec. 4 = 2023-12-04, scheduled, year guessed"],
    ["The judge kept the ban in place through Dec. 4.", "Dec. 4 = 2023-12-04, scheduled, year guessed"],
    ["She extended his curfew to Aug. 9.", "Aug. 9 = 2023-08-09, scheduled, year guessed"],
    ["The order, extended through Aug. 9, bars him.", "Aug. 9 = 2023-08-09, scheduled, year guessed"],
    ["The judge continued the case to Sept. 1.", "Sept. 1 = 2023-09-01, scheduled, year guessed"],
  );
  rows(
    PUBLISHED,
    ["The ban stayed in effect through December.", "December = 2022-12, year guessed"],
    ["He worked at the mill until November.", "November = 2022-11, year guessed"],
    ["The trial ran through March 3.", "March 3 = 2023-03-03, year guessed"],
    ["The search extended from March to May.", "March = 2023-03, year guessed", "May = 2023-05, year guessed"],
  );
});

describe("what was put off until a day of this year is not over since last year", () => {
  rows(
    PUBLISHED,
    ["The trial was postponed until Dec. 1.", "Dec. 1 = 2023-12-01, scheduled, year guessed"],
    ["He was to be tried Nov. 20.", "Nov. 20 = 2023-11-20, scheduled, year guessed"],
    ["The sentencing was put off until November.", "November = 2023-11, scheduled, year guessed"],
    ["The inquest was adjourned until Nov. 12.", "Nov. 12 = 2023-11-12, scheduled, year guessed"],
  );
  rows("2023-01-20", ["The trial was postponed until Dec. 10.", "Dec. 10 = 2022-12-10, scheduled, year guessed"]);
  rows("2023-07-01", ["The hearing was put off until Feb. 20.", "Feb. 20 = 2023-02-20, scheduled, year guessed"]);
});

describe("a day that a hearing is set for lies ahead of who sets it", () => {
  rows(
    PUBLISHED,
    ["The judge set a Nov. 1 trial date.", "Nov. 1 = 2023-11-01, scheduled, year guessed"],
    ["He faces a Nov. 9 trial.", "Nov. 9 = 2023-11-09, scheduled, year guessed"],
    ["She scheduled a July 7 hearing.", "July 7 = 2023-07-07, scheduled, year guessed"],
    ["The court ordered a Sept. 18 retrial.", "Sept. 18 = 2023-09-18, scheduled, year guessed"],
    ["He has a Dec. 1 court date.", "Dec. 1 = 2023-12-01, scheduled, year guessed"],
    ["They agreed on an Oct. 2 start.", "Oct. 2 = 2023-10-02, scheduled, year guessed"],
  );
  rows(PUBLISHED, ["He missed a Feb. 3 hearing.", "Feb. 3 = 2023-02-03, year guessed"]);
});

describe("a hearing for a month whose name is a word too", () => {
  rows(
    PUBLISHED,
    ["The inquest is scheduled for June.", "June = 2023-06, scheduled, year guessed"],
    ["A retrial for August is likely.", "August = 2023-08, scheduled, year guessed"],
    ["The case is set for March.", "March = 2024-03, scheduled, year guessed"],
    ["The vote, planned for May, failed.", "May = 2023-05, scheduled, year guessed"],
    ["His trial is set for April.", "April = 2024-04, scheduled, year guessed"],
  );
  refusedRows(PUBLISHED, ["She spoke for May.", "May: part-of-name"]);
});

describe("weeks from a weekday", () => {
  rows(
    PUBLISHED,
    ["The hearing is a week from Friday.", "a week from Friday = 2023-05-19, scheduled"],
    ["It starts two weeks from Monday.", "two weeks from Monday = 2023-05-29, scheduled"],
    ["Sentencing is set for three weeks from Thursday.", "three weeks from Thursday = 2023-06-01, scheduled"],
    ["It is due a week from today.", "a week from today = 2023-05-17, scheduled"],
    ["The inquest opens on Monday week.", "Monday week = 2023-05-22, scheduled"],
  );
  rows(PUBLISHED, ["The Friday week-long strike failed.", "Friday = 2023-05-05"]);
  refusedRows(PUBLISHED, ["It is some weeks from Monday.", "some weeks from Monday: inexact-count"]);
});

describe("what a past form only describes is still to come with its verb", () => {
  rows(
    PUBLISHED,
    ["Nobody will hear the stolen violin until October.", "October = 2023-10, scheduled, year guessed"],
    ["They will keep the broken seal until Aug. 9.", "Aug. 9 = 2023-08-09, scheduled, year guessed"],
    ["The museum will show his forged papers until Aug. 9.", "Aug. 9 = 2023-08-09, scheduled, year guessed"],
    ["The jury will not see the sealed letter before Aug. 9.", "Aug. 9 = 2023-08-09, scheduled, year guessed"],
    ["The police will hold a suspended officer until Friday.", "Friday = 2023-05-12, scheduled"],
  );
  rows(
    PUBLISHED,
    ["The accused stayed there until November.", "November = 2022-11, year guessed"],
    ["The court heard the stolen violin in November.", "November = 2022-11, year guessed"],
  );
});

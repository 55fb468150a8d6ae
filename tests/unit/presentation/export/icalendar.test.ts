import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import type { CaseTimeline } from "../../../../src/presentation/export/caseTimeline.ts";
import { exportTimeline } from "../../../../src/presentation/export/exportTimeline.ts";
import { asSlug } from "../../../support/identifiers.ts";
import {
  anyQuoted,
  entryOf,
  HARROW,
  HOSTILE,
  quoteOf,
  timelineOf,
} from "../../../support/presentation/export/chronology.ts";
import { runs } from "../../../support/runs.ts";

const write = (timeline: CaseTimeline) => exportTimeline("icalendar", timeline).text;

function readEvents(ics: string): ICAL.Component[] {
  return new ICAL.Component(ICAL.parse(ics)).getAllSubcomponents("vevent");
}

const readValue = (component: ICAL.Component | undefined, name: string) =>
  String(component?.getFirstPropertyValue(name) ?? "");

/** The lines of RFC 5545, 3.1, read without the library that wrote them. */
function unfold(ics: string): string[] {
  return ics.replaceAll("\r\n ", "").split("\r\n");
}

/** A TEXT of RFC 5545, 3.3.11. */
function readText(line = ""): string {
  const value = line.slice(line.indexOf(":") + 1);
  expect(value).not.toMatch(/(?<!\\)(?:\\\\)*[,;]/);
  return value.replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? "\n" : sign));
}

/** As far as the format can tell line ends and control characters apart. */
const fit = (text: string) => text.replace(/\r\n?/g, "\n").replace(/[\v\f]/g, " ");

function expectWhole(text: string): void {
  const ics = write(timelineOf({ entries: [entryOf(text)] }));
  const description = `“${fit(text)}”\n— Ann Reed, Bo Lund, “The violin of Port Amber”`;
  expect(readValue(readEvents(ics)[0], "description").startsWith(description)).toBe(true);
  const line = unfold(ics).findLast((one) => one.startsWith("DESCRIPTION"));
  expect(readText(line).startsWith(description)).toBe(true);
  expectLawful(ics);
}

function expectLawful(ics: string): void {
  expect(ics.endsWith("END:VCALENDAR\r\n")).toBe(true);
  for (const line of ics.slice(0, -2).split("\r\n")) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(line.isWellFormed()).toBe(true);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(line).not.toMatch(/[\u0000-\u0008\u000a-\u001f\u007f]/);
  }
  for (const line of unfold(ics.slice(0, -2))) expect(line).toMatch(/^[A-Z-]+(?:;[A-Z]+=[A-Z]+)?:/);
}

describe("a timeline as iCalendar", () => {
  it("has an event for each entry with a date, over the days, the month or the year that it gives", () => {
    const events = readEvents(write(HARROW));
    expect(
      events.map((event) => ["dtstart", "dtend", "status", "transp"].map((name) => readValue(event, name))),
    ).toEqual([
      ["2001-01-01", "2002-01-01", "CONFIRMED", "TRANSPARENT"],
      ["2030-12-01", "2031-01-01", "CONFIRMED", "TRANSPARENT"],
      ["2031-07-12", "2031-07-13", "CONFIRMED", "TRANSPARENT"],
      ["2031-12-31", "2032-01-01", "TENTATIVE", "TRANSPARENT"],
    ]);
    expect(unfold(write(HARROW))).toContain("DTSTART;VALUE=DATE:20310712");
  });

  it("sums an event up in words of ours that say how vague its date is", () => {
    expect(readEvents(write(HARROW)).map((event) => readValue(event, "summary"))).toEqual([
      "People v. Harrow, 2001 — quoted in Amber News, paragraph 2 (day unknown)",
      "People v. Harrow, December 2030 — quoted in Amber News, paragraph 2 (day unknown)",
      "People v. Harrow, July 12, 2031 — quoted in Amber News, paragraph 2",
      "Scheduled: People v. Harrow, December 31, 2031 — quoted in Amber News, paragraph 2",
    ]);
  });

  it("gives each event a summary of its own, and says behind its quotations that its year is guessed", () => {
    const entries = [entryOf("A jury acquitted Harrow.", { yearIsSure: false }), entryOf("She walked free.")];
    const [first, second] = readEvents(write(timelineOf({ entries })));
    expect([first, second].map((event) => event && readValue(event, "summary"))).toEqual([
      "People v. Harrow, July 12, 2031 — quoted in Amber News, paragraph 2",
      "People v. Harrow, July 12, 2031 — quoted in Amber News, paragraph 2 (2)",
    ]);
    expect(first && readValue(first, "description")).toMatch(/acquitted Harrow\.”[\s\S]*it is guessed\.$/);
    expect(second && readValue(second, "description")).not.toContain("guessed");
  });

  it("describes an event by all its quotations, cited, and by how the case ended", () => {
    const { quote, alsoIn, otherDates } = HARROW.entries[2] ?? entryOf("");
    const event = readEvents(write(HARROW))[2];
    expect(readValue(event, "description")).toBe(
      [
        `“A jury acquitted Harrow.”\n— ${quote.citation}\n${quote.link}`,
        `Also told in:\n“She walked free.”\n— ${alsoIn[0]?.citation}\n${alsoIn[0]?.link}`,
        `Dated July 11, 2031 in:\n“The jury acquitted her on Friday.”\n— ${otherDates[0]?.quote.citation}\n${otherDates[0]?.quote.link}`,
        "How it ended — People v. Harrow: acquitted (July 12, 2031)",
      ].join("\n\n"),
    );
  });

  it("says in the calendar's description what is left out", () => {
    const calendar = new ICAL.Component(ICAL.parse(write(HARROW)));
    const description = [
      "Every entry quotes an article word for word.",
      "2 less told events left out.",
      "1 quotation without a calendar date left out.",
      "Exported on August 1, 2031.",
      "How it ended — People v. Harrow: acquitted (July 12, 2031)",
    ].join("\n");
    for (const name of ["description", "x-wr-caldesc"]) expect(readValue(calendar, name)).toBe(description);
    for (const name of ["name", "x-wr-calname"]) expect(readValue(calendar, name)).toBe("People v. Harrow: timeline");
  });

  it("has what RFC 5545 requires, and links as they are", () => {
    const lines = unfold(write(HARROW));
    expect(lines.slice(0, 3)).toEqual(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Casebook//Timeline//EN"]);
    expect(lines.filter((line) => line === "DTSTAMP:20310801T102030Z")).toHaveLength(4);
    expect(lines.filter((line) => line.startsWith("URL:"))).toContain(`URL:${HARROW.entries[2]?.quote.link}`);
    expectLawful(write(HARROW));
  });

  it("names an event the same in every export, and no two alike", () => {
    const uids = (timeline: CaseTimeline) => readEvents(write(timeline)).map((event) => readValue(event, "uid"));
    const first = uids(HARROW);
    expect(uids({ ...HARROW, generated: new Date("2040-01-01"), more: 0 })).toEqual(first);
    expect(new Set(first).size).toBe(4);
    expect(uids({ ...HARROW, case: { slug: asSlug("other"), title: "Other" } })).not.toEqual(first);
    for (const uid of first) expect(uid).toMatch(/^[0-9a-f]{32}@casebook$/);
  });

  it("tells the events apart that one sentence gives two dates or both a past and a future", () => {
    const entries = [entryOf("Both."), entryOf("Both.", { date: "2031-07-11" })];
    const events = readEvents(write(timelineOf({ entries, scheduled: [entryOf("Both.", { status: "scheduled" })] })));
    expect(new Set(events.map((event) => readValue(event, "uid"))).size).toBe(3);
  });

  it("has no end where the calendar has none", () => {
    const [event] = readEvents(write(timelineOf({ entries: [entryOf("x", { date: "9999", precision: "year" })] })));
    expect(event?.hasProperty("dtend")).toBe(false);
  });

  it("has no link where the article has no address", () => {
    const quote = quoteOf("Plain.", { url: undefined });
    expect(write(timelineOf({ entries: [entryOf("", { quote })] }))).not.toContain("URL");
  });

  it("lets no name of a case or publisher begin a line", () => {
    const one = { slug: asSlug("harrow"), title: "A; B, C\r\nBEGIN:VEVENT" };
    const ics = write({ ...HARROW, case: one });
    expect(readEvents(ics)).toHaveLength(4);
    expect(readValue(new ICAL.Component(ICAL.parse(ics)), "x-wr-calname")).toBe("A; B, C\nBEGIN:VEVENT: timeline");
  });

  it.each(HOSTILE)("gives %j back and keeps its lines short", expectWhole);

  it("gives any text back and keeps its lines short", () => {
    fc.assert(fc.property(anyQuoted, expectWhole), { numRuns: runs(300) });
  });
});

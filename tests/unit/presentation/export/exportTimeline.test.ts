import { describe, expect, it } from "vitest";
import type { CaseTimeline } from "../../../../src/presentation/export/caseTimeline.ts";
import { EXPORT_FORMATS, exportTimeline, listFormats } from "../../../../src/presentation/export/exportTimeline.ts";
import { buildTimeline } from "../../../../src/timeline/buildTimeline.ts";
import { findDatedSentences } from "../../../../src/timeline/datedSentences.ts";
import { asSlug } from "../../../support/identifiers.ts";
import { entryOf, HARROW, quoteOf, timelineOf } from "../../../support/presentation/export/chronology.ts";
import { articleOf, libraryOf } from "../../../support/search/indexing.ts";

describe("an exported timeline", () => {
  it("is a file of each format with a name and a media type", () => {
    const files = EXPORT_FORMATS.map((format) => exportTimeline(format, HARROW));
    expect(files.map(({ name, mediaType }) => [name, mediaType])).toEqual([
      ["harrow-timeline.md", "text/markdown; charset=utf-8"],
      ["harrow-timeline.csv", "text/csv; charset=utf-8; header=present"],
      ["harrow-timeline.ics", "text/calendar; charset=utf-8"],
      ["harrow-timeline.json", "application/json"],
    ]);
  });

  it("is the same file whenever it is made of the same timeline", () => {
    const write = () => EXPORT_FORMATS.map((format) => exportTimeline(format, HARROW).text);
    expect(write()).toEqual(write());
  });

  it("can be a calendar or a TimelineJS file only where something has a date", () => {
    expect(listFormats(HARROW)).toEqual(EXPORT_FORMATS);
    expect(listFormats(timelineOf({ scheduled: HARROW.scheduled }))).toEqual(EXPORT_FORMATS);
    expect(listFormats(timelineOf({ undated: [quoteOf("Once.")] }))).toEqual(["markdown", "csv"]);
  });

  it("has the quotations of a timeline that the library made", () => {
    const article = articleOf("On 4 May 2031, a jury acquitted Ada Harrow of theft.");
    const one = { slug: asSlug("harrow"), title: "People v. Harrow", aliases: ["Ada Harrow"] };
    const timeline = buildTimeline(findDatedSentences(one, libraryOf(article).indexed.values()), { limit: 12 });
    expect(timeline.entries.map(({ date }) => date)).toEqual(["2031-05-04"]);
    for (const format of EXPORT_FORMATS) {
      const { text } = exportTimeline(format, timelineOf({ ...timeline, case: one }));
      expect(text).toContain("2031");
      expect(text.replaceAll("\r\n ", "").replaceAll("\\,", ",")).toContain(article.text);
    }
  });
});

describe("the entries of a calendar and of a TimelineJS file", () => {
  const titlesOf = (timeline: CaseTimeline) => ({
    icalendar: exportTimeline("icalendar", timeline)
      .text.replaceAll("\r\n ", "")
      .split("\r\n")
      .filter((line) => line.startsWith("SUMMARY")),
    timelineJs: (
      JSON.parse(exportTimeline("timelinejs", timeline).text).events as { text: { headline: string } }[]
    ).map(({ text }) => text.headline),
  });
  const month = { date: "2031-07", precision: "month" } as const;
  const year = { date: "2031", precision: "year" } as const;

  it.each([
    ["of one day", [entryOf("Zora sang."), entryOf("Zora wept."), entryOf("Zora slept.")]],
    ["of a day, its month and its year", [entryOf("Zora sang."), entryOf("Zora wept.", month), entryOf("Zora.", year)]],
    ["of the same words", [entryOf("Zora sang."), entryOf("Zora sang.")]],
    ["of months alone", [entryOf("Zora sang.", month), entryOf("Zora wept.", month)]],
    ["of guessed years", [entryOf("Zora sang.", { yearIsSure: false }), entryOf("Zora wept.", { yearIsSure: false })]],
  ])("have titles of their own, without words of the quotations: %s", (_what, entries) => {
    for (const titles of Object.values(titlesOf(timelineOf({ entries })))) {
      expect(titles).toHaveLength(entries.length);
      expect(new Set(titles).size).toBe(entries.length);
      expect(titles.join(" ")).not.toContain("Zora");
    }
  });
});

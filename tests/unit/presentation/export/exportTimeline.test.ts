import { describe, expect, it } from "vitest";
import { EXPORT_FORMATS, exportTimeline, listFormats } from "../../../../src/presentation/export/exportTimeline.ts";
import { buildTimeline } from "../../../../src/timeline/buildTimeline.ts";
import { findDatedSentences } from "../../../../src/timeline/datedSentences.ts";
import { asSlug } from "../../../support/identifiers.ts";
import { HARROW, quoteOf, timelineOf } from "../../../support/presentation/export/chronology.ts";
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

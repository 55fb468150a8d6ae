import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describePicture } from "../../../../src/presentation/picture/description.ts";
import type { TimelineEntry } from "../../../../src/timeline/timeline.ts";
import { anyText } from "../../../support/outlets/discord/hostileText.ts";
import { drawingOf, framedLines, quotedLines } from "../../../support/presentation/picture/drawing.ts";
import { entryOf } from "../../../support/presentation/picture/entries.ts";
import { runs } from "../../../support/runs.ts";

const dated = (...dates: string[]): TimelineEntry[] => dates.map((date) => entryOf("It ended.", { date }));

it("a picture speaks its reader's language around the quotations", () => {
  const pictured = { title: "Harrow v. Pell", entries: dated("2031-07-12"), locale: "de" } as const;
  expect(describePicture(pictured)).toBe(
    "Bild einer Chronik: Harrow v. Pell. 1 datiertes Zitat mit seiner Quelle. Daten: 12. Juli 2031.",
  );
  const framed = framedLines(drawingOf(pictured)).join("\n");
  expect(framed).toContain("CHRONIK");
  expect(framed).toContain("12. Juli 2031");
  expect(quotedLines(drawingOf(pictured)).join(" ")).toBe("It ended.");
});

describe("a picture's description", () => {
  it.each([
    [
      "several entries",
      dated("2030", "2031-07-12", "2031-08"),
      undefined,
      "Picture of a timeline: Harrow v. Pell. 3 dated quotations with their sources, from 2030 to August 2031. Dates: 2030; July 12, 2031; August 2031.",
    ],
    [
      "one entry",
      dated("2031-07-12"),
      undefined,
      "Picture of a timeline: Harrow v. Pell. 1 dated quotation with its source. Dates: July 12, 2031.",
    ],
    ["no entry", [], undefined, "Picture of a timeline: Harrow v. Pell. No dated entries."],
    [
      "entries without room",
      dated("2030", "2031", "2032"),
      2,
      "Picture of a timeline: Harrow v. Pell. 2 dated quotations with their sources, from 2030 to 2031. Dates: 2030; 2031. Entries without room in it: 1.",
    ],
  ])("tells %s", (_fact, entries, shown, expected) => {
    expect(describePicture({ title: "Harrow v. Pell", entries }, shown)).toBe(expected);
  });

  it("lists as many dates as Discord has room for, and counts the others", () => {
    const description = describePicture({ title: "Harrow v. Pell", entries: dated(...Array(99).fill("2031-09-12")) });
    const listed = description.match(/September 12, 2031(?=;)/g)?.length ?? 0;
    expect(description).toMatch(new RegExp(`; and ${99 - listed} more\\.$`));
    expect(description.length).toBeGreaterThan(990);
    expect(description.length).toBeLessThanOrEqual(1024);
  });

  it("fits, whatever the title and however many entries", () => {
    const titles = fc.oneof(anyText, fc.string({ unit: "binary", minLength: 200, maxLength: 900 }));
    fc.assert(
      fc.property(titles, fc.nat(200), fc.nat(200), (title, count, shown) => {
        const description = describePicture({ title, entries: dated(...Array(count).fill("2031-09-12")) }, shown);
        expect(description.length).toBeLessThanOrEqual(1024);
        expect(description.isWellFormed()).toBe(true);
      }),
      { numRuns: runs(300) },
    );
  });
});

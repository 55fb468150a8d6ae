import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sanitizeText } from "../../../../src/text/sanitize.ts";
import { anyText, hostileTexts } from "../../../support/outlets/discord/hostileText.ts";
import { drawingOf, framedLines, quotedLines } from "../../../support/presentation/picture/drawing.ts";
import { entryOf, quoteOf } from "../../../support/presentation/picture/entries.ts";
import { runs } from "../../../support/runs.ts";

const MARKUP = `</text></svg><script>alert(1)</script><image href="file:///etc/passwd"/>&amp;&#65; "'<![CDATA[x]]><!--`;

const titled = (...entries: ReturnType<typeof entryOf>[]) => ({ title: "Harrow v. Pell", entries });

/** What XML can't hold is shown as a letter that can't be shown. */
const shown = (text: string) => sanitizeText(text).replace(/[\ufffe\uffff]/g, "\ufffd");

describe("a picture's words", () => {
  it("are the quotation's, to the letter and the blank, line by line", () => {
    const text =
      "The jury  ruled on July 12, 2031, that Pell — “the well-known maker” — owed Harrow $1,000,000.50; see https://amber.test/a/very/long/address/that/fits/no/line.";
    const lines = quotedLines(drawingOf(titled(entryOf(text))));
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.join("")).toBe(text);
  });

  it("are everybody's own where there are several entries", () => {
    const texts = ["The jury ruled.", "The court heard the appeal of Pell, and it reversed.", "It ended."];
    expect(quotedLines(drawingOf(titled(...texts.map((text) => entryOf(text))))).join("")).toBe(texts.join(""));
  });

  it("are words where they look like markup", () => {
    const { elements: plain } = drawingOf(titled(entryOf("a")));
    const drawing = drawingOf({
      title: MARKUP,
      subtitle: MARKUP,
      entries: [entryOf(MARKUP, { quote: quoteOf(MARKUP, { publisher: MARKUP, correction: MARKUP }) })],
    });
    expect(new Set(drawing.elements)).toEqual(new Set(plain));
    expect(quotedLines(drawing).join("")).toBe(MARKUP);
  });

  it.each([...hostileTexts])("are all there: %s", (_name, repeat) => {
    const text = repeat(100);
    expect(quotedLines(drawingOf(titled(entryOf(text)))).join("")).toBe(shown(text));
  });

  it("are all there, whatever they are", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: "binary" })), (text) => {
        expect(quotedLines(drawingOf(titled(entryOf(text)))).join("")).toBe(shown(text));
      }),
      { numRuns: runs(300) },
    );
  });
});

describe("a picture's frame", () => {
  it.each([
    ["2031-07-12", "day", "July 12, 2031"],
    ["2031-07", "month", "July 2031"],
    ["2031", "year", "2031"],
  ] as const)("gives %s in its own precision", (date, precision, expected) => {
    expect(framedLines(drawingOf(titled(entryOf("It ended.", { date, precision }))))).toContain(expected);
  });

  it("says what is scheduled", () => {
    expect(framedLines(drawingOf(titled(entryOf("It will end.", { status: "scheduled" }))))).toContain(
      "July 12, 2031 · scheduled",
    );
  });

  it("shows a date that others give, with who gives it", () => {
    const otherDates = [{ date: "2031-07-11", quote: quoteOf("It ended on July 11.", { publisher: "Amber Post" }) }];
    const words = framedLines(drawingOf(titled(entryOf("It ended on July 12.", { otherDates })))).join("");
    expect(words).toContain("also given as July 11, 2031, Amber Post");
  });

  it("names the source, what it rests on and what was corrected", () => {
    const sources = ["Amber Post", "Port Radio", "Amber Post"].map((outlet) => ({ outlet, date: "2031-07-12" }));
    const quote = quoteOf("It ended.", { updated: "2031-07-14", sources, correction: "It began later." });
    const lines = framedLines(drawingOf(titled(entryOf("", { quote }))));
    expect(lines).toEqual(expect.arrayContaining(["based on Amber Post and 1 other", "corrected: It began later."]));
    expect(lines.join("")).toContain("Amber News, July 13, 2031, updated July 14, 2031");
  });

  it("says how many entries have no room, which are the last ones and left out whole", () => {
    const texts = Array.from({ length: 12 }, (_, index) => `${index} ${"said the jury ".repeat(80)}`.slice(0, 1000));
    const drawing = drawingOf(titled(...texts.map((text) => entryOf(text))));
    const words = quotedLines(drawing).join("");
    const count = words.length / 1000;
    expect(count).toBeGreaterThan(1);
    expect(words).toBe(texts.slice(0, count).join(""));
    expect(framedLines(drawing)).toContain(`${12 - count} more entries have no room here.`);
  });

  it("says so where there are no entries", () => {
    expect(framedLines(drawingOf(titled()))).toEqual(["TIMELINE", "No dated entries."]);
  });
});

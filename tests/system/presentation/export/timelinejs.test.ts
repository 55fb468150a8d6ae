import fc from "fast-check";
import { expect, it } from "vitest";
import { z } from "zod";
import type { CaseTimeline } from "../../../../src/presentation/export/caseTimeline.ts";
import { exportTimeline } from "../../../../src/presentation/export/exportTimeline.ts";
import { asSlug } from "../../../support/identifiers.ts";
import { describeWhere } from "../../../support/leftOut.ts";
import {
  anyQuoted,
  entryOf,
  HARROW,
  HOSTILE,
  quoteOf,
  timelineOf,
} from "../../../support/presentation/export/chronology.ts";
import { runs } from "../../../support/runs.ts";
import { HAS_TOOLS, NO_TOOLS } from "../../../support/toolsPackage.ts";

const installed = HAS_TOOLS ? await import("../../../../tools/timelinejs/timelineJs.ts") : undefined;

function browser() {
  if (!installed) throw new Error(NO_TOOLS);
  return installed;
}

const write = (timeline: CaseTimeline) => exportTimeline("timelinejs", timeline).text;

const text = z.strictObject({ headline: z.string().min(1), text: z.string().min(1) });
const date = z
  .strictObject({ year: z.int(), month: z.int().min(1).max(12).optional(), day: z.int().min(1).max(31).optional() })
  .refine(({ month, day }) => day === undefined || month !== undefined);
const slide = z.strictObject({ unique_id: z.string().regex(/^[a-z0-9-]+$/), text, autolink: z.literal(false) });

/** The documented format, as far as an export uses it. */
const documented = z.strictObject({
  scale: z.literal("human"),
  title: slide,
  events: z.array(slide.extend({ start_date: date, display_date: z.string() })),
});

const read = (json: string) => documented.parse(JSON.parse(json));

/** What the parser of the HTML standard makes of a text: the words of its elements, or their names. */
function wordsIn(html: string, selector: string): string[] {
  return [...browser().parseFragment(html).querySelectorAll(selector)].map(({ textContent }) => textContent ?? "");
}

function tagsIn(html: string): string[] {
  return [...browser().parseFragment(html).querySelectorAll("*")].map(({ localName }) => localName);
}

function expectWhole(words: string): void {
  const { events } = read(write(timelineOf({ entries: [entryOf(words)] })));
  const html = events[0]?.text.text ?? "";
  expect(wordsIn(html, "blockquote")).toEqual([words]);
  expect(tagsIn(html)).toEqual(["blockquote", "p", "a"]);
}

/** A page on which TimelineJS itself shows the file; it draws in the next turns of the event loop. */
async function show(json: string) {
  const window = browser().openPage('<div id="shown"></div>');
  window.eval(browser().TIMELINE_JS);
  window.eval(`timeline = new TL.Timeline("shown", ${json}, { script_path: "https://page.test/" })`);
  await expect.poll(() => window.document.querySelectorAll(".tl-slide").length).toBeGreaterThan(0);
  const words = (selector: string) =>
    [...window.document.querySelectorAll(`.tl-slide ${selector}`)].map(({ textContent }) => textContent);
  const errors = z.array(z.unknown()).parse(window.eval("timeline.config.messages.errors"));
  const shown = {
    errors,
    quotes: words("blockquote"),
    dates: words(".tl-headline-date"),
    headlines: words("h2"),
    scripts: words("script, img, iframe"),
  };
  window.close();
  return shown;
}

describeWhere(HAS_TOOLS, NO_TOOLS, "a timeline for TimelineJS", () => {
  it("has a title and a slide for each entry with a date, as precise as the date is", () => {
    const { title, events } = read(write(HARROW));
    expect(title.text).toEqual({
      headline: "People v. Harrow: timeline",
      text:
        "<p>Every entry quotes an article word for word. 2 less told events left out. " +
        "1 quotation without a calendar date left out. Exported on August 1, 2031.</p>" +
        "<p>How it ended — People v. Harrow: acquitted (July 12, 2031)</p>",
    });
    expect(events.map(({ start_date, display_date }) => [start_date, display_date])).toEqual([
      [{ year: 2001 }, "2001"],
      [{ year: 2030, month: 12 }, "December 2030"],
      [{ year: 2031, month: 7, day: 12 }, "July 12, 2031"],
      [{ year: 2031, month: 12, day: 31 }, "Scheduled: December 31, 2031"],
    ]);
    expect(new Set(events.map(({ unique_id }) => unique_id)).size).toBe(4);
  });

  it("has all that an entry quotes, with citations and links", () => {
    const html = read(write(HARROW)).events[2]?.text.text ?? "";
    expect(wordsIn(html, "blockquote")).toEqual([
      "A jury acquitted Harrow.",
      "She walked free.",
      "The jury acquitted her on Friday.",
    ]);
    expect(wordsIn(html, "p")).toEqual([
      `${HARROW.entries[2]?.quote.citation} — open at the quotation`,
      "Also told in:",
      `${HARROW.entries[2]?.alsoIn[0]?.citation} — open at the quotation`,
      "Dated July 11, 2031 in:",
      `${HARROW.entries[2]?.otherDates[0]?.quote.citation} — open at the quotation`,
    ]);
    expect(browser().parseFragment(html).querySelector("a")?.getAttribute("href")).toBe(HARROW.entries[2]?.quote.link);
  });

  it("lets no title or publisher be HTML", () => {
    const quote = quoteOf("Plain.", { publisher: "<b>Bay</b>", title: "<i>x</i>" });
    const one = { slug: asSlug("harrow"), title: '<img src="x">' };
    const { title, events } = read(write(timelineOf({ case: one, entries: [entryOf("", { quote })] })));
    const html = [title.text, ...events.map((event) => event.text)].flatMap(({ headline, text }) => [headline, text]);
    expect(html.flatMap(tagsIn)).toEqual(["p", "blockquote", "p", "a"]);
  });

  it("is shown by TimelineJS with every quotation to the letter", async () => {
    const words = HOSTILE.filter((hostile) => !hostile.includes("\r")); // It reads its HTML twice, which leaves one line's end.
    const entries = words.map((hostile, index) => entryOf(hostile, { date: String(1900 + index), precision: "year" }));
    const shown = await show(write(timelineOf({ entries })));
    expect(shown.errors).toEqual([]);
    expect(shown.quotes).toEqual(words);
    expect(shown.scripts).toEqual([]);
  });

  it("is shown by TimelineJS with the dates and headlines it has", async () => {
    const shown = await show(write(HARROW));
    expect(shown.errors).toEqual([]);
    expect(shown.dates).toEqual(["", "2001", "December 2030", "July 12, 2031", "Scheduled: December 31, 2031"]);
    expect(shown.headlines[1]).toBe("People v. Harrow, 2001 — quoted in Amber News, paragraph 2");
  });

  it.each(HOSTILE)("gives %j back to the letter, and no HTML of its own", expectWhole);

  it("gives any text back to the letter, and no HTML of its own", () => {
    fc.assert(fc.property(anyQuoted, expectWhole), { numRuns: runs(300) });
  });
});

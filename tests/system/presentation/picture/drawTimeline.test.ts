import fc from "fast-check";
import { PNG } from "pngjs";
import { describe, expect, it } from "vitest";
import { drawTimeline, drawTimelinePages } from "../../../../src/presentation/picture/timelinePicture.ts";
import { readSnapshot } from "../../../../src/service/buildSnapshot.ts";
import { buildTimeline } from "../../../../src/timeline/buildTimeline.ts";
import { findDatedSentences } from "../../../../src/timeline/datedSentences.ts";
import type { TimelineEntry } from "../../../../src/timeline/timeline.ts";
import { anyText, hostileTexts } from "../../../support/outlets/discord/hostileText.ts";
import { countInk } from "../../../support/presentation/picture/drawing.ts";
import { entryOf } from "../../../support/presentation/picture/entries.ts";
import { runs } from "../../../support/runs.ts";

const draw = (...entries: TimelineEntry[]) => drawTimeline({ title: "Harrow v. Pell", entries });

/** Below the bar at the top; where letters would stand that a line was too short for. */
const RIGHT_MARGIN = { left: 800 - 30, top: 10 };

describe("a timeline's picture", () => {
  it("shows the starter's case, on a phone's screen and within Discord's limits", async () => {
    const reading = readSnapshot("knowledge");
    if (!reading.ok) throw new Error(reading.problem.code);
    const rust = reading.value.library.cases.find(({ slug }) => slug === "rust");
    if (!rust) throw new Error("no such case");
    const { entries } = buildTimeline(findDatedSentences(rust, reading.value.library.indexed.values()), { limit: 12 });
    const picture = await drawTimeline({ title: rust.title, subtitle: rust.court, entries });
    const { width, height } = PNG.sync.read(Buffer.from(picture.png));
    expect(picture).toMatchObject({ width, height, shown: entries.length });
    expect(width).toBe(800);
    expect(height).toBeGreaterThan(entries.length * 200);
    for (let top = 0; top + 200 < height; top += 200)
      expect(countInk(picture.png, { left: 95, top, bottom: top + 200 }), `at ${top}`).toBeGreaterThan(1000);
  });

  it("is opaque up to its edges", async () => {
    const { data } = PNG.sync.read(Buffer.from((await draw(entryOf("The jury ruled."))).png));
    expect(data.filter((value, at) => at % 4 === 3 && value !== 255)).toHaveLength(0);
  });

  it("is the same for the same entries", async () => {
    const [one, other] = [await draw(entryOf("The jury ruled.")), await draw(entryOf("The jury ruled."))];
    expect(Buffer.from(one.png).equals(other.png)).toBe(true);
  });

  it("has a frame where there are no entries", async () => {
    const picture = await draw();
    expect(picture.shown).toBe(0);
    expect(countInk(picture.png)).toBeGreaterThan(3000);
  });

  it("stays within 6,000 pixels and 8 MB, however long the entries are", async () => {
    const text = "said the jury, “and nothing but” (10–2), ".repeat(30).slice(0, 1000);
    const picture = await draw(...Array(12).fill(entryOf(text)));
    expect(picture.shown).toBeGreaterThanOrEqual(3);
    expect(picture.shown).toBeLessThan(12);
    expect(picture.height).toBeLessThanOrEqual(6000);
    expect(picture.png.length).toBeLessThan(8_000_000);
  });

  it.each([
    ["Greek", "Η δίκη"],
    ["Cyrillic", "Суд решил"],
    ["Vietnamese", "Tòa án đã phán quyết"],
    ["a box for each letter that the fonts lack", "日本"],
    ["a box for what XML can't hold", "\uffff"],
  ])("has letters for %s", async (_fact, text) => {
    const blank = await draw(entryOf(" ".repeat(text.length)));
    const picture = await draw(entryOf(text));
    expect(countInk(picture.png) - countInk(blank.png)).toBeGreaterThan(text.length * 40);
  });

  it("has no box where the fonts have the letter", async () => {
    const [letters, boxes] = [await draw(entryOf("ИИИИ")), await draw(entryOf("日日日日"))];
    expect(countInk(letters.png)).not.toBe(countInk(boxes.png));
  });

  it("keeps piled accents away from other entries' words", async () => {
    const [plain, piled] = [`e`, `e${"\u0301".repeat(200)}`].map((text) => [entryOf("It began."), entryOf(text)]);
    const [one, other] = [await draw(...(plain ?? [])), await draw(...(piled ?? []))];
    expect(one.height).toBe(other.height);
    const above = { bottom: 400 };
    expect(countInk(other.png, above)).toBe(countInk(one.png, above));
    expect(countInk(other.png)).toBeGreaterThan(countInk(one.png));
  });

  it("has all of a line's letters within its borders, of every hostile text", async () => {
    let left = [...hostileTexts];
    let drawn = 0;
    while (left.length > 0) {
      const { png, shown } = await draw(...left.slice(0, 12).map(([, repeat]) => entryOf(repeat(200))));
      const names = left.slice(0, shown).map(([name]) => name);
      expect(countInk(png, RIGHT_MARGIN), names.join()).toBe(0);
      drawn += shown;
      left = left.slice(Math.max(1, shown)); // Two hundred line breaks have no room even alone.
    }
    expect(drawn).toBeGreaterThan(hostileTexts.size - 4);
  });

  it("has all of a line's letters within its borders, whatever they are", async () => {
    const texts = fc.oneof(anyText, fc.string({ unit: "grapheme", minLength: 60, maxLength: 150 }));
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const { png } = await drawTimeline({ title: text, subtitle: text, entries: [entryOf(text)] });
        expect(countInk(png, RIGHT_MARGIN)).toBe(0);
      }),
      // Each is a whole picture: few of them even in the long run, and no search for a smaller one that fails.
      { numRuns: Math.min(runs(40), 200), endOnFailure: true },
    );
  });
});

describe("the pages of a timeline's picture", () => {
  const entries = (count: number, text: string) =>
    Array.from({ length: count }, (_, at) => entryOf(`${at + 1}. ${text}`));
  const textsOf = (pages: Awaited<ReturnType<typeof drawTimelinePages>>) =>
    pages.flatMap(({ timeline }) => timeline.entries.map(({ quote }) => quote.text));

  it("are shown by a phone without being opened, with every entry once and what it is about on the first", async () => {
    const all = entries(12, "The jury acquitted her of theft on Friday evening, after two days.");
    const pages = await drawTimelinePages({ title: "Harrow v. Pell", subtitle: "Acquitted.", entries: all });
    expect(pages.length).toBeGreaterThan(1);
    for (const { width, height, shown, timeline } of pages) {
      expect([width, height <= 1400, shown]).toEqual([800, true, timeline.entries.length]);
    }
    expect(textsOf(pages)).toEqual(all.map(({ quote }) => quote.text));
    expect(pages.map(({ timeline }) => timeline.subtitle !== undefined)).toEqual(pages.map((_, at) => at === 0));
  });

  it("are ten at most, and the newest entry is on the last", async () => {
    const long = entries(12, "said the jury, “and nothing but” (10–2), ".repeat(30).slice(0, 900));
    const pages = await drawTimelinePages({ title: "Harrow v. Pell", entries: long });
    expect(pages).toHaveLength(10);
    expect(textsOf(pages).at(-1)).toBe(long.at(-1)?.quote.text);
    for (const { shown } of pages) expect(shown).toBe(1);
  });
});

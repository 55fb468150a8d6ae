import { describe, expect, it } from "vitest";
import type { IndexedArticle } from "../../../src/search/index/indexedArticle.ts";
import { type Token, tokenize } from "../../../src/text/tokens.ts";
import { buildTimeline } from "../../../src/timeline/buildTimeline.ts";
import { hasName, readCaseNames } from "../../../src/timeline/caseNames.ts";
import { findDatedSentences } from "../../../src/timeline/datedSentences.ts";
import type { TimelineQuery } from "../../../src/timeline/timeline.ts";
import { Counted } from "../../support/counted.ts";
import { asSlug } from "../../support/identifiers.ts";
import { articleOf, libraryOf } from "../../support/search/indexing.ts";

/** What a timeline reads: time grows with that. No clock is looked at. */

const HARROW = { slug: asSlug("harrow"), title: "People v. Harrow", aliases: ["the violin case"] };
const WORDS = Array.from({ length: 300 }, (_, at) => `porter${at}`).join(" ");

/** How often each word of the article's sentences is read on the way to a timeline, on average. */
function readsOfWords(text: string, wanted: Partial<TimelineQuery> = {}): number {
  const [shelved] = libraryOf(articleOf(text, {}, "harrow/a")).indexed.values();
  if (!shelved) throw new Error("nothing was shelved");
  const counts: Counted<Token>[] = [];
  const passages = shelved.passages.map((passage) => ({
    ...passage,
    sentences: passage.sentences.map(({ start, end, tokens }) => {
      const counted = new Counted(tokens);
      counts.push(counted);
      return { start, end, tokens: counted.items };
    }),
  }));
  buildTimeline(findDatedSentences(HARROW, [{ ...shelved, passages }]), { limit: 12, ...wanted });
  const words = counts.reduce((sum, { items }) => sum + items.length, 0);
  return counts.reduce((sum, { reads }) => sum + reads, 0) / words;
}

describe("the words of a sentence", () => {
  const list = (piece: (at: number) => string, count: number) =>
    `${Array.from({ length: count }, (_, at) => piece(at)).join(", ")} ${WORDS}.`;

  it.each([
    ["the same date", (_at: number) => "Monday"],
    ["different dates", (at: number) => `May ${(at % 28) + 1}, ${1800 + at}`],
    ["dates counted from events", (_at: number) => "the day after the verdict"],
    ["days, months and years", (at: number) => ["May 3, 2019", "May 2019", "2019"][at % 3] ?? ""],
  ])("are read as often for four hundred dates in it as for one: %s", (_what, piece) => {
    for (const wanted of [{}, { about: "porter7" }]) {
      const one = readsOfWords(list(piece, 1), wanted);
      expect(one).toBeGreaterThan(0);
      expect(readsOfWords(list(piece, 400), wanted)).toBeLessThanOrEqual(one + 2);
    }
  });

  it("are read as often in another case's article, where the sentence before may name the case", () => {
    const text = (count: number) => `${WORDS}. ${list(() => "Monday", count)}`;
    expect(readsOfWords(text(400))).toBeLessThanOrEqual(readsOfWords(text(1)) + 2);
  });
});

describe("the words of a heading", () => {
  it("are read as often for each of many sentences below it", () => {
    const heading = new Counted(tokenize(WORDS));
    const [shelved] = libraryOf(articleOf("He left on May 3, 2019.\n\n".repeat(50), {}, "harrow/a")).indexed.values();
    const under = (one: IndexedArticle) => one.passages.map((passage) => ({ ...passage, heading: heading.items }));
    if (!shelved) throw new Error("nothing was shelved");
    buildTimeline(findDatedSentences(HARROW, [{ ...shelved, passages: under(shelved) }]), {
      limit: 12,
      about: "violin",
    });
    expect(heading.reads).toBeLessThanOrEqual(heading.items.length * 2);
  });
});

describe("an article's text", () => {
  it("is gone through for as many quotations as are shown, not for all that could be", () => {
    const [shelved] = libraryOf(
      articleOf("He left the day after the verdict was read.\n\n".repeat(400), {}, "harrow/a"),
    ).indexed.values();
    if (!shelved) throw new Error("nothing was shelved");
    let reads = 0;
    const { text } = shelved.article;
    const article = Object.defineProperty({ ...shelved.article }, "text", {
      get: () => {
        reads += 1;
        return text;
      },
    });
    const passages = shelved.passages.map((passage) => ({ ...passage, article }));
    const { undated } = buildTimeline(findDatedSentences(HARROW, [{ ...shelved, article, passages }]), { limit: 12 });
    expect(undated).toHaveLength(12);
    expect(reads).toBeLessThan(400);
  });
});

describe("a case's names", () => {
  const names = readCaseNames({
    slug: asSlug("a"),
    title: "Harrow v. Pell",
    aliases: ["the violin case", "Harrow", "of the"],
  });
  const has = (text: string) => hasName(names, tokenize(text));

  it.each([
    ["Harrow left.", true],
    ["In Pell the violin case began.", true],
    ["Of a violin the case was empty.", true],
    ["The violin was found.", false],
    ["A case of violin strings.", false],
    ["Of the rest nothing is known.", false],
    ["", false],
  ])("%s", (text, expected) => {
    expect(has(text)).toBe(expected);
  });

  it("are looked for all at once", () => {
    const alike = Array.from({ length: 100 }, (_, at) => `${"kiln ".repeat(10)}porter${at}`);
    const sentence = new Counted(tokenize("kiln ".repeat(500)));
    expect(hasName(readCaseNames({ slug: asSlug("a"), title: "A", aliases: alike }), sentence.items)).toBe(false);
    expect(sentence.reads).toBeLessThan(sentence.items.length * 15);
  });
});

it("a document's dates are read once, however often the shelf around it changes", () => {
  const article = articleOf("Ada Harrow left Port Amber the day after the verdict.", {}, "harrow/a");
  const read = (...others: (typeof article)[]) =>
    findDatedSentences(HARROW, libraryOf(article, ...others).indexed.values()).undated.map(({ words }) => words);
  const [first] = read();
  const [again] = read(articleOf("A porter came on Monday.", {}, "harrow/b"));
  expect(first).toMatchObject({ code: "counted-from-event" });
  expect(again).toBe(first);
});

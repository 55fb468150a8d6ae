import { describe, expect, it } from "vitest";
import { fold, holdsWords, isHit, rankOf } from "../../../../tools/eval/scoring.ts";

const ARTICLE = "harrow/violin";
const found = (text: string, article = ARTICLE) => ({ text, article });
const expected = (...answers: string[]) => ({ answers, all: [], articles: [ARTICLE] });

describe("folding", () => {
  it.each([
    ["The JURY", "the jury"],
    ["  $4.5 million,\n(paid)  ", "4 5 million paid"],
    ["Ada’s “violin”", "ada s violin"],
    ["Élodie Ōta", "élodie ōta"],
    ["a_b", "a b"],
    ["…", ""],
  ])("%j is %j", (text, folded) => {
    expect(fold(text)).toBe(folded);
  });
});

describe("a hit", () => {
  it.each([
    ["holds the answer", "A jury acquitted her on May 4.", "May 4", true],
    ["may differ in case and punctuation", "A jury acquitted Ms. HARROW — twice.", "ms harrow, twice", true],
    ["may be the answer alone", "Ada Harrow", "Ada Harrow", true],
    ["holds whole words", "The jury sat for 40 days.", "4", false],
    ["holds them in their order", "Harrow, Ada", "Ada Harrow", false],
    ["is nothing where the answer has no letters or digits", "What? No.", "?", false],
  ])("%s", (_fact, text, answer, isOne) => {
    expect(isHit(found(text), expected(answer))).toBe(isOne);
  });

  it("holds any of the answers", () => {
    expect(isHit(found("It was a porter."), expected("a judge", "a porter"))).toBe(true);
    expect(isHit(found("It was a porter."), expected())).toBe(false);
  });

  it("comes from the article, or one of the articles, that tell it", () => {
    const articles = [ARTICLE, "harrow/bow"];
    expect(isHit(found("May 4", "harrow/other"), expected("May 4"))).toBe(false);
    expect(isHit(found("May 4", "harrow/bow"), { ...expected("May 4"), articles })).toBe(true);
    expect(isHit(found("May 4", "harrow/other"), { ...expected("May 4"), articles })).toBe(false);
  });

  it.each([
    [300, true],
    [301, false],
  ])("ends within the first 300 UTF-16 code units: %d", (end, isOne) => {
    const text = `${"🎻".repeat(100)}${".".repeat(end - 200 - " porter".length)} porter and more`;
    expect(isHit(found(text), expected("porter"))).toBe(isOne);
  });
});

describe("words", () => {
  it.each([
    ["next to each other", "The porter, Ada", "porter ada", true],
    ["within others", "The reporter", "porter", false],
    ["apart", "the porter saw Ada", "porter ada", false],
  ])("%s are held or not", (_fact, text, words, isHeld) => {
    expect(holdsWords(text, words)).toBe(isHeld);
  });
});

describe("an answer of several parts", () => {
  const parts = { answers: [], all: [["a porter", "a doorman"], ["a judge"]], articles: [ARTICLE] };

  it("is hit by any of them", () => {
    expect(isHit(found("a doorman"), parts)).toBe(true);
    expect(isHit(found("a judge", "harrow/other"), parts)).toBe(false);
    expect(isHit(found("a thief"), parts)).toBe(false);
  });

  it("is complete with the quotation that meets the last one", () => {
    expect(rankOf([found("a judge"), found("x"), found("a doorman")], parts)).toBe(3);
    expect(rankOf([found("a doorman and a judge")], parts)).toBe(1);
    expect(rankOf([found("a doorman"), found("a porter")], parts)).toBeUndefined();
  });
});

describe("the rank", () => {
  it("is the first hit's place, counted from 1", () => {
    const texts = [found("a judge"), found("a porter"), found("a porter")];
    expect(rankOf(texts, expected("porter"))).toBe(2);
    expect(rankOf(texts, expected("jury"))).toBeUndefined();
    expect(rankOf([], expected("jury"))).toBeUndefined();
  });
});

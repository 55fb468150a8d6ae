import { describe, expect, it } from "vitest";
import { runToCompletion } from "../../../src/cooperativeTask.ts";
import { buildNextSnapshot, buildSnapshot } from "../../../src/search/index/snapshot.ts";
import { articleOf } from "../../support/search/indexing.ts";

const WORDS = ["marten", "martin", "mardin", "garden", "carbon", "harvester", "harvested"];
const articles = WORDS.map((word, at) => articleOf(`It says ${word} here.`, {}, `harrow/a${at}`));

describe("the index of a shelf", () => {
  it("knows the same words however it came to know them", () => {
    const whole = buildSnapshot([], articles);
    let grown = buildSnapshot([], []);
    for (const article of articles.toReversed()) {
      grown.index.findNearTerms("marxin"); // what is asked in between is remembered
      grown = runToCompletion(buildNextSnapshot(grown, [], [article, ...grown.articles]));
    }
    expect(whole.index.findNearTerms("marxin")).toEqual(["mardin", "martin"]);
    for (const term of ["marxin", "martan", "harvestet", "cardon"])
      expect(grown.index.findNearTerms(term)).toEqual(whole.index.findNearTerms(term));
  });

  it("forgets a word with the last article that had it, and the one before does not", () => {
    const before = buildSnapshot([], articles);
    const after = runToCompletion(buildNextSnapshot(before, [], articles.slice(1)));
    expect([before, after].map(({ index }) => index.findNearTerms("martan"))).toEqual([
      ["marten", "martin"],
      ["martin"],
    ]);
    expect([before, after].map(({ index }) => [index.documentFrequency("marten"), index.passages])).toEqual([
      [1, 7],
      [0, 6],
    ]);
  });

  it("takes in a long document a passage and a few names at a time", () => {
    const paragraphs = 1_000;
    const long = articleOf(
      Array.from({ length: paragraphs }, (_, at) => `The stool ${at} was Mara Quill's.`).join("\n\n"),
    );
    const few = buildSnapshot([], articles);
    const count = (before: typeof few | undefined, all: typeof articles) => {
      let steps = 0;
      for (const building = buildNextSnapshot(before, [], all); !building.next().done; ) steps += 1;
      return steps;
    };
    // Split, put into the index, and counted for the vocabulary, and a hundred names at a time for proper nouns.
    expect(count(undefined, [long])).toBeGreaterThanOrEqual(3 * paragraphs + paragraphs / 100);
    // Split and weighed: the index is changed when it is first asked.
    expect(count(few, [...articles, long])).toBeGreaterThanOrEqual(2 * paragraphs + paragraphs / 100);
  });
});

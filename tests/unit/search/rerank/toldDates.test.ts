import { describe, expect, it } from "vitest";
import { answerQuestion } from "../../../../src/search/search.ts";
import { articleOf, libraryOf } from "../../../support/search/indexing.ts";

const STORY = [
  "On March 4, 2030, Tom Pell pleaded guilty in the violin case to lying to the police of Port Amber about the night of the concert.",
  "The jury of Port Amber never reached a verdict, so the case of Ada Harrow ended without one, and she went home to her mill.",
].join("\n\n");

const told = (question: string) =>
  answerQuestion(libraryOf(articleOf(STORY)), { question, limit: 3 }).quotes.map((quote) => [
    quote.text.slice(0, 8),
    quote.told,
  ]);

describe("the day that a quotation tells of", () => {
  it("is one that stands in it, and never that of what the article told before", () => {
    expect(told("What happened to Ada Harrow?")).toContainEqual(["The jury", undefined]);
    expect(told("What happened to Tom Pell?")).toContainEqual(["On March", "2030-03-04"]);
  });

  it.each([
    ["what came later has no day", "Ada Harrow was charged in March 2030, and prosecutors later dropped the charges."],
    ["how it ended has no day", "Ada Harrow was sued on March 4, 2030 over the violin. The lawsuit was dismissed."],
    ["it is counted from another", "The visa of Ada Harrow expired a year later, and she stayed in the mill."],
  ])("is none where %s", (_why, text) => {
    const library = libraryOf(articleOf(`Joss Moss came to Port Amber in May 2029 to tune violins.\n\n${text}`));
    const { quotes } = answerQuestion(library, { question: "What happened to Ada Harrow?", limit: 1 });
    expect(quotes.map((quote) => [quote.text, quote.told])).toEqual([[text, undefined]]);
  });
});

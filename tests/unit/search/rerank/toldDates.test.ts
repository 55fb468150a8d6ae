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
});

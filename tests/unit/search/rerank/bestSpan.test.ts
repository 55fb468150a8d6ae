import { describe, expect, it } from "vitest";
import { findAnswers } from "../../../../src/search/search.ts";
import { articleOf, libraryOf } from "../../../support/search/indexing.ts";

const BOW = articleOf("The bow was sold.", {}, "harrow/bow");

/** What is measured of the best span alone, in an article of so many paragraphs of a sentence each. */
function measure(paragraphs: number) {
  const text = Array.from({ length: paragraphs }, (_, at) => `The violin was sold ${at + 1} times in Amber.`);
  const library = libraryOf(articleOf(text.join("\n\n")), BOW);
  const { best } = findAnswers(library, { question: "when was the violin sold in the Amber Hall", limit: 1 });
  if (!best) throw new Error("nothing is found");
  return best.features;
}

describe("the span that is judged", () => {
  it("is measured by how many spans of its own article it is the best of", () => {
    expect(measure(1).spansCompared).toBeCloseTo(Math.log(2) / Math.log(401));
    expect(measure(2).spansCompared).toBeGreaterThan(measure(1).spansCompared);
    expect(measure(500).spansCompared).toBeGreaterThan(0.7);
    expect(measure(500).spansCompared).toBeLessThanOrEqual(1);
  });

  it("is measured by the names that its article has in pieces alone", () => {
    expect(measure(1).namesApart).toBe(1);
  });
});

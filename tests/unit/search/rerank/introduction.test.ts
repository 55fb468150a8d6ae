import { describe, expect, it } from "vitest";
import { parseQuestion } from "../../../../src/search/query/question.ts";
import { findSpans } from "../../../../src/search/search.ts";
import { articleOf, libraryOf } from "../../../support/search/indexing.ts";

/** How far a sentence alone introduces Ada Harrow. */
function measure(sentence: string): number {
  const library = libraryOf(articleOf(sentence));
  const spans = findSpans(library, parseQuestion("Who is Ada Harrow?", library), () => true);
  return Math.max(0, ...spans.map(({ features }) => features.intent));
}

describe("whether a sentence says who somebody is", () => {
  it.each(["Ada Harrow, the owner of the ferry, left.", "Ada Harrow was the captain of the ferry."])(
    "it does by a sentence or phrase that defines: %s",
    (sentence) => {
      expect(measure(sentence)).toBeGreaterThan(0.9);
    },
  );

  it.each(["Violin maker Ada Harrow sued the ferry.", "The jury heard the sailor Ada Harrow."])(
    "it does less by an office in passing: %s",
    (sentence) => {
      expect(measure(sentence)).toBeCloseTo(0.8);
    },
  );

  it("says it best where it says nothing else first", () => {
    const [main, aside] = [
      measure("Ada Harrow was the captain of the ferry."),
      measure("Captain Ada Harrow sued the ferry."),
    ];
    expect(main).toBeGreaterThan(aside);
  });

  it.each([
    "Four lawyers spoke for Ada Harrow.",
    "After the storm the ferry sailed under Ada Harrow.",
    "A boat that was built by Ada Harrow was a wreck.",
    "The court sent Ada Harrow a letter.",
    "The letter is against Ada Harrow or her crew.",
  ])(
    "it does not by a word that only ends as one for an office, nor where something of hers is told: %s",
    (sentence) => {
      expect(measure(sentence)).toBe(0);
    },
  );
});

import { describe, expect, it } from "vitest";
import type { Document } from "../../../../src/documents/document.ts";
import { parseQuestion } from "../../../../src/search/query/question.ts";
import type { Features, SpanWithFeatures } from "../../../../src/search/rerank/features.ts";
import { compareSpans } from "../../../../src/search/rerank/relativeFeatures.ts";
import { findSpans } from "../../../../src/search/search.ts";
import { articleOf, libraryOf } from "../../../support/search/indexing.ts";

/** The one span of an article of one sentence, with so much of a feature. */
function spanOf(article: Document, covered: number): SpanWithFeatures {
  const library = libraryOf(article);
  const [span] = findSpans(library, parseQuestion("violin", library), () => true);
  if (!span) throw new Error("there is no span");
  return { ...span, features: { ...span.features, covered } as Features };
}

const one = articleOf("Ada Harrow sold the violin.");
const other = articleOf("Tom Pell sold the violin.", {}, "pell/violin");

describe("spans of one question, compared", () => {
  it("are as far behind the best as their own figure is, and their articles as the best of theirs", () => {
    const [first, second, third] = compareSpans([spanOf(one, 0.9), spanOf(one, 0.5), spanOf(other, 0.7)], ["covered"]);
    const spread = Math.sqrt((0.2 ** 2 + 0.2 ** 2) / 3) + 0.05;
    expect(first?.relative.span[0]).toBeCloseTo(0, 9);
    expect(second?.relative.span[0]).toBeCloseTo(-0.4 / spread, 9);
    expect(third?.relative.span[0]).toBeCloseTo(-0.2 / spread, 9);
    expect([first, second].map((span) => span?.relative.article[0])).toEqual([0, 0]);
    expect(third?.relative.article[0]).toBeCloseTo(-0.2 / spread, 9);
  });

  it("have one figure for each feature, in order, and nothing where there are no spans", () => {
    const [, second] = compareSpans([spanOf(one, 0.9), spanOf(other, 0.1)], ["best", "covered"]);
    expect([...(second?.relative.span ?? [])].map((figure) => figure < 0)).toEqual([false, true]);
    expect(compareSpans([], ["covered"])).toEqual([]);
  });
});

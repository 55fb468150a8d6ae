import { describe, expect, it } from "vitest";
import { buildSnapshot } from "../../../../src/search/index/snapshot.ts";
import { parseQuestion } from "../../../../src/search/query/question.ts";
import { withLead } from "../../../../src/search/rerank/leadOverOthers.ts";
import { findAnswers, findSpans } from "../../../../src/search/search.ts";
import { passagesOf } from "../../../../src/search/spans/answerSpan.ts";
import { articleOf } from "../../../support/search/indexing.ts";

const VIOLIN = articleOf("Ada Harrow paid for the violin.", {}, "harrow/violin");
const BOW = articleOf("Somebody else paid for the bow.", {}, "harrow/bow");
const CRATE = articleOf("The company paid for the crate.", {}, "pell/crate");

/** How far the first article is ahead of the others, if their spans have these scores. */
function leadOf(...scores: readonly (readonly [typeof VIOLIN, number])[]) {
  const library = buildSnapshot(
    [],
    scores.map(([article]) => article),
  );
  const spans = findSpans(library, parseQuestion("who paid", library), () => true).map((span) => ({
    ...span,
    score: scores.find(([{ id }]) => id === passagesOf(span).first.article.id)?.[1] ?? Number.NaN,
  }));
  const best = spans.find((span) => passagesOf(span).first.article.id === scores[0]?.[0].id);
  if (!best || spans.length !== scores.length) throw new Error("an article isn't found");
  const ranked = spans.sort((one, other) => other.score - one.score);
  return withLead(best, ranked).features.ahead;
}

describe("how far what the best span is about is ahead", () => {
  it("is how much better it is than the best of another case, whatever its own case's articles have", () => {
    expect(leadOf([VIOLIN, 0], [BOW, -1], [CRATE, -4])).toBeCloseTo(0.4);
    expect(leadOf([VIOLIN, -2], [BOW, 0], [CRATE, -4])).toBeCloseTo(0.4);
  });

  it("is how much better its article is than the others, where nothing is of another case", () => {
    expect(leadOf([VIOLIN, 0], [BOW, -1])).toBeCloseTo(0.1);
  });

  it("is nothing where another is better, all of it where none is near, and half where there is none", () => {
    expect(leadOf([VIOLIN, -3], [CRATE, 0])).toBe(0);
    expect(leadOf([VIOLIN, 0], [CRATE, -40])).toBe(1);
    expect(leadOf([VIOLIN, 0])).toBe(0.5);
  });

  it("is measured of the span that is judged, and of all that was found", () => {
    const library = buildSnapshot([], [VIOLIN, CRATE]);
    const { best } = findAnswers(library, { question: "what did Ada Harrow pay for", limit: 1 });
    expect(best?.features.ahead).toBeGreaterThan(0);
    expect(best?.features.ahead).toBeLessThanOrEqual(1);
  });
});

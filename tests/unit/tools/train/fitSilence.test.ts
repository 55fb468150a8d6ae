import { describe, expect, it } from "vitest";
import { findAnswers } from "../../../../src/search/search.ts";
import { findNeededMargin } from "../../../../tools/train/fitSilence.ts";
import { articleOf, libraryOf } from "../../../support/search/indexing.ts";

const LIBRARY = libraryOf(articleOf("The boats leave the quay at dawn.", {}, "quay/boats"));

/** How far the odds must lie above the least where so much of the question has nothing near to it. */
function neededFor(text: string, piecesMissing: number) {
  const { best, question } = findAnswers(LIBRARY, { question: text, limit: 1 });
  if (!best) throw new Error("nothing is found");
  const span = { ...best, features: { ...best.features, focus: 1, piecesMissing } };
  return findNeededMargin(question, span, true);
}

describe("the odds that rules ask for", () => {
  it("are the least themselves where rules doubt nothing", () => {
    expect(neededFor("Which boats leave the quay at dawn?", 0)).toBe(0);
  });

  it("are half a point more where the library lacks what the question is about and nothing is near to it", () => {
    expect(neededFor("Which zeppelins with quaggas leave the quay?", 0.2)).toBe(0);
    expect(neededFor("Which zeppelins with quaggas leave the quay?", 0.21)).toBe(0.5);
  });

  it("are never enough where what is asked is no question about a case", () => {
    expect(neededFor("Do you like the boats at the quay?", 0)).toBe(Number.POSITIVE_INFINITY);
  });
});

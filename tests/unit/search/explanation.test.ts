import { describe, expect, it } from "vitest";
import { explainAnswer } from "../../../src/search/explanation.ts";
import { createPipeline } from "../../../src/search/pipeline.ts";
import { answerQuestion } from "../../../src/search/search.ts";
import { STRICTNESSES } from "../../../src/search/strictness.ts";
import { articleOf, libraryOf } from "../../support/search/indexing.ts";

const PAGE = `Ada Harrow was acquitted of theft on Friday by a jury in Port Amber.

The harbour of Port Amber was built in 1890 and rebuilt after the great storm.

Fishing boats leave the quay at dawn, and the market opens at seven.`;
const library = libraryOf(articleOf(PAGE));
const QUESTION = "Who was acquitted of theft?";

describe("explaining an answer", () => {
  it("explains the very quotations that are given, and every sum comes out", () => {
    const query = { question: QUESTION, limit: 3 };
    const { quotes, decision } = explainAnswer(library, query);
    expect(quotes.map(({ quote }) => quote)).toEqual(answerQuestion(library, query).quotes);
    for (const { total, contributions } of [...quotes, ...(decision ? [decision] : [])]) {
      const sum = contributions.reduce((all, { value, weight }) => all + value * weight, 0);
      expect(sum).toBeCloseTo(total, 9);
    }
  });

  it("says what share of the question each word is, and what stands for it", () => {
    const { concepts } = explainAnswer(library, { question: "was harow acquitted of zebras", limit: 3 });
    expect(concepts.map(({ surfaceForm, matchWeights }) => [surfaceForm, [...matchWeights.keys()]])).toEqual([
      ["harow", ["harrow"]],
      ["acquitted", expect.arrayContaining(["acquit"])],
      ["zebras", []],
    ]);
    expect(concepts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
  });

  it("says how the first was judged, and what speaks against it", () => {
    const judge = (question: string) => explainAnswer(library, { question, limit: 1 }).decision?.judgement;
    expect(judge(QUESTION)).toEqual({ confidence: "sure" });
    expect(judge("Which jury bought a zebra in Sumatra?")?.doubt).toBe("odds");
    expect(judge("did ada harrow steal it")).toEqual({ confidence: expect.anything() });
  });

  it("shows what came first where it was too little to be shown", () => {
    const { quotes, decision } = explainAnswer(library, {
      question: "Which jury bought a zebra in Sumatra?",
      limit: 3,
    });
    expect(quotes).toHaveLength(1);
    expect(decision?.least).toBeDefined();
    expect(explainAnswer(library, { question: "Zebras?", limit: 3 })).toMatchObject({
      quotes: [],
      decision: undefined,
    });
  });
});

describe("strictness", () => {
  it("asks for more the stricter it is", () => {
    const least = STRICTNESSES.map(
      (strictness) =>
        explainAnswer(library, { question: QUESTION, limit: 1 }, createPipeline({ strictness })).decision?.least ??
        Number.NaN,
    );
    expect(STRICTNESSES).toEqual(["usual", "strict", "strictest"]);
    expect(least).toEqual([...least].sort((one, other) => one - other));
    expect(new Set(least).size).toBe(3);
  });

  it("has doubts where the usual is sure", () => {
    const question = "Why did Ada Harrow leave the market?";
    const ask = (strictness: (typeof STRICTNESSES)[number]) =>
      answerQuestion(library, { question, limit: 3 }, createPipeline({ strictness })).confidence;
    expect([ask("usual"), ask("strictest")]).toEqual(["sure", "unsure"]);
  });
});

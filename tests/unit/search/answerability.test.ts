import { describe, expect, it } from "vitest";
import { hasUnknownSubject } from "../../../src/search/answerability.ts";
import type { ParsedQuestion, QueryTerm } from "../../../src/search/query/question.ts";
import type { Features } from "../../../src/search/rerank/features.ts";

/** A word of a question; one that is unknown stands nowhere on the shelf. */
function word(weight: number, isUnknown: boolean): QueryTerm {
  return {
    surfaceForm: "word",
    forms: new Set(),
    weight,
    matchWeights: isUnknown ? new Map() : new Map([["word", 1]]),
    isName: false,
    isLowInformation: false,
    isAnswerTypeCue: false,
    isNumber: false,
    prefix: undefined,
  };
}

/** Whether a question lacks its subject; each number is the weight of a word, a negative one of an unknown word. */
function lacks(...weights: readonly number[]): boolean {
  const terms = weights.map((weight) => word(Math.abs(weight), weight < 0));
  const unused = { shares: new Float64Array(), matches: new Map(), type: undefined, phrases: [], outOfVocabulary: [] };
  const question: ParsedQuestion = { terms, isAccusation: false, ...unused };
  return hasUnknownSubject(question, { type: 0 } as Features); // it looks at nothing else of the window
}

describe("a question whose subject the shelf lacks", () => {
  it.each([
    ["two fifths of its weight are unknown, which is the least that counts", [-2, 3], true],
    ["a hair less is unknown", [-1.99, 3], false],
    ["more than a quarter of its words is unknown", [-4, 1, 1], true],
    ["a quarter of its words is unknown, however heavy", [-9, 1, 1, 1], false],
    ["nothing is unknown", [1, 2, 3], false],
    ["all is unknown", [-1], true],
  ] as const)("is one of which %s: %j is %s", (_what, weights, expected) => {
    expect(lacks(...weights)).toBe(expected);
  });
});

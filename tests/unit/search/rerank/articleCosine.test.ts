import { describe, expect, it } from "vitest";
import type { IndexedArticle } from "../../../../src/search/index/indexedArticle.ts";
import type { QuestionMeaning } from "../../../../src/search/index/sentenceVectors.ts";
import { withArticleCosine } from "../../../../src/search/rerank/articleCosine.ts";
import { findAnswers } from "../../../../src/search/search.ts";
import { makeVectors } from "../../../support/encoder/makeVectors.ts";
import { articleOf, libraryOf } from "../../../support/search/indexing.ts";

const LIBRARY = libraryOf(articleOf("Mara stole it. Mara hid it. Mara sold it."));
const [INDEXED] = [...LIBRARY.indexed.values()] as [IndexedArticle];

/** The meaning of a question beside an article whose sentences have these cosines; -1 of one without a vector. */
function meaningOf(cosines: readonly number[], asked: number[] = []): QuestionMeaning {
  return {
    question: { ...makeVectors(1), text: "who stole it" },
    sentences: {
      numbersOf: () => Int32Array.from(cosines, (cosine, at) => (cosine === -1 ? -1 : at)),
      compareSigns: () => undefined,
      cosinesOf: (numbers) => {
        asked.push(numbers.length);
        return Float64Array.from(numbers, (number) => cosines[number] ?? -1);
      },
      vectorsOf: () => undefined,
    },
  };
}

function measure(meaning: QuestionMeaning | undefined, indexed: IndexedArticle | undefined = INDEXED) {
  const { best } = findAnswers(LIBRARY, { question: "who stole it", limit: 1 });
  if (!best) throw new Error("nothing is found");
  return withArticleCosine(best, indexed, meaning).features.articleCosine;
}

describe("how near an article as a whole is to a question", () => {
  it("is the mean cosine of its sentences against one half, of those that have a vector", () => {
    expect(measure(meaningOf([0.1, 0.2, 0.3]))).toBeCloseTo(0.4);
    expect(measure(meaningOf([0.1, -1, 0.3]))).toBeCloseTo(0.4);
  });

  it("lies between 0 and 1", () => {
    expect(measure(meaningOf([-0.2, -0.1]))).toBe(0);
    expect(measure(meaningOf([0.9, 0.8]))).toBe(1);
  });

  it("is 0 where no vector is known", () => {
    expect(measure(undefined)).toBe(0);
    expect(measure(meaningOf([-1, -1]))).toBe(0);
  });

  it("looks at no more than 400 sentences, from the beginning to the end", () => {
    const asked: number[] = [];
    const cosines = Array.from({ length: 1000 }, (_, at) => (at < 500 ? 0 : 0.4));
    expect(measure(meaningOf(cosines, asked))).toBeCloseTo(0.4);
    expect(asked).toEqual([400]);
  });
});

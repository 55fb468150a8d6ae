import { describe, expect, it } from "vitest";
import { SHORT_DIMENSIONS } from "../../../../src/encoder/quantize.ts";
import type { IndexedArticle } from "../../../../src/search/index/indexedArticle.ts";
import type { QuestionMeaning } from "../../../../src/search/index/sentenceVectors.ts";
import { parseQuestion } from "../../../../src/search/query/question.ts";
import { MeasuredFeatures } from "../../../../src/search/rerank/features.ts";
import { MeaningMeasure } from "../../../../src/search/rerank/meaningFeatures.ts";
import { splitArticle } from "../../../../src/search/spans/sentenceSequence.ts";
import { makeVectors } from "../../../support/encoder/makeVectors.ts";
import { articleOf, libraryOf } from "../../../support/search/indexing.ts";

const LIBRARY = libraryOf(articleOf("Mara stole it. Mara hid it. Mara sold it."));
const [INDEXED] = [...LIBRARY.indexed.values()] as [IndexedArticle];

/** A vector that is only itself near, by its dimension. */
const unit = (dimension: number) =>
  Int8Array.from({ length: SHORT_DIMENSIONS }, (_, at) => (at === dimension ? 127 : 0));
const join = (dimensions: readonly number[]) => Int8Array.from(dimensions.flatMap((one) => [...unit(one)]));

/** A question whose pieces are its words, and a sentence for each list: the words, by their places, that one of its pieces is. */
function measure(text: string, ...sentences: readonly (readonly number[])[]) {
  const words = [...text.matchAll(/\S+/g)];
  const pieces = Uint16Array.from(words.flatMap(({ index, 0: word }) => [index, index + word.length]));
  const read = sentences.map((dimensions) => ({ ...makeVectors(1), tokens: join(dimensions) }));
  const meaning: QuestionMeaning = {
    question: { ...makeVectors(1), text, tokens: join(words.map((_, at) => at)), pieces },
    sentences: {
      numbersOf: () => Int32Array.from(sentences.keys()),
      compareSigns: () => undefined,
      cosinesOf: (numbers) => new Float64Array(numbers.length),
      vectorsOf: (number) => read[number],
    },
  };
  const all = splitArticle(INDEXED);
  const spans = sentences.map((_, at) => ({
    ...{ sentences: all, first: at, last: at, indexed: INDEXED },
    features: new MeasuredFeatures(),
  }));
  new MeaningMeasure(parseQuestion(text, LIBRARY), meaning).addToAll(spans);
  return spans.map(({ features }) => features);
}

const WHO = 0;
const [MARA, STOLEN] = [2, 3];

describe("the words by which is asked", () => {
  it("are looked for apart from those that count, and told against the best of all spans", () => {
    const [all, some, none] = measure("who has mara stolen", [0, 1], [WHO], [MARA, STOLEN]);
    expect(all?.askingBehind).toBe(0);
    expect(some?.askingBehind).toBeCloseTo(0.5);
    expect(none?.askingBehind).toBeCloseTo(1);
    expect(none?.pieces).toBeCloseTo(1);
    expect(all?.pieces).toBe(0);
  });

  it.each(["has the mara stolen", "mara stolen it", "why did mara steal it"])(
    "say nothing where no word or the intent asks: %s",
    (text) => {
      for (const { askingBehind } of measure(text, [0, 1], [MARA])) expect(askingBehind).toBe(0);
    },
  );
});

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
const [HAS, MARA, STOLEN] = [1, 2, 3];

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

describe("the interrogative", () => {
  it("is looked for apart from the other words by which is asked", () => {
    const [all, who, has] = measure("who has mara stolen", [0, 1], [WHO], [HAS]);
    expect([all, who, has].map((one) => one?.interrogative)).toEqual([1, 1, 0]);
  });

  it.each(["has the mara stolen", "why did mara steal it"])(
    "says nothing where none or the intent asks: %s",
    (text) => {
      for (const { interrogative } of measure(text, [0], [1])) expect(interrogative).toBe(0);
    },
  );
});

describe("the pieces of no name", () => {
  it("count by themselves", () => {
    const [name, other] = measure("who has Mara stolen", [MARA], [STOLEN]);
    expect([name?.piecesFocus, other?.piecesFocus]).toEqual([0, 1]);
    expect([name?.pieces, other?.pieces]).toEqual([0.5, 0.5]);
  });

  it("are none where all are names", () => {
    expect(measure("who is Mara", [MARA])[0]?.piecesFocus).toBe(0);
  });
});

describe("the sentences around a span", () => {
  it("count for less the further they are", () => {
    const [first, second, third] = measure("who has mara stolen", [MARA, STOLEN], [], []);
    expect(first?.piecesAround).toBeCloseTo(1);
    expect(second?.piecesAround).toBeGreaterThan(third?.piecesAround ?? 1);
    expect(second?.piecesAround).toBeLessThan(1);
    expect(third?.piecesAround).toBeGreaterThan(0);
    expect(third?.piecesNear).toBe(0);
  });

  it("complete each other with its own", () => {
    const [first, second] = measure("who has mara stolen", [MARA], [STOLEN]);
    expect(first?.piecesAround).toBeGreaterThan(first?.piecesTelling ?? 1);
    expect(second?.piecesAround).toBeLessThan(1);
  });
});

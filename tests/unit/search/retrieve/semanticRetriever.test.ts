import { describe, expect, it } from "vitest";
import { compareSigns } from "../../../../src/encoder/compareSigns.ts";
import { DIMENSIONS } from "../../../../src/encoder/encoder.ts";
import { PooledStore } from "../../../../src/encoder/pooledStore.ts";
import type { QuestionMeaning } from "../../../../src/search/index/sentenceVectors.ts";
import { cosineOf } from "../../../../src/search/rerank/similarity.ts";
import { retrieveByMeaning } from "../../../../src/search/retrieve/semanticRetriever.ts";
import { makeVectors } from "../../../support/encoder/makeVectors.ts";
import { articleOf, libraryOf } from "../../../support/search/indexing.ts";

const PASSAGES = 1500;
const LIBRARY = libraryOf(
  articleOf(Array.from({ length: PASSAGES }, (_, at) => `Ada Harrow tuned violin ${at}.`).join("\n\n")),
);

/** Vectors that look like chance: their numbers follow from `seed`. */
function makePooled(seed: number): Int8Array {
  let state = seed * 7919 + 17;
  return Int8Array.from({ length: DIMENSIONS }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return ((state >>> 16) % 255) - 127;
  });
}

const ASKED = makePooled(5000);

/** A vector of its own for each passage, nearer to the question or further off. */
function pooledOf(at: number): Int8Array {
  const share = (at % 10) / 12;
  return makePooled(at).map((number, place) => (1 - share) * number + share * (ASKED[place] ?? 0));
}

/** Each passage's sentence, by the number of the passage. */
function meaningOf(): QuestionMeaning {
  const store = new PooledStore();
  for (let at = 0; at < PASSAGES; at += 1) {
    const pooled = pooledOf(at);
    store.add(pooled, 1 / Math.hypot(...pooled));
  }
  const numbers = Int32Array.from({ length: PASSAGES }, (_, at) => at);
  const codes = store.writeCodes(numbers);
  return {
    question: { text: "", ...makeVectors(1), pooled: ASKED, pooledScale: 1 / Math.hypot(...ASKED) },
    sentences: {
      numbersOf: () => numbers,
      compareSigns: (_, code) => compareSigns({ numbers, codes }, code),
      cosinesOf: (numbers, other) => store.cosinesOf(numbers, other),
      vectorsOf: () => undefined,
    },
  };
}

const order = ({ passage }: { readonly passage: { readonly order: number } }) => passage.order;

describe("the passages nearest in meaning", () => {
  it("are those of the largest cosines, though most vectors are told apart by their signs alone", () => {
    const meaning = meaningOf();
    const cosine = (number: number) => {
      const pooled = pooledOf(number);
      return cosineOf(meaning.question, { pooled, scale: 1 / Math.hypot(...pooled) });
    };
    const expected = Array.from({ length: PASSAGES }, (_, at) => at).sort((a, b) => cosine(b) - cosine(a) || a - b);
    const found = retrieveByMeaning(LIBRARY, meaning, () => true).map(order);
    const nearest = expected.slice(0, 15);
    expect(cosine(nearest.at(-1) ?? 0)).toBeGreaterThan(0.5);
    expect(found).toEqual(nearest);
  });

  it("are none of articles that aren't asked about, nor of such without vectors", () => {
    const meaning = meaningOf();
    expect(retrieveByMeaning(LIBRARY, meaning, () => false)).toEqual([]);
    const without = {
      ...meaning,
      sentences: { ...meaning.sentences, numbersOf: () => undefined, compareSigns: () => undefined },
    };
    expect(retrieveByMeaning(LIBRARY, without, () => true)).toEqual([]);
  });
});

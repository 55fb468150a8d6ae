import { beforeAll, describe, expect, it } from "vitest";
import { type Encoder, openEncoder } from "../../../../src/encoder/encoder.ts";
import { compress, SHORT_DIMENSIONS } from "../../../../src/encoder/quantize.ts";
import type { QuestionMeaning, QuestionVectors } from "../../../../src/search/index/sentenceVectors.ts";
import { parseQuestion } from "../../../../src/search/query/question.ts";
import { compareSentence, cosineOf, joinPieces, weighPieces } from "../../../../src/search/rerank/similarity.ts";
import { makeVectors } from "../../../support/encoder/makeVectors.ts";
import { articleOf, libraryOf } from "../../../support/search/indexing.ts";

const TOLD = "Mara Quill found the stolen violin inside a piano stool.";
const OTHER = "The price of ice at the harbour rose in spring.";
const LIBRARY = libraryOf(articleOf(`${TOLD} ${OTHER}`));

let encoder: Encoder;
beforeAll(() => {
  const opened = openEncoder();
  if (!opened.ok) throw new Error(`the encoder's package is ${opened.problem.code}`);
  encoder = opened.value;
  return () => encoder.close();
});

const vectorsOf = (text: string): QuestionVectors => ({ text, ...compress(encoder.encode(text)) });

/** A question beside sentences that are numbered from 0; none can be read beyond. */
function meaningOf(question: string, ...sentences: readonly string[]): QuestionMeaning {
  const read = sentences.map(vectorsOf);
  return {
    question: vectorsOf(question),
    sentences: {
      numbersOf: () => undefined,
      compareSigns: () => undefined,
      cosinesOf: (numbers) => new Float64Array(numbers.length),
      vectorsOf: (number) => read[number],
    },
  };
}

function compare(question: string, ...sentences: readonly string[]) {
  const meaning = meaningOf(question, ...sentences);
  const pieces = weighPieces(parseQuestion(question, LIBRARY), meaning.question);
  const asked = joinPieces(
    meaning.question,
    pieces.map(({ piece }) => piece),
  );
  return sentences.map((_, number) => compareSentence(meaning, asked, number) ?? expect.fail("there are no vectors"));
}

describe("the cosine of two texts", () => {
  it.each([TOLD, OTHER, "Who?", "violin"])("is 1 of equal ones, but for rounding: %s", (text) => {
    const { pooled, pooledScale } = vectorsOf(text);
    expect(cosineOf(vectorsOf(text), { pooled, scale: pooledScale })).toBeCloseTo(1, 2);
  });

  it("is between -1 and 1 and larger for what is nearer in meaning", () => {
    const [near, far] = compare("Who discovered the fiddle that had been taken?", TOLD, OTHER);
    expect(near?.cosine).toBeGreaterThan((far?.cosine ?? 1) + 0.2);
    for (const one of [near, far]) expect(Math.abs(one?.cosine ?? 2)).toBeLessThanOrEqual(1);
  });

  it("is the same whichever is asked about", () => {
    const [one, other] = [vectorsOf(TOLD), vectorsOf(OTHER)];
    const forth = cosineOf(one, { pooled: other.pooled, scale: other.pooledScale });
    const back = cosineOf(other, { pooled: one.pooled, scale: one.pooledScale });
    expect(forth).toBeCloseTo(back, 10);
  });
});

describe("the pieces of a question", () => {
  it("are those of words worth searching for, and count 1 in all", () => {
    const question = "who found the stolen violin";
    const { question: vectors } = meaningOf(question);
    const counting = weighPieces(parseQuestion(question, LIBRARY), vectors);
    const texts = counting.map(({ piece }) => question.slice(vectors.pieces[2 * piece], vectors.pieces[2 * piece + 1]));
    expect(texts).toEqual(["found", "stolen", "violin"]);
    const sum = (read: (one: (typeof counting)[number]) => number) => counting.reduce((all, one) => all + read(one), 0);
    expect(sum(({ even }) => even)).toBeCloseTo(1);
    expect(sum(({ weighted }) => weighted)).toBeCloseTo(1);
  });

  it("count by how rare their words are, and less where the library doesn't look for them", () => {
    const stools = ["lamp", "hat", "letter"].map((thing, at) =>
      articleOf(`The ${thing} lay on a piano stool.`, {}, `harrow/${at}`),
    );
    const library = libraryOf(articleOf(TOLD), ...stools);
    const question = "was the stolen or the other stool unbreakable";
    const vectors = vectorsOf(question);
    const parsed = parseQuestion(question, library);
    const weightOf = (word: string) =>
      weighPieces(
        { ...parsed, terms: parsed.terms.filter(({ surfaceForm }) => surfaceForm !== "unbreakable") },
        vectors,
      )
        .filter(({ piece }) => {
          const [start = 0, end = 0] = vectors.pieces.subarray(2 * piece, 2 * piece + 2);
          return question.indexOf(word) <= start && end <= question.indexOf(word) + word.length;
        })
        .map(({ weighted }) => weighted);
    const [stolen = 0] = weightOf("stolen");
    const [stool = 0] = weightOf("stool");
    const rest = weightOf("unbreakable");
    expect(stolen).toBeGreaterThan(stool);
    expect(rest.length).toBeGreaterThan(0);
    for (const one of rest) expect(one).toBeLessThan(stool);
  });

  it("are none of a question without words", () => {
    const question = "???";
    expect(weighPieces(parseQuestion(question, LIBRARY), vectorsOf(question))).toEqual([]);
  });

  it("are near 1 to the same pieces of the same text, and further from others", () => {
    const [same, other] = compare(TOLD, TOLD, OTHER);
    expect(same?.best.length).toBeGreaterThan(4);
    for (const [at, cosine] of [...(same?.best ?? [])].entries()) {
      expect(cosine).toBeGreaterThan(0.95);
      expect(cosine).toBeLessThan(1.02);
      expect(other?.best[at]).toBeLessThan(cosine);
    }
  });

  it("are best matched by one piece each, by hand", () => {
    const unit = (dimension: number, value = 127) =>
      Int8Array.from({ length: SHORT_DIMENSIONS }, (_, at) => (at === dimension ? value : 0));
    const tokens = (...pieces: readonly Int8Array[]) => Int8Array.from(pieces.flatMap((piece) => [...piece]));
    const question = { text: "a b c", ...makeVectors(1), tokens: tokens(unit(0), unit(1), unit(2)) };
    const sentence = { ...makeVectors(2, 2), tokens: tokens(unit(1), unit(2, -127)) };
    const meaning = { ...meaningOf("a"), question };
    const sentences = { ...meaning.sentences, vectorsOf: () => sentence };
    const asked = joinPieces(question, [0, 1, 2]);
    expect([...(compareSentence({ ...meaning, sentences }, asked, 0)?.best ?? [])]).toEqual([0, 1, 0]);
  });
});

it("a sentence whose vectors can't be read is compared with nothing", () => {
  expect(compareSentence(meaningOf("Who?", TOLD), new Int8Array(), 7)).toBeUndefined();
});

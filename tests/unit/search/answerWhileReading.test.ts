import { describe, expect, it } from "vitest";
import { NO_VECTOR } from "../../../src/encoder/signCode.ts";
import type { QuestionMeaning } from "../../../src/search/index/sentenceVectors.ts";
import { DEFAULT_PIPELINE, type SearchPipeline } from "../../../src/search/pipeline.ts";
import { LEXICAL_RETRIEVER } from "../../../src/search/retrieve/lexicalRetriever.ts";
import { answerQuestion, answerWhileReading } from "../../../src/search/search.ts";
import { createLibraryApi } from "../../../src/service/libraryApi.ts";
import { makeVectors } from "../../support/encoder/makeVectors.ts";
import { articleOf, libraryOf } from "../../support/search/indexing.ts";

const library = libraryOf(
  articleOf(
    "Ada Harrow owned a violin.\n\nRain fell.\n\nA dog barked.\n\nThe violin had lain below the hay of a barn.",
  ),
);
const QUERY = { question: "Where was the violin?", limit: 3 };

/** The last sentence alone is near to the question. */
const MEANING: QuestionMeaning = {
  question: { text: QUERY.question, ...makeVectors(1) },
  sentences: {
    numbersOf: () => Int32Array.of(-1, -1, -1, 0),
    compareSigns: () => Uint16Array.of(NO_VECTOR, NO_VECTOR, NO_VECTOR, 0),
    cosinesOf: (numbers) => Float64Array.from(numbers, (number) => (number < 0 ? -1 : 1)),
    vectorsOf: () => makeVectors(1),
  },
};

function recordInto(events: string[]): SearchPipeline {
  return {
    ...DEFAULT_PIPELINE,
    retriever: {
      retrieve: (...args) => {
        events.push("words");
        return LEXICAL_RETRIEVER.retrieve(...args);
      },
    },
  };
}

/** Puts what comes first in an article first by words alone, and last where meaning is known. */
const TELLING_PIPELINE: SearchPipeline = {
  ...DEFAULT_PIPELINE,
  reranker: { score: ({ lead }) => lead, explain: () => [] },
  meaningReranker: { score: ({ lead }) => -lead, explain: () => [] },
};

describe("an answer while the question's meaning is read", () => {
  it("is the one that comes of the meaning read before", async () => {
    const read = (meaning: QuestionMeaning | undefined) =>
      answerWhileReading(library, QUERY, TELLING_PIPELINE, Promise.resolve(meaning));
    const known = answerQuestion(library, QUERY, TELLING_PIPELINE, MEANING);
    const unknown = answerQuestion(library, QUERY, TELLING_PIPELINE);
    expect(known).not.toEqual(unknown);
    expect(await read(MEANING)).toEqual(known);
    expect(await read(undefined)).toEqual(unknown);
  });

  it("is looked up by its words before the meaning is there", async () => {
    const events: string[] = [];
    const api = createLibraryApi(library, recordInto(events), async () => {
      events.push("asked");
      await Promise.resolve();
      events.push("read");
      return undefined;
    });
    await api.ask(QUERY);
    expect(events).toEqual(["asked", "words", "read"]);
  });
});

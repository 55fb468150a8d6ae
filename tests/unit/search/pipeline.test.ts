import { describe, expect, it } from "vitest";
import { explainAnswer } from "../../../src/search/explanation.ts";
import { DEFAULT_PIPELINE } from "../../../src/search/pipeline.ts";
import type { Reranker } from "../../../src/search/rerank/reranker.ts";
import { LEXICAL_RETRIEVER } from "../../../src/search/retrieve/lexicalRetriever.ts";
import type { Retriever } from "../../../src/search/retrieve/retriever.ts";
import { answerQuestion } from "../../../src/search/search.ts";
import { articleOf, libraryOf } from "../../support/search/indexing.ts";

const TEXT =
  "The jury acquitted Ada Harrow of theft on Friday.\n\nA witness said that the jury acquitted Ada Harrow of theft after two long days in which nobody spoke of the violin at all.";
const library = libraryOf(articleOf(TEXT));
const QUERY = { question: "Was Ada Harrow acquitted of theft?", limit: 1 };

describe("a search pipeline", () => {
  it("reads only the passages that its retriever returns", () => {
    const lastParagraph: Retriever = {
      retrieve: (snapshot, question, keep) =>
        LEXICAL_RETRIEVER.retrieve(snapshot, question, keep).filter(({ passage }) => passage.paragraph.number === 2),
    };
    const [quote] = answerQuestion(library, QUERY, { ...DEFAULT_PIPELINE, retriever: lastParagraph }).quotes;
    expect(answerQuestion(library, QUERY).quotes[0]?.paragraph).toBe(1);
    expect(quote?.paragraph).toBe(2);
  });

  it("puts first what its reranker scores highest, and explains it by that score", () => {
    const latest: Reranker = {
      score: ({ lead }) => -lead,
      explain: ({ lead }) => [{ name: "lead", value: lead, weight: -1 }],
    };
    const { quotes } = explainAnswer(library, QUERY, { ...DEFAULT_PIPELINE, reranker: latest });
    expect(quotes[0]?.quote.paragraph).toBe(2);
    expect(quotes[0]?.contributions).toEqual([{ name: "lead", value: 0.5, weight: -1 }]);
  });
});

import { describe, expect, it } from "vitest";
import { parseQuestion } from "../../../../src/search/query/question.ts";
import type { Features } from "../../../../src/search/rerank/features.ts";
import { findSpans } from "../../../../src/search/search.ts";
import { boundsOf, passagesOf } from "../../../../src/search/spans/answerSpan.ts";
import { articleOf, libraryOf } from "../../../support/search/indexing.ts";

/** The features of the span that is this sentence alone. */
function measure(question: string, text: string, sentence: string): Features | undefined {
  const library = libraryOf(articleOf(text));
  const spans = findSpans(library, parseQuestion(question, library), () => true);
  return spans.find((span) => {
    const { start, end } = boundsOf(span);
    return passagesOf(span).first.article.text.slice(start, end) === sentence;
  })?.features;
}

const SOLD = "Harrow sold the violin to a museum.";
const RESTORED = "Three makers restored the violin.";
const TEXT = `${SOLD} A clerk wrote the receipt.\n\n${RESTORED} Harrow saw the makers at work.`;
const FILLER = Array.from({ length: 60 }, (_, day) => `The ferry sailed on day ${day + 1}.`).join("\n\n");

describe("where a span stands in its article", () => {
  it("counts the words of the question, names aside, that the article has there first", () => {
    const question = "Which makers restored the Harrow violin?";
    const [first, second, third] = [SOLD, RESTORED, "Harrow saw the makers at work."].map(
      (sentence) => measure(question, TEXT, sentence)?.firstMention ?? Number.NaN,
    ) as [number, number, number];
    expect(first).toBeGreaterThan(0);
    expect(second).toBeGreaterThan(first);
    expect(third).toBe(0);
    expect(measure("Who is Harrow?", TEXT, SOLD)?.firstMention).toBe(0);
  });

  it("counts how early it stands by its sentences", () => {
    const early = [SOLD, RESTORED].map((sentence) => measure("Who restored the violin?", TEXT, sentence)?.early);
    expect(early).toEqual([1, 1 / 3]);
  });

  it("counts neither in an article that is too long to be about one thing", () => {
    const features = measure("Who restored the violin?", `${RESTORED}\n\n${FILLER}`, RESTORED);
    expect(features).toMatchObject({ early: 0, firstMention: 0, opensParagraph: 1 });
  });

  it.each([
    [SOLD, 1],
    [RESTORED, 1],
    ["A clerk wrote the receipt.", 0],
  ])("tells whether it begins with its paragraph: %s", (sentence, opens) => {
    expect(measure("Who restored the violin and wrote a receipt?", TEXT, sentence)?.opensParagraph).toBe(opens);
  });
});

describe("whether a name of the question is explained", () => {
  it.each([
    ["Harrow, the owner of the ferry, left.", 1],
    ["Harrow, who owned the ferry, left.", 1],
    ["Harrow (right) left the ferry.", 1],
    ["Harrow left the ferry, the crew said.", 0],
    ["The captain, a sailor, left Harrow.", 0],
  ])("by an apposition or brackets after it: %s", (sentence, explained) => {
    expect(measure("Who is Harrow?", sentence, sentence)?.apposition).toBe(explained);
  });

  it("is not looked at where something else is asked", () => {
    const sentence = "Harrow, the owner of the ferry, left.";
    expect(measure("When did Harrow leave?", sentence, sentence)?.apposition).toBe(0);
  });
});

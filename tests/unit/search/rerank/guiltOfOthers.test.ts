import { describe, expect, it } from "vitest";
import { tellsFateByPronoun } from "../../../../src/search/rerank/guiltOfOthers.ts";
import { answerQuestion } from "../../../../src/search/search.ts";
import { articleOf, libraryOf } from "../../../support/search/indexing.ts";

describe("what became of somebody, told by a pronoun", () => {
  it.each([
    ["The jury acquitted her on May 3, 2024.", true],
    ["Jurors found him guilty of theft.", true],
    ["In March a judge sentenced him to two years.", true],
    ["On Friday, she pleaded guilty.", true],
    ["Her conviction was overturned.", true],
    ["The jury acquitted her.", true],
    ["The jury acquitted her brother.", false],
    ["The jury acquitted Tom Pell.", false],
    ["Pell was convicted after she testified.", false],
    ["On Friday Tom Pell was acquitted, and his conviction was overturned.", false],
    ["The defendant was found guilty.", false],
  ])("%s: %s", (text, expected) => {
    expect(tellsFateByPronoun(text)).toBe(expected);
  });
});

const REST = `
The harbour of Port Amber was built in 1890 and rebuilt after the great storm.

Fishing boats leave the quay at dawn, and the market opens at seven.`;

describe("a question about somebody's guilt", () => {
  const ask = (page: string, question: string) =>
    answerQuestion(libraryOf(articleOf(`${page}\n${REST}`)), { question, limit: 3 });

  it.each([
    [
      "the next sentence",
      "Ada Harrow was tried for the theft of a violin. The jury acquitted her on May 3, 2024. Her lawyer said the witness had lied.",
    ],
    [
      "a later sentence of the paragraph",
      "Ada Harrow was tried for the theft of a violin. The trial took two days. The jury acquitted her on May 3, 2024.",
    ],
  ])("is answered by %s, with the name, in the whole of a short paragraph", (_what, paragraph) => {
    expect(ask(paragraph, "Was Ada Harrow acquitted?")).toMatchObject({
      confidence: "sure",
      quotes: [expect.objectContaining({ text: paragraph })],
    });
  });

  it.each([
    [
      "whom the sentence before names beside her",
      "Ada Harrow met Tom Pell at the quay. The jury convicted him on Friday.",
    ],
    [
      "who is named in between",
      "Ada Harrow was tried. Tom Pell was tried after her. The jury convicted him on Friday.",
    ],
    ["of the next paragraph", "Ada Harrow was tried for the theft.\n\nThe jury convicted him on Friday."],
    ["without a pronoun", "Ada Harrow spoke at the trial. The jury convicted the defendant on Friday."],
  ])("is not answered by the guilt of somebody %s", (_what, page) => {
    const { quotes } = ask(page, "Was Ada Harrow convicted?");
    expect(quotes.map(({ text }) => text).join("\n")).not.toContain("The jury convicted");
  });
});

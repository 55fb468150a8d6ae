import { describe, expect, it } from "vitest";
import { parseQuestion } from "../../../../src/search/query/question.ts";
import { shareNamesApart } from "../../../../src/search/rerank/namesApart.ts";
import { articleOf, libraryOf } from "../../../support/search/indexing.ts";

/** What share of the question's names the article has in pieces alone. */
function apart(question: string, markdown: string, title = "A violin") {
  const library = libraryOf(articleOf(markdown, { title }));
  const [indexed] = [...library.indexed.values()];
  if (!indexed) throw new Error("no article");
  return shareNamesApart(parseQuestion(question, library), indexed);
}

const ASKED = "when was the Amber Council founded";

describe("a question's names in an article", () => {
  it("are apart where their words stand nowhere side by side in that order", () => {
    expect(apart(ASKED, "The council of Tarn met. Amber is a port.")).toBe(1);
    expect(apart(ASKED, "The Council Amber voted.")).toBe(1);
    expect(apart(ASKED, "The Amber harbour council met.")).toBe(1);
    expect(apart(ASKED, "It stands in Amber. Council members met.")).toBe(1);
  });

  it.each([
    ["in a sentence", "The Amber Council met.", "A violin"],
    ["in small letters and another form", "All amber councils met.", "A violin"],
    ["in the title", "The violin was found.", "The Amber Council"],
    ["in a heading", "## The Amber Council\n\nThe violin was found.", "A violin"],
  ])("are together where they stand so %s", (_where, markdown, title) => {
    expect(apart(ASKED, markdown, title)).toBe(0);
  });

  it("count by pairs of words", () => {
    expect(apart("when was the Amber County Council founded", "The County Council met in Amber.")).toBe(0.5);
    expect(apart("when was the violin found", "The violin was found.")).toBe(0);
  });

  it("are together in the words that stand for a word that was misspelt", () => {
    expect(apart("when was the Amber Comission founded", "The Amber Commission met.")).toBe(0);
  });
});

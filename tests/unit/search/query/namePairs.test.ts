import { describe, expect, it } from "vitest";
import { parseQuestion } from "../../../../src/search/query/question.ts";
import { articleOf, libraryOf } from "../../../support/search/indexing.ts";

const LIBRARY = libraryOf(articleOf("The violin was found in a stool."));

/** The words of a question that are taken for neighbours in one name. */
function pairsOf(text: string): string[] {
  const { terms, namePairs } = parseQuestion(text, LIBRARY);
  return namePairs.map((pair) => pair.map((place) => terms[place]?.surfaceForm).join(" "));
}

describe("neighbouring words of a name in a question", () => {
  it.each([
    ["what did the Amber County Council decide", ["Amber County", "County Council"]],
    ["when did the Wars of the Roses end", ["Wars Roses"]],
    ["what happens in Stage 3 of a bill", ["Stage 3"]],
    ["who wrote the Ballad of Amber, a song", ["Ballad Amber"]],
    ["who owns Harrow-Pell", ["Harrow Pell"]],
  ])("are those typed with a capital, small words between them aside: %s", (text, pairs) => {
    expect(pairsOf(text)).toEqual(pairs);
  });

  it.each([
    ["by *and* two names may be joined", "did Harrow and Pell meet"],
    ["a mark ends a name", "in Amber, Pell was tried for what"],
    ["a word in small letters ends it", "did Harrow sue Pell"],
    ["the first word's capital says nothing", "Violin Pell stole?"],
    ["nor do capitals where all is capitals", "WHO IS ADA HARROW"],
    ["a number with a word between is none of it", "who paid Harrow for 3 violins"],
    ["three small words are too many", "did Bank of the de Harrow close"],
    ["members type no capitals", "who is ada harrow"],
  ])("are none of these: %s", (_why, text) => {
    expect(pairsOf(text)).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { boundsOf } from "../../../../src/search/spans/answerSpan.ts";
import { bringAntecedent } from "../../../../src/search/spans/antecedent.ts";
import { splitArticle } from "../../../../src/search/spans/sentenceSequence.ts";
import { articleOf, libraryOf } from "../../../support/search/indexing.ts";

/** The quotation that begins with the sentence of these words, with what it presupposes. */
function bring(page: string, words: string, title = "The violin of Ada Harrow"): string {
  const article = articleOf(page, { title });
  const sentences = [...libraryOf(article).indexed.values()].flatMap(splitArticle);
  const first = sentences.findIndex(({ text }) => text.includes(words));
  expect(first, words).toBeGreaterThan(-1);
  const { start, end } = boundsOf(bringAntecedent({ sentences, first, last: first }));
  return sentences[first]?.passage.article.text.slice(start, end) ?? "";
}

const SETTLED = "Ada Harrow reached a settlement with the ferry.";
const APPROVED = "Judge Oda Fenn approved the settlement in May.";

describe("a quotation that speaks of something as known", () => {
  it.each([
    ["in the sentence before", `${SETTLED} ${APPROVED}`, APPROVED, `${SETTLED} ${APPROVED}`],
    ["in the paragraph before", `${SETTLED}\n\n${APPROVED}`, APPROVED, `${SETTLED}\n\n${APPROVED}`],
    [
      "by its verb",
      "Tom Pell withdrew his appeal.\n\nThe town learnt that the withdrawal came late.",
      "the withdrawal",
      "Tom Pell withdrew his appeal.\n\nThe town learnt that the withdrawal came late.",
    ],
    [
      "by what somebody said of it, whose account is disputed",
      "The Town Clerk said that Tom Pell had burnt the mill.\n\nThe lawyers of Tom Pell disputed the account of the Town Clerk.",
      "disputed the account",
      "The Town Clerk said that Tom Pell had burnt the mill.\n\nThe lawyers of Tom Pell disputed the account of the Town Clerk.",
    ],
  ])("begins with what introduces it %s", (_where, page, words, quoted) => {
    expect(bring(page, words)).toBe(quoted);
  });

  it.each([
    ["the title says it", `${SETTLED} ${APPROVED}`, "The settlement of Ada Harrow"],
    ["nothing introduces it", `Boats leave the quay at dawn. ${APPROVED}`, undefined],
    ["another heading stands between", `${SETTLED}\n\n## Later\n\n${APPROVED}`, undefined],
    [
      "it would grow too long",
      `${SETTLED} ${"Gulls cried over the quay. ".repeat(2)}${"The sea rose ".repeat(30)}. ${APPROVED}`,
      undefined,
    ],
    ["only a part of another name is like it", `Tom Pell took a settlement course in town. ${APPROVED}`, undefined],
  ])("stays as it is where %s", (_why, page, title) => {
    expect(bring(page, APPROVED, title)).toBe(APPROVED);
  });

  it("stays as it is where the thing is told by what follows, or was named in the sentence", () => {
    const told = "Judge Oda Fenn approved the settlement of the ferry in May.";
    const named = "A settlement was near, and the settlement was fair.";
    expect(bring(`${SETTLED} ${told}`, told)).toBe(told);
    expect(bring(`${SETTLED} ${named}`, named)).toBe(named);
  });

  it("stays as it is where a place that begins like a month or a day tells which thing is meant", () => {
    const told = "Judge Oda Fenn approved the settlement in Marin County.";
    expect(bring(`${SETTLED} ${told}`, told)).toBe(told);
  });

  it("stays as it is where somebody else than the one whose account is disputed said something", () => {
    const denial = "Tom Pell denied the claims of Joss Moss.";
    expect(bring(`The ferry said that it was late.\n\n${denial}`, denial)).toBe(denial);
  });
});

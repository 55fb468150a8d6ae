import { describe, expect, it } from "vitest";
import { boundsOf } from "../../../../src/search/spans/answerSpan.ts";
import { bringAntecedent, chooseOpening } from "../../../../src/search/spans/antecedent.ts";
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
    [
      "two sentences before, where the one between speaks of it as known, too",
      "Tom Pell withdrew his appeal.\n\nThe withdrawal, wrote Oda Fenn, was no surprise.\n\nThe town called the withdrawal wise.",
      "called the withdrawal",
      "Tom Pell withdrew his appeal.\n\nThe withdrawal, wrote Oda Fenn, was no surprise.\n\nThe town called the withdrawal wise.",
    ],
    [
      "with all of its paragraph",
      `Oda Fenn came. ${SETTLED} Gulls cried.\n\n${APPROVED}`,
      APPROVED,
      `Oda Fenn came. ${SETTLED} Gulls cried.\n\n${APPROVED}`,
    ],
    [
      "by the charge to which somebody pleads",
      "Tom Pell was charged with arson.\n\nTom Pell pleaded not guilty and left.",
      "pleaded not guilty",
      "Tom Pell was charged with arson.\n\nTom Pell pleaded not guilty and left.",
    ],
    [
      "by its day",
      "On May 3, 2031, a panel ruled for Tom Pell.\n\nThe Clerk wrote that the decision of May 3, 2031 was no surprise.",
      "the decision of May 3",
      "On May 3, 2031, a panel ruled for Tom Pell.\n\nThe Clerk wrote that the decision of May 3, 2031 was no surprise.",
    ],
    [
      "with more words before it",
      "The heirs filed a suit over the mill fire.\n\nThe long mill suit said that Tom Pell slept.",
      "The long mill suit",
      "The heirs filed a suit over the mill fire.\n\nThe long mill suit said that Tom Pell slept.",
    ],
    [
      "as something else was told, beside which it stands",
      "Oda Fenn ordered a fine.\n\nJudge Oda Fenn also ordered a new trial of Tom Pell.",
      "also ordered",
      "Oda Fenn ordered a fine.\n\nJudge Oda Fenn also ordered a new trial of Tom Pell.",
    ],
    [
      "though that speaks of something else as known",
      "Oda Fenn had findings about the ship.\n\nTom Pell disagreed with the findings.",
      "disagreed",
      "Oda Fenn had findings about the ship.\n\nTom Pell disagreed with the findings.",
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

  it("begins with it where the title has several of the thing", () => {
    expect(bring(`${SETTLED} ${APPROVED}`, APPROVED, "Two settlements")).toBe(`${SETTLED} ${APPROVED}`);
  });

  it("stays as it is where so much would stand before it that the answer is out of sight", () => {
    const long = `Ada Harrow, ${"who sails, ".repeat(20)}reached a settlement.`;
    expect(bring(`${long} ${APPROVED}`, APPROVED)).toBe(APPROVED);
  });

  it.each(["Tom Pell pleaded not guilty to arson.", "Charged with arson, Tom Pell pleaded not guilty."])(
    "stays as it is where the charge stands in it: %s",
    (plea) => {
      expect(bring(`Tom Pell was charged.\n\n${plea}`, plea)).toBe(plea);
    },
  );

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

describe("the opening of a quotation whose paragraph presupposes something", () => {
  const LAWYER = "Attorney Joss Moss defended Tom Pell.";
  const open = (before: string) => {
    const article = articleOf(`${before}\n\n${APPROVED} ${LAWYER}`, { title: "The violin of Ada Harrow" });
    const sentences = [...libraryOf(article).indexed.values()].flatMap(splitArticle);
    const last = sentences.length - 1;
    const { start, end } = boundsOf(
      chooseOpening({ sentences, first: last, last }, { sentences, first: last - 1, last }),
    );
    return article.text.slice(start, end);
  };

  it("is what introduces that", () => {
    expect(open(SETTLED)).toBe(`${SETTLED}\n\n${APPROVED} ${LAWYER}`);
  });

  it("is the answer's own sentence where that doesn't fit and the sentence presupposes nothing", () => {
    expect(open(`Ada Harrow, ${"who sails, ".repeat(25)}reached a settlement.`)).toBe(LAWYER);
  });

  it("is the paragraph where nothing introduces it", () => {
    expect(open("Gulls cried.")).toBe(`${APPROVED} ${LAWYER}`);
  });
});

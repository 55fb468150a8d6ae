import { describe, expect, it } from "vitest";
import { type AnswerSpan, boundsOf } from "../../../../src/search/spans/answerSpan.ts";
import { completeAccusations, completeParagraph } from "../../../../src/search/spans/completeSpan.ts";
import { splitArticle } from "../../../../src/search/spans/sentenceSequence.ts";
import { articleOf, libraryOf } from "../../../support/search/indexing.ts";

/** The text of a span's paragraph as it is completed; the span is the sentences `first` to `last` of the text. */
function complete(markdown: string, first: number, last = first): string {
  const article = articleOf(markdown);
  const sentences = [...libraryOf(article).indexed.values()].flatMap(splitArticle);
  const span: AnswerSpan = { sentences, first, last };
  const completed = completeParagraph(span);
  const { start, end } = boundsOf(completed);
  return article.text.slice(start, end);
}

const [ONE, TWO, THREE] = ["Mara Quill tuned the violin.", "Joss Ferrant heard it.", "A porter wept."];

describe("a part of a paragraph", () => {
  it("is completed to the whole where that is comfortable to read", () => {
    const text = `${ONE} ${TWO} ${THREE}`;
    for (const at of [0, 1, 2]) expect(complete(text, at)).toBe(text);
    expect(complete(text, 0, 1)).toBe(text);
  });

  it("is left as it is where it is the whole", () => {
    expect(complete(ONE, 0)).toBe(ONE);
    expect(complete(`${ONE} ${TWO}`, 0, 1)).toBe(`${ONE} ${TWO}`);
  });

  it("is not completed into the next paragraph or section", () => {
    const text = `${ONE} ${TWO}\n\n${THREE}`;
    expect(complete(text, 0)).toBe(`${ONE} ${TWO}`);
    expect(complete(text, 2)).toBe(THREE);
  });

  it("that goes on into the next paragraph is completed to both", () => {
    const text = `${ONE} ${TWO}\n\n${THREE}`;
    expect(complete(text, 1, 2)).toBe(text);
  });

  it("that goes on from a claim into its denial keeps all of the denial where both are too long", () => {
    const long = `Mara Quill tuned it${", and tuned it,".repeat(25)} all night.`;
    const [claim, denial] = [
      "The court was told that she had stolen it.",
      "Mara Quill denied it. The violin was her own.",
    ];
    expect(complete(`${long} ${claim}\n\n${denial}`, 1, 2)).toBe(`${claim}\n\n${denial}`);
  });

  it("is left as it is where the whole is too long, or has more than three sentences", () => {
    const long = `A porter wept${", and wept,".repeat(40)} all night.`;
    expect(complete(`${ONE} ${long}`, 0)).toBe(ONE);
    expect(complete(`${ONE} ${TWO} ${THREE} It rained.`, 0)).toBe(ONE);
  });

  it("takes nothing along that sells the page's own", () => {
    expect(complete(`${ONE} Watch the crowd cheer »`, 0)).toBe(ONE);
  });

  it("is a new span of the same sentences, with all else that was known of it", () => {
    const sentences = [...libraryOf(articleOf(`${ONE} ${TWO}`)).indexed.values()].flatMap(splitArticle);
    const span = { sentences, first: 0, last: 0, score: 4 };
    expect(completeParagraph(span)).toEqual({ ...span, last: 1 });
    expect(span.last).toBe(0);
  });
});

/** The texts of spans that are shown together, each given by its first and last sentence. */
function show(markdown: string, ...shown: readonly (readonly [number, number])[]): string[] {
  const article = articleOf(markdown);
  const sentences = [...libraryOf(article).indexed.values()].flatMap(splitArticle);
  return completeAccusations(shown.map(([first, last]) => ({ sentences, first, last }))).map((span) => {
    const { start, end } = boundsOf(span);
    return article.text.slice(start, end);
  });
}

describe("an accusation", () => {
  const CLAIM = "The porter claimed that Mara Quill had stolen the violin.";

  it.each([
    ["is denied", CLAIM, "Mara Quill denied it. It rained."],
    [
      "is taken back",
      'Joss Ferrant called Mara Quill "a thief" in a letter.',
      "Joss Ferrant apologized for the letter.",
    ],
    ["is not borne out", CLAIM, "The report of the police has no evidence of that."],
  ])("is shown with the next paragraph where it %s there", (_what, claim, answer) => {
    expect(show(`${claim}\n\n${answer}\n\n${TWO}`, [0, 0])).toEqual([`${claim}\n\n${answer}`]);
  });

  it("is shown by itself where the next paragraph doesn't answer it, or stands under another heading", () => {
    expect(show(`${CLAIM}\n\n${TWO}`, [0, 0])).toEqual([CLAIM]);
    expect(show(`${CLAIM}\n\n## Later\n\nMara Quill denied it.`, [0, 0])).toEqual([CLAIM]);
    expect(show(`${ONE}\n\nMara Quill denied it.`, [0, 0])).toEqual([ONE]);
  });

  it("has the answer once where another quotation shows it", () => {
    const answer = "Mara Quill denied it.";
    expect(show(`${CLAIM}\n\n${answer}`, [0, 0], [1, 1])).toEqual([CLAIM, answer]);
    const apart = `${CLAIM}\n\n${answer}\n\n${ONE}\n\n${TWO}`;
    expect(show(apart, [0, 0], [3, 3], [2, 2], [1, 1])).toEqual([CLAIM, answer, TWO, ONE]);
  });

  it("has the answer's sentence alone where its paragraph is too long", () => {
    const [answer, rest] = ["Mara Quill denied it.", `A porter wept${", and wept,".repeat(60)} all night.`];
    expect(show(`${CLAIM}\n\n${answer} ${rest}`, [0, 0])).toEqual([`${CLAIM}\n\n${answer}`]);
  });

  it.each([
    [
      "is a charge",
      "The clerk announced that Mara Quill would be charged with theft.",
      "Her lawyer called it baseless.",
    ],
    ["is a lawsuit", "The heirs filed a lawsuit. The lawsuit named Mara Quill.", "Mara Quill denied the allegations."],
    [
      "is argued in court",
      "Prosecutors had argued that Mara Quill was careless.",
      'The judge said: "I\'m denying evidence of that."',
    ],
  ])("is shown with the reply where it %s", (_what, claim, answer) => {
    const last = claim.split(". ").length - 1;
    expect(show(`${claim}\n\n${answer}\n\n${TWO}`, [0, last])).toEqual([`${claim}\n\n${answer}`]);
  });

  it("is shown with the denial in the paragraph after the next", () => {
    const denial = "Mara Quill denied it.";
    expect(show(`${CLAIM}\n\n${TWO}\n\n${denial}`, [0, 0])).toEqual([`${CLAIM}\n\n${TWO}\n\n${denial}`]);
    expect(show(`${CLAIM}\n\n${TWO}\n\n## Later\n\n${denial}`, [0, 0])).toEqual([CLAIM]);
  });

  it("that is answered where it stands needs nothing behind it", () => {
    const answered = `${CLAIM} The judge dismissed the charge.`;
    expect(show(`${answered}\n\nMara Quill denied it.`, [0, 1])).toEqual([answered]);
  });
});

it("a quotation that speaks of what another tells follows that one", () => {
  const [charge, plea] = [
    "Mara Quill was charged with theft, and the charge was dropped.",
    "Mara Quill pleaded not guilty.",
  ];
  expect(show(`${charge}\n\n${plea}\n\n${ONE}\n\n${TWO}`, [0, 0], [3, 3], [1, 1])).toEqual([charge, plea, TWO]);
});

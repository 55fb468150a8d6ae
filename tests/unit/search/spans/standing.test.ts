import { describe, expect, it } from "vitest";
import { splitArticle } from "../../../../src/search/spans/sentenceSequence.ts";
import { standsBeside } from "../../../../src/search/spans/standing.ts";
import { articleOf, libraryOf } from "../../../support/search/indexing.ts";

const TITLE = "The ferry of Tom Pell";

/** Whether the sentence with these words stands beside those with others, of one page. */
function stands(
  page: string,
  words: string,
  { beside = [], title = TITLE }: { beside?: string[]; title?: string } = {},
) {
  const sentences = [...libraryOf(articleOf(page, { title })).indexed.values()].flatMap(splitArticle);
  const spanOf = (some: string) => {
    const first = sentences.findIndex(({ text }) => text.includes(some));
    expect(first, some).toBeGreaterThan(-1);
    return { sentences, first, last: first };
  };
  return standsBeside(spanOf(words), beside.map(spanOf));
}

/** What introduces something, and a later sentence that speaks of it as known. */
const TOLD_BEFORE = [
  ["a thing", "The heirs signed a settlement.", "Judge Oda Fenn approved the settlement."],
  ["people", "Some investors of the ferry sued.", "Tom Pell had not misled the investors."],
  ["allegations that go somewhere", "A stoker made allegations.", "Tom Pell added the allegations to his answer."],
  ["statements of somebody", "Joss Moss said that it leaked.", "Tom Pell mocked the statements of Joss Moss."],
  [
    "what somebody claims",
    "It began with the fire claims of Joss Moss.",
    "Tom Pell mocked the statements of Joss Moss.",
  ],
  ["words that were quoted", 'Tom Pell called it "a tub."', "Tom Pell meant that the phrase was an insult."],
  ["what somebody is convicted of", "Tom Pell was tried for arson.", "Tom Pell was convicted in May."],
  ["what a sentence is for", "Tom Pell was tried for arson.", "Oda Fenn gave Tom Pell a suspended sentence."],
] as const;

describe("a span that speaks of what its article told before", () => {
  it.each(TOLD_BEFORE)("doesn't stand by itself: %s", (_what, telling, leaning) => {
    expect(stands(`${telling}\n\nGulls cried.\n\n${leaning}`, leaning)).toBe(false);
  });

  it.each(TOLD_BEFORE)("stands beside the one that told it: %s", (_what, telling, leaning) => {
    expect(stands(`${telling}\n\nGulls cried.\n\n${leaning}`, leaning, { beside: [telling] })).toBe(true);
  });

  it.each(TOLD_BEFORE)(
    "stands where nothing before told it, as then everybody knows: %s",
    (_what, _telling, leaning) => {
      expect(stands(`Gulls cried.\n\n${leaning}`, leaning)).toBe(true);
    },
  );

  it.each([
    ["the title", "The arson of Tom Pell", "Tom Pell was tried for arson.\n\nTom Pell was convicted in May."],
    [
      "the section's heading",
      TITLE,
      "Tom Pell was tried for arson.\n\n## Arson on the ferry\n\nTom Pell was convicted in May.",
    ],
    ["the span itself", TITLE, "Tom Pell was tried for arson.\n\nTom Pell was convicted in May of arson."],
  ])("stands where %s tells it", (_what, title, page) => {
    expect(stands(page, "was convicted in May", { title })).toBe(true);
  });

  it("doesn't stand where it opens with a word that points back, unless what it points at is shown", () => {
    const page = "Ada Harrow sailed.\n\nShe came home.";
    expect(stands(page, "She came")).toBe(false);
    expect(stands(page, "She came", { beside: ["Ada Harrow"] })).toBe(true);
  });
});

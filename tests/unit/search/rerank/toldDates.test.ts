import { describe, expect, it } from "vitest";
import { buildSnapshot } from "../../../../src/search/index/snapshot.ts";
import { parseQuestion } from "../../../../src/search/query/question.ts";
import { findStoryDate, narrowToPeople } from "../../../../src/search/rerank/toldDates.ts";
import { answerQuestion, findSpans } from "../../../../src/search/search.ts";
import { sentencesOf } from "../../../../src/search/spans/answerSpan.ts";
import { asSlug } from "../../../support/identifiers.ts";
import { articleOf, libraryOf } from "../../../support/search/indexing.ts";

const STORY = [
  "On March 4, 2030, Tom Pell pleaded guilty in the violin case to lying to the police of Port Amber about the night of the concert.",
  "The jury of Port Amber never reached a verdict, so the case of Ada Harrow ended without one, and she went home to her mill.",
].join("\n\n");

const told = (question: string) =>
  answerQuestion(libraryOf(articleOf(STORY)), { question, limit: 3 }).quotes.map((quote) => [
    quote.text.slice(0, 8),
    quote.told,
  ]);

describe("the day that a quotation tells of", () => {
  it("is one that stands in it, and never that of what the article told before", () => {
    expect(told("What happened to Ada Harrow?")).toContainEqual(["The jury", undefined]);
    expect(told("What happened to Tom Pell?")).toContainEqual(["On March", "2030-03-04"]);
  });

  it.each([
    ["what came later has no day", "Ada Harrow was charged in March 2030, and prosecutors later dropped the charges."],
    ["how it ended has no day", "Ada Harrow was sued on March 4, 2030 over the violin. The lawsuit was dismissed."],
    ["it is counted from another", "The visa of Ada Harrow expired a year later, and she stayed in the mill."],
  ])("is none where %s", (_why, text) => {
    const library = libraryOf(articleOf(`Joss Moss came to Port Amber in May 2029 to tune violins.\n\n${text}`));
    const { quotes } = answerQuestion(library, { question: "What happened to Ada Harrow?", limit: 1 });
    expect(quotes.map((quote) => [quote.text, quote.told])).toEqual([[text, undefined]]);
  });
});

describe("the day that a span is ranked by", () => {
  const named = { name: "Ada Harrow", aliases: ["Ada", "Harrow"] };
  const violin = { slug: asSlug("harrow"), title: "The violin", aliases: [], people: [named] };
  const paragraph =
    "On July 2, 2024, a judge dismissed the case against Tom Pell. On March 4, 2024, a judge sentenced Ada Harrow to two years in prison.";
  const library = buildSnapshot([violin], [articleOf(`${paragraph}\n\nThe harbour was built in 1890.`)]);

  it.each([
    ["of somebody whom the question names", "is ada harrow still in prison", "2024-03-04"],
    ["of anybody where it names none", "is somebody still in prison over the violin", "2024-07-02"],
  ])("is that %s", (_whose, asked, day) => {
    const question = parseQuestion(asked, library);
    const whole = findSpans(library, question, () => true).find(({ first, last }) => first === 0 && last === 1);
    expect(whole && findStoryDate(narrowToPeople(question, whole))).toBe(day);
  });

  it("puts the latest of the one who is named first", () => {
    const later = "On May 6, 2024, Ada Harrow was released from prison.";
    const both = buildSnapshot([violin], [articleOf(`${paragraph}\n\n${later}`)]);
    const { quotes } = answerQuestion(both, { question: "is ada harrow still in prison", limit: 3 });
    expect(quotes[0]?.text).toBe(later);
  });
});

describe("what came of somebody who pleaded", () => {
  const library = buildSnapshot(
    [
      {
        slug: asSlug("orchard"),
        title: "The orchard fire",
        aliases: ["orchard fire"],
        people: [{ name: "Lou Birch", aliases: ["Birch", "foreman"] }],
      },
    ],
    [
      articleOf(
        'On March 3, 2024, "Orchard" foreman Lou Birch pleaded no contest to negligence. The charge was brought over the fire of October 2021.\n\nJudge Mara Lund gave Lou Birch a suspended sentence of six months and ordered him to pay a fine of $500.\n\nIt snowed in Tarn in May 2023.',
        { published: "2024-05-01" },
        "orchard/birch",
      ),
    ],
  );

  it.each([
    "did the foreman go to jail",
    "did lou birch go to prison",
    "is birch locked up",
    "did birch do time",
    "is the orchard foreman in jail",
    "did birch end up in custody",
  ])("is told by the sentence rather than by the plea before it: %s", (question) => {
    const [first] = answerQuestion(library, { question, limit: 3 }).quotes;
    expect(first?.text).toContain("suspended sentence of six months");
  });

  it("is ranked by the day of what it goes on from, and a plea says little of where somebody is", () => {
    const question = parseQuestion("did lou birch go to prison", library);
    const spans = findSpans(library, question, () => true).filter(({ first, last }) => first === last);
    const startsWith = (opening: string) =>
      spans.find((span) => sentencesOf(span)[0]?.text.startsWith(opening)) ?? expect.fail(opening);
    const [plea, sentence] = [startsWith("On March 3"), startsWith("Judge Mara Lund gave")];
    expect(findStoryDate(sentence)).toBe("2024-03-03");
    expect(sentence.features.intent).toBeGreaterThan(2 * plea.features.intent);
  });
});

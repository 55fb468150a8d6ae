import { describe, expect, it } from "vitest";
import type { Case } from "../../../src/documents/case.ts";
import { buildSnapshot } from "../../../src/search/index/snapshot.ts";
import { parseQuestion } from "../../../src/search/query/question.ts";
import { answerQuestion } from "../../../src/search/search.ts";
import { asSlug } from "../../support/identifiers.ts";
import { articleOf } from "../../support/search/indexing.ts";

const caseOf = (slug: string, title: string, name: string, ...aliases: string[]): Case => ({
  slug: asSlug(slug),
  title,
  aliases: [name, ...aliases],
  people: [{ name, aliases }],
});

const library = buildSnapshot(
  [
    caseOf("vale", "Crown v. Vale", "Ivo Vale", "Vale"),
    caseOf("moss", "Tarn v. Moss", "Ida Moss", "Moss"),
    caseOf("quill", "People v. Quill", "Bo Quill", "Quill"),
  ],
  [
    articleOf(
      [
        "On May 3, 2031, a jury convicted Ivo Vale of arson after a trial of nine days.",
        "On June 3, 2031, Judge Mara Lund sentenced Ivo Vale to four years in prison.",
        "On July 1, 2031, a court refused to review the conviction and the sentence of Ivo Vale.",
      ].join("\n\n"),
      {},
      "vale/trial",
    ),
    articleOf(
      "On March 2, 2030, a jury acquitted Ida Moss of fraud after a trial of two days.\n\nIda Moss paid a fine of $300 for a broken window.",
      {},
      "moss/trial",
    ),
    articleOf("On April 4, 2029, prosecutors dropped the theft charge against Bo Quill.", {}, "quill/trial"),
  ],
);

const casesOf = (question: string) => {
  const { quotes } = answerQuestion(library, { question, limit: 3 });
  return new Set(quotes.map(({ article }) => article.case as string));
};

describe("two cases that a question compares", () => {
  it.each(
    `did vale and moss both get convicted
    were both ivo vale and ida moss found guilty
    vale vs moss who was convicted
    compare the vale and moss verdicts
    whats the difference between vale and moss
    vale versus moss, what did the juries say
    how does vale's verdict compare to moss's
    did both vale and moss go to trial
    who got more time vale or moss
    was vale's trial longer or moss's
    which trial was longer vale or moss
    difference between the vale verdict and the moss verdict
    list the verdicts for vale and moss
    what happened to both ida moss and ivo vale
    compare ivo vale with ida moss
    moss vs vale outcome
    did vale get a longer sentence than moss or a fine
    are vale and moss both free
    were vale and moss each convicted by a jury
    is there any difference in how moss and vale ended`
      .split("\n")
      .map((line) => line.trim()),
  )("are both quoted: %s", (question) => {
    expect([...casesOf(question)]).toEqual(expect.arrayContaining(["vale", "moss"]));
  });

  it.each([
    ["were vale, moss and quill each convicted", ["vale", "moss", "quill"]],
    ["compare vale with moss", ["vale", "moss"]],
    ["list what ivo vale paid", []],
    ["was vale or moss convicted", []],
  ])("are read of: %s", (question, slugs) => {
    expect(parseQuestion(question, library).comparedCases.map(({ slug }) => slug as string)).toEqual(slugs);
  });

  it("are one where the question compares none", () => {
    expect([...casesOf("was ivo vale convicted")]).toEqual(["vale"]);
  });
});

import { describe, expect, it } from "vitest";
import type { Case } from "../../../../src/documents/case.ts";
import { buildSnapshot } from "../../../../src/search/index/snapshot.ts";
import { answerQuestion } from "../../../../src/search/search.ts";
import { asSlug } from "../../../support/identifiers.ts";
import { articleOf } from "../../../support/search/indexing.ts";

const HARROW: Case = {
  slug: asSlug("harrow"),
  title: "The violin of Port Amber",
  aliases: [],
  people: [
    { name: "Ada Harrow", aliases: ["Ada", "Harrow"] },
    { name: "Tom Pell", aliases: ["Pell"] },
  ],
};

const AGAINST = "The family of the maker filed a lawsuit in May 2023. The lawsuit named Ada Harrow and her company.";
const BY = "On June 2, 2024, Ada Harrow filed a lawsuit that accused Tom Pell of a false report.";
const library = buildSnapshot(
  [HARROW],
  [articleOf(`${AGAINST}\n\nThe hall in Port Amber was closed for a week.\n\n${BY}`)],
);

const first = (question: string) => answerQuestion(library, { question, limit: 3 }).quotes[0]?.text;

describe("questions about who sues whom", () => {
  it.each([
    "did ada sue anybody",
    "who did Harrow sue",
    "is harrow suing someone",
    "has Ada Harrow filed a lawsuit",
    "what is the lawsuit against Pell about",
    "who sued tom pell",
    "was pell sued",
  ])("are answered by a lawsuit on the side that is asked about: %s", (question) => {
    expect(first(question)).toContain(BY);
  });

  it.each(["who sued ada harrow", "who is suing harrow", "lawsuits against Ada", "did harrow get sued"])(
    "and not by one the other way round: %s",
    (question) => {
      expect(first(question)).toContain("The lawsuit named Ada Harrow");
    },
  );
});

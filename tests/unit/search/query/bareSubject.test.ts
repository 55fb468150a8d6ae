import { describe, expect, it } from "vitest";
import { buildSnapshot } from "../../../../src/search/index/snapshot.ts";
import { parseQuestion } from "../../../../src/search/query/question.ts";
import { articleOf } from "../../../support/search/indexing.ts";

const library = buildSnapshot(
  [],
  [articleOf("A jury convicted the maker of the violin. The buyer testified for two days about the sale.")],
);

const namesOf = (question: string) =>
  parseQuestion(question, library)
    .terms.filter(({ isName }) => isName)
    .map(({ surfaceForm }) => surfaceForm);

describe("a name that the library lacks and nobody typed with a capital", () => {
  it.each([
    ["did marlow testify", "marlow"],
    ["does marlow have to pay", "marlow"],
    ["will marlow be charged", "marlow"],
    ["has marlow appealed", "marlow"],
    ["didnt marlow lie about the violin", "marlow"],
    ["can marlow appeal", "marlow"],
  ])("is told by where it stands: %s", (question, name) => {
    expect(namesOf(question)).toEqual([name]);
  });

  it.each([
    "did the marlow testify",
    "did buyers testify",
    "did marlows testify",
    "when did it happen, marlow",
    "why is marlow gone",
    "did jury convict",
  ])("is none elsewhere, in the plural, nor a word that the library has: %s", (question) => {
    expect(namesOf(question)).toEqual([]);
  });
});

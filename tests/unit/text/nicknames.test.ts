import { describe, expect, it } from "vitest";
import { buildSnapshot } from "../../../src/search/index/snapshot.ts";
import { parseQuestion } from "../../../src/search/query/question.ts";
import { findFullNames } from "../../../src/text/nicknames.ts";
import { extractTerms } from "../../../src/text/tokens.ts";
import { articleOf } from "../../support/search/indexing.ts";

const fullNamesOf = (name: string) => findFullNames(extractTerms(name)[0] ?? "");

describe("a short form of a given name", () => {
  it.each([
    ["Bob", "Robert"],
    ["rob", "Robert"],
    ["Meg", "Margaret Megan"],
    ["ted", "Edward Theodore"],
    ["Sandy", "Alexander"],
    ["Dave", "David"],
    ["vern", "Vernon"],
    ["Bill", "William"],
    ["Katie", "Catherine"],
    ["pat", "Patricia Patrick"],
    ["Steve", "Stephen Steven"],
  ])("%s is that of %s", (short, full) => {
    expect([...fullNamesOf(short)].sort()).toEqual(extractTerms(full).sort());
  });

  it.each([["Robert"], ["violin"], [""], ["Quill"]])("is none: %j", (name) => expect(fullNamesOf(name)).toEqual([]));

  it("stands for the name that the articles have, unless they have the short form itself", () => {
    const termsOf = (article: string) => {
      const { terms } = parseQuestion("What did Bob see?", buildSnapshot([], [articleOf(article)]));
      return [...(terms.find(({ surfaceForm }) => surfaceForm === "Bob")?.matchWeights.keys() ?? [])];
    };
    expect(termsOf("On Friday Robert Pell saw a gull.")).toEqual(extractTerms("Robert"));
    expect(termsOf("On Friday Bob Pell saw a gull, and Robert Fenn did not.")).toEqual(extractTerms("Bob"));
  });
});

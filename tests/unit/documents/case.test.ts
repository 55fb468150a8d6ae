import { describe, expect, it } from "vitest";
import { type Case, findCase } from "../../../src/documents/case.ts";
import { asSlug } from "../../support/identifiers.ts";

const cases: Case[] = [
  { slug: asSlug("harrow-v-pell"), title: "Harrow v. Pell", aliases: ["The violin", "Harrow", "Beyoncé"] },
  { slug: asSlug("pell"), title: "State v. Pell", aliases: ["harrow-v-pell", "The arson", "Moss"] },
  { slug: asSlug("moss"), title: "The violin trial", aliases: ["Harrow"] },
];
const find = (name: string) => {
  const match = findCase(cases, name);
  return match.kind === "found"
    ? match.case.slug
    : match.kind === "ambiguous"
      ? match.cases.map((one) => one.slug)
      : undefined;
};

describe("finding a case by a name", () => {
  it.each([
    ["its slug", "pell", "pell"],
    ["its title", "Harrow v. Pell", "harrow-v-pell"],
    ["an alias", "The arson", "pell"],
    ["any letter case and punctuation", "  HARROW V PELL ", "harrow-v-pell"],
    ["no accents", "beyonce", "harrow-v-pell"],
    ["a slug before an alias of another", "harrow-v-pell", "harrow-v-pell"],
    ["a slug before an alias of its own kind", "Moss", "moss"],
  ])("takes %s", (_fact, name, slug) => {
    expect(find(name)).toBe(slug);
  });

  it("says which cases share an alias, and knows no other", () => {
    expect(find("Harrow")).toEqual(["harrow-v-pell", "moss"]);
    expect(find("nobody")).toBeUndefined();
    expect(find("")).toBeUndefined();
  });
});

import { describe, expect, it } from "vitest";
import { buildSnapshot } from "../../../src/search/index/snapshot.ts";
import { findRelatedArticles } from "../../../src/search/relatedArticles.ts";
import { asSlug } from "../../support/identifiers.ts";
import { articleOf } from "../../support/search/indexing.ts";

const REST = "The harbour lay still. The mill turned. The orchard was in bloom. A ferry came in.";
const cases = [
  { slug: asSlug("harrow"), title: "People v. Harrow", aliases: ["The violin case"] },
  { slug: asSlug("pell"), title: "Pell v. Moss", aliases: [] },
];
const library = buildSnapshot(cases, [
  articleOf(`Ada Harrow was acquitted of the theft of the violin on Friday.\n\n${REST}`, { title: "The violin" }),
  articleOf("Tom Pell sued Joss Moss over the broken mill wheel.", { title: "The mill" }, "pell/mill"),
  articleOf("Ada Harrow bought the violin in May.", { title: "Old news", retracted: true }, "harrow/old"),
]);

describe("what is nearest to a question without an answer", () => {
  it.each([
    ["the case that it names", "What did Harrow have for breakfast?", ["harrow"]],
    ["the case that an alias names", "Is the violin case about soup?", ["harrow"]],
    ["nothing where nothing is near", "Who won the regatta?", []],
    ["nothing for a common word", "Who sleeps in May on a boat?", []],
  ])("is %s", (_what, question, slugs) => {
    expect(findRelatedArticles(library, question).cases.map(({ slug }) => slug)).toEqual(slugs);
  });

  it("has the articles that speak of most of it, with their cases, and no retracted one", () => {
    const near = findRelatedArticles(library, "Was Ada Harrow acquitted of the theft of a cello?");
    expect(near.articles.map(({ id }) => id)).toEqual(["harrow/violin"]);
    expect(near.cases.map(({ slug }) => slug)).toEqual(["harrow"]);
  });

  it("stays in the one case that was asked about", () => {
    expect(findRelatedArticles(library, "Was Ada Harrow acquitted of theft?", asSlug("pell")).articles).toEqual([]);
  });
});

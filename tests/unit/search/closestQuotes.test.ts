import { describe, expect, it } from "vitest";
import { findClosest } from "../../../src/search/closestQuotes.ts";
import { buildSnapshot } from "../../../src/search/index/snapshot.ts";
import { asSlug } from "../../support/identifiers.ts";
import { articleOf } from "../../support/search/indexing.ts";

const cases = [
  { slug: asSlug("harrow"), title: "People v. Harrow", aliases: ["The violin case"] },
  { slug: asSlug("pell"), title: "Pell v. Moss", aliases: [] },
];
const library = buildSnapshot(cases, [
  articleOf("Ada Harrow was acquitted of the theft of the violin on Friday.", { title: "The violin" }),
  articleOf("Tom Pell sued Joss Moss over the broken mill wheel.", { title: "The mill" }, "pell/mill"),
]);

describe("what stands closest to a claim", () => {
  it("is shown also where it says the contrary", () => {
    expect(findClosest(library, "Ada Harrow was convicted of the theft in 1999.", 2)[0]?.text).toContain("acquitted");
  });

  it("is shown where the claim is worded like a question for a number", () => {
    expect(findClosest(library, "Tom Pell sued Joss Moss 18 months ago.", 1)[0]?.text).toContain("mill wheel");
  });

  it("is ordered by the claim's words, also where it is worded like a question for how something stands", () => {
    const text =
      "Ada Harrow was released from prison in June.\n\nAda Harrow plays a violin in the mill, where nobody stays for long.";
    const shelf = buildSnapshot(cases.slice(0, 1), [articleOf(text, { title: "Mill" })]);
    const claim = "Ada Harrow is free, and playing the violin in the mill.";
    expect(findClosest(shelf, claim, 1)[0]?.text).toMatch(/^Ada Harrow plays a violin/);
  });

  it.each([["lol what a day"], ["good morning everyone"], ["The weather is fine."]])("is nothing for %s", (claim) => {
    expect(findClosest(library, claim, 2)).toEqual([]);
  });
});

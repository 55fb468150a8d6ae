import { describe, expect, it } from "vitest";
import { reviewFolder } from "../../../src/app/reviewFolder.ts";
import type { Case } from "../../../src/documents/case.ts";
import { writeAdvice } from "../../../src/presentation/wording/english/folderAdvice.ts";
import { asSlug } from "../../support/identifiers.ts";
import { articleOf } from "../../support/search/indexing.ts";

const NOW = "2032-05-04T12:00:00Z";
const CASE: Case = {
  slug: asSlug("harrow"),
  title: "Harrow",
  aliases: [],
  outcome: "Convicted.",
  outcomeDate: "2031-03-03",
};

describe("what to look at in a folder", () => {
  it("is the same text under two files, wherever they are", () => {
    const articles = [
      articleOf("The jury rose.", {}, "harrow/a"),
      articleOf("The jury sat.", {}, "harrow/b"),
      articleOf("The jury rose.", {}, "marsh/c"),
    ];
    expect(reviewFolder([], articles, NOW).map(writeAdvice)).toEqual([
      "marsh/c.md: has the same text as harrow/a.md; keep one of the two, and name every case in its cases line",
    ]);
  });

  it("is a day that is still to come everywhere", () => {
    const articles = ["2032-05-04", "2032-05-05T01:00:00Z", "2032-05-06"].map((published, at) =>
      articleOf(`Witness ${at} spoke.`, { published }, `harrow/${at}`),
    );
    expect(reviewFolder([], articles, NOW).map(writeAdvice)).toEqual([
      "harrow/2.md: was published on May 6, 2032, which is still to come; look at its published line",
    ]);
  });

  it.each([
    ["an end after it", "On June 2, 2031, the court of appeal overturned the conviction.", "2031-06-05", "2031-06-02"],
    ["the end that it tells", "On March 3, 2031, the jury found her guilty.", "2031-06-05", undefined],
    ["no end", "On June 2, 2031, her lawyer wrote a letter.", "2031-06-05", undefined],
    ["an end that may come", "On June 2, 2031, she asked the court to dismiss the case.", "2031-06-05", undefined],
    ["an older article", "On June 2, 2031, the court of appeal overturned the conviction.", "2031-03-01", undefined],
  ])("is an outcome where a later article tells %s", (_fact, text, published, told) => {
    const advice = reviewFolder([CASE], [articleOf(text, { published })], NOW);
    expect(advice.map((one) => one.code === "outcome-overtaken" && one.told)).toEqual(told ? [told] : []);
    expect(advice.map(writeAdvice)).toEqual(
      told
        ? [
            "harrow/violin.md: tells of an end on June 2, 2031, after the outcome of March 3, 2031 in case.md; see whether that outcome still holds",
          ]
        : [],
    );
  });

  it.each([
    ["Convicted; overturned in June 2031.", []],
    ["Convicted; overturned later in 2031.", []],
    ["Convicted; an appeal followed in May 2031.", ["2031-06-02"]],
  ])("is no end that the outcome itself tells by its month or year: %s", (outcome, told) => {
    const text = "On June 2, 2031, the court of appeal overturned the conviction.";
    const advice = reviewFolder([{ ...CASE, outcome }], [articleOf(text, { published: "2031-06-05" })], NOW);
    expect(advice.map((one) => one.code === "outcome-overtaken" && one.told)).toEqual(told);
  });
});

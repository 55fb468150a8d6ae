import { describe, expect, it } from "vitest";
import { extractTerms, foldCase, tokenizeWords } from "../../../src/text/tokens.ts";

describe("reading words", () => {
  it.each([
    ["a possessive is its owner", "Harrow’s Harrow's Harrow", ["harrow", "harrow", "harrow"]],
    ["a possessive without its apostrophe stems alike", "harrows", ["harrow"]],
    ["points in shortenings don't count", "U.S. D.C.", ["us", "dc"]],
    ["numbers keep their points and lose their commas", "$4.5 44,000", ["4.5", "44000"]],
    ["letters behind a number stay with it", "500m £44bn 137k 2019AD", ["500m", "44bn", "137k", "2019ad"]],
    ["feet and inches are one word", `6'4"`, ["6'4"]],
    ["accents and letter case don't count", "BEYONCÉ Beyonce", ["beyonc", "beyonc"]],
    ["irregular verbs are their base form", "shot fought withheld", ["shoot", "fight", "withhold"]],
    ["stop words and contractions say nothing", "who is the one who didn't say it", ["on"]],
    ["hyphens part words", "Jay-Z Gutierrez-Reed", ["jai", "z", "gutierrez", "reed"]],
    ["a decade is its year", "the 1990s", ["1990"]],
    ["invisible characters don't count", "vio\u200blin vi\u00adolin", ["violin", "violin"]],
  ])("%s", (_fact, text, expected) => {
    expect(extractTerms(text)).toEqual(expected);
  });

  it("gives each word's place in the text", () => {
    const text = "The “U.S.” case of Harrow’s 🎻 violin";
    const words = tokenizeWords(text);
    expect(words.map((word) => word.form)).toEqual(["the", "us", "case", "of", "harrow", "violin"]);
    for (const word of words)
      expect(foldCase(text.slice(word.start, word.end)).replace(/'s$|\./g, "")).toContain(word.form);
  });
});

import { describe, expect, it } from "vitest";
import { isSpokenBy, isSpokenByPronoun } from "../../../../src/search/rerank/spokenBy.ts";

const isHarrow = (term: string) => term === "harrow";

describe("whether a sentence may tell what somebody said", () => {
  it.each([
    "Harrow said that the crate was empty.",
    "Ada Harrow, who had sailed for two years, told the jury so.",
    "Ada Harrow, the lawyer for Tom Pell, said no.",
    "The crate was empty, according to Ada Harrow.",
    "“It was empty,” said Harrow.",
    "Harrow's testimony lasted two days.",
    "The allegations in the complaint are those of Ada Harrow.",
    "In a statement of Ada Harrow the crate is called empty.",
    "Judge Harrow also called the motion late.",
  ])("it does where the name stands as one who says something: %s", (text) => {
    expect(isSpokenBy(text, isHarrow)).toBe(true);
  });

  it.each([
    "Tom Pell, the lawyer for Ada Harrow, said no.",
    "Tom Pell told Ada Harrow that the crate was empty.",
    "A lawyer said that he had spoken with Harrow.",
    "Harrow's lawyer said that the crate was empty.",
    "Ada Harrow was taken into custody, and Tom Pell said no.",
    "A jury found Ada Harrow guilty of theft.",
    "Tom Pell said no.",
  ])("it does not where somebody else says it, or nobody: %s", (text) => {
    expect(isSpokenBy(text, isHarrow)).toBe(false);
  });

  it("may only point back to the one who says it", () => {
    expect(isSpokenByPronoun("Later she denied it.")).toBe(true);
    expect(isSpokenByPronoun("She was taken into custody.")).toBe(false);
  });
});

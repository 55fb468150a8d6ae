import { describe, expect, it } from "vitest";
import { isCalledOfficial, isSpokenBy, isSpokenByPronoun } from "../../../../src/search/rerank/nameInSentence.ts";

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
    "Harrow: I had built crates for two years.",
    "Sailor Ada Harrow on Tom Pell: “He was asleep.”",
    "Judge Harrow held that the crate was empty.",
    "Harrow ruled that it was too late and dismissed the case.",
    "Harrow shows Port Amber to a reporter and tells of her crew.",
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
    "Ada Harrow held the crate that was empty.",
    "Tom Pell said no.",
  ])("it does not where somebody else says it, or nobody: %s", (text) => {
    expect(isSpokenBy(text, isHarrow)).toBe(false);
  });

  it("may only point back to the one who says it", () => {
    expect(isSpokenByPronoun("Later she denied it.")).toBe(true);
    expect(isSpokenByPronoun("She was taken into custody.")).toBe(false);
  });
});

describe("whether a sentence calls somebody an official", () => {
  it.each([
    "Special prosecutor Ada Harrow appealed.",
    "In May Judge Harrow retired.",
    "A lawyer, Detective Ada Harrow and Pell met.",
    "Ada Harrow, the lead prosecutor, appealed.",
    "Ada Harrow was the trial judge in May.",
  ])("it does where the office stands before the name: %s", (text) => {
    expect(isCalledOfficial(text, isHarrow)).toBe(true);
  });

  it.each(["Ada Harrow told the judge so.", "Judge Tom Pell sentenced Ada Harrow.", "The lawyer of Ada Harrow left."])(
    "it does not where another has it: %s",
    (text) => {
      expect(isCalledOfficial(text, isHarrow)).toBe(false);
    },
  );

  it("does not where the office stands further off than a name is long", () => {
    expect(isCalledOfficial(`Judge ${"Vale ".repeat(4)}Harrow left.`, isHarrow)).toBe(true);
    expect(isCalledOfficial(`Judge ${"Vale ".repeat(30)}Harrow left.`, isHarrow)).toBe(false);
  });
});

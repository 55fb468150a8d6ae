import { describe, expect, it } from "vitest";
import { extractTerms } from "../../../src/text/tokens.ts";
import { findVerbBase } from "../../../src/text/verbForms.ts";

describe("the base form of a verb", () => {
  it.each([
    ["shot", "shoot"],
    ["saw", "see"],
    ["seen", "see"],
    ["fought", "fight"],
    ["withheld", "withhold"],
    ["televisees", "televise"],
    ["employes", "employ"],
  ])("of %j is %j", (form, base) => {
    expect(findVerbBase(form)).toBe(base);
  });

  it.each(["born", "jury", "constructor", "toString", "shoot", ""])("leaves %j as it is", (word) => {
    expect(findVerbBase(word)).toBe(word);
  });

  it.each([
    ["shoot shoots shooting shot", "shoot"],
    ["plead pleads pleaded pleading pled", "plead"],
    ["testify testifies testified testifying", "testifi"],
    ["convict convicts convicted convicting", "convict"],
    ["sentence sentences sentenced sentencing", "sentenc"],
    ["steal steals stole stolen stealing", "steal"],
    ["withdraw withdraws withdrew withdrawn withdrawing", "withdraw"],
    ["swear swears swore sworn swearing", "swear"],
    ["sue sues sued suing", "sue"],
  ])("makes one term of %j", (forms, term) => {
    expect(new Set(extractTerms(forms))).toEqual(new Set([term]));
  });
});

import { stemmer } from "stemmer";
import { describe, expect, it } from "vitest";
import forms from "../../../src/text/baseForms.json" with { type: "json" };
import { findVerbBase } from "../../../src/text/baseForms.ts";
import { STOP_WORDS } from "../../../src/text/stopWords.ts";
import { extractTerms } from "../../../src/text/tokens.ts";

const ROWS = Object.entries(forms).flatMap(([base, inflected]) => inflected.split(" ").map((form) => ({ base, form })));

describe("the base form of a verb", () => {
  it.each([
    ["shoot", "shot"],
    ["fight", "fought"],
    ["withhold", "withheld"],
    ["swear", "swore sworn"],
    ["steal", "stole stolen"],
    ["plead", "pled"],
    ["flee", "fled"],
    ["seek", "sought"],
    ["drive", "drove driven"],
    ["overthrow", "overthrew overthrown"],
    ["forbid", "forbade forbidden"],
    ["lie", "lain lying"],
    ["die", "dying"],
    ["find", "found"],
    ["bear", "bore borne"],
  ])("%s is that of %s", (base, inflected) => {
    for (const form of inflected.split(" ")) expect(findVerbBase(form), form).toBe(base);
  });

  it.each(["born", "shoot", "acquitted", "testifies", "employees", "harrow", "", "constructor", "__proto__"])(
    "leaves %j as it is",
    (word) => expect(findVerbBase(word)).toBe(word),
  );

  it.each([
    ["fine", "fined fines fining"],
    ["rape", "raped raping"],
    ["scare", "scared scaring"],
    ["hope", "hoped hoping"],
    ["stage", "staged staging"],
  ])("%s is not left for a shorter verb", (base, inflected) => {
    for (const form of inflected.split(" ")) expect(extractTerms(form), form).toEqual(extractTerms(base));
  });

  it("is found behind accents, which don't count", () => {
    expect(extractTerms("télévisées")).toEqual(extractTerms("televise"));
  });

  it("stands in the table only where the stem doesn't tell it, or where it is a stop word", () => {
    expect(ROWS.filter(({ base, form }) => !STOP_WORDS.has(base) && stemmer(base) === stemmer(form))).toEqual([]);
  });

  it("is one for each form, and is in order", () => {
    expect(new Set(ROWS.map(({ form }) => form)).size).toBe(ROWS.length);
    expect(Object.keys(forms)).toEqual(Object.keys(forms).sort());
  });
});

import { describe, expect, it } from "vitest";
import { readSuitSides } from "../../../src/text/suitSides.ts";

/** Which of the two names stands on which side. */
function sidesOf(text: string): { plaintiff: string[]; defendant: string[] } | undefined {
  const sides = readSuitSides(text);
  const named = (side: ReadonlySet<string>) => ["harrow", "pell"].filter((name) => side.has(name));
  return sides && { plaintiff: named(sides.plaintiff), defendant: named(sides.defendant) };
}

describe("who sues whom", () => {
  it.each([
    "did Harrow sue Pell",
    "is harrow suing pell over the violin",
    "Was Pell sued by Harrow?",
    "did pell get sued by harrow",
    "Harrow filed a civil lawsuit against Pell in March.",
    "A lawsuit that Harrow brought against Pell was settled.",
    "Harrow's lawsuit against Pell and the Strand company goes on.",
    "The defamation suit was filed by Harrow and named Pell.",
    "Harrow has filed a complaint against Pell.",
  ])("is read from what stands about the verb: %s", (text) => {
    expect(sidesOf(text)).toEqual({ plaintiff: ["harrow"], defendant: ["pell"] });
  });

  it.each([
    ["who sued Pell", { plaintiff: [], defendant: ["pell"] }],
    ["who did pell sue", { plaintiff: ["pell"], defendant: [] }],
    ["any lawsuits against pell?", { plaintiff: [], defendant: ["pell"] }],
    ["was Pell ever sued", { plaintiff: [], defendant: ["pell"] }],
    ["what does harrow say in his lawsuit", { plaintiff: ["harrow"], defendant: [] }],
    ["Harrow settled a lawsuit with Pell.", { plaintiff: [], defendant: [] }],
  ])("is told of one side alone: %s", (text, sides) => {
    expect(sidesOf(text)).toEqual(sides);
  });

  it("has one who sues back on both sides", () => {
    expect(sidesOf("Harrow sued Pell, and Pell countersued.")).toEqual({
      plaintiff: ["harrow", "pell"],
      defendant: ["pell"],
    });
  });

  it.each(["Harrow issued a statement about Pell.", "Pell wore a suitable coat.", "What happened to Harrow?"])(
    "is nothing where no lawsuit is told: %s",
    (text) => {
      expect(sidesOf(text)).toBeUndefined();
    },
  );
});

import { describe, expect, it } from "vitest";
import type { SetQuestion } from "../../../../tools/eval/questionSet.ts";
import { halve } from "../../../../tools/train/halves.ts";

const ask = (line: number, ...articles: readonly string[]): SetQuestion => ({
  ...{ line, question: `question ${line}`, articles, answers: ["yes"], all: [], harm: [] },
  ...{ outcome: false, answerable: true, standsAlone: true, legal: false },
});

describe("a set that is asked of halves of its articles", () => {
  const questions = [ask(1, "case/b"), ask(2, "case/a"), ask(3, "case/c"), ask(4, "case/a", "case/b")];
  const halves = halve({ name: "set", knowledge: "knowledge", questions });

  it("has each article in one of them", () => {
    expect(halves.map(({ kept }) => [...kept])).toEqual([["case/a", "case/c"], ["case/b"]]);
  });

  it("asks every question of both, and expects an answer where an article of it is kept", () => {
    expect(halves.map((half) => half.questions.map(({ answerable }) => answerable))).toEqual([
      [false, true, true, true],
      [true, false, false, true],
    ]);
  });

  it("gives each half a name of its own", () => {
    expect(new Set(["set", ...halves.map(({ name }) => name)]).size).toBe(3);
  });
});

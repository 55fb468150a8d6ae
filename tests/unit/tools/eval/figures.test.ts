import { describe, expect, it } from "vitest";
import { quantile } from "../../../../tools/bench/statistics.ts";
import { chooseGroup, computeFigures, groupsOf, type Outcome } from "../../../../tools/eval/figures.ts";
import type { SetQuestion } from "../../../../tools/eval/questionSet.ts";
import { sample } from "../../../../tools/eval/system.ts";

const ARTICLE = "harrow/violin";

function question(more: Partial<SetQuestion> = {}): SetQuestion {
  const flags = { answerable: true, standsAlone: false, legal: false, outcome: false };
  return { line: 1, question: "Who?", answers: ["porter"], all: [], articles: [ARTICLE], harm: [], ...flags, ...more };
}

function outcome(
  texts: readonly string[],
  more: Partial<SetQuestion> = {},
  { milliseconds = 1, isUnsure = false, shownOutcomes = [] as readonly string[] } = {},
): Outcome {
  const found = texts.map((text) => ({ text, article: ARTICLE }));
  return { question: question(more), found, isUnsure, shownOutcomes, milliseconds };
}

const NO_ANSWER = { answerable: false, answers: [], articles: [] };
const UNSURE = { isUnsure: true };

describe("figures", () => {
  it("count a hit in the first quotation and in the first three", () => {
    const texts = [["porter"], ["a", "porter"], ["a", "b", "porter"], ["a", "b", "c", "porter"], ["a"], []];
    expect(computeFigures(texts.map((found) => outcome(found)))).toMatchObject({
      n: 6,
      "quote@1": 16.7,
      "quote@3": 50,
    });
  });

  it("tell the silence that is right from the one that is wrong", () => {
    const outcomes = [
      ...[outcome([]), outcome(["porter"]), outcome(["porter"]), outcome(["porter"])],
      ...[outcome([], NO_ANSWER), outcome(["porter"], NO_ANSWER)],
    ];
    expect(computeFigures(outcomes)).toMatchObject({
      n: 6,
      "quote@1": 75,
      "false silence": 25,
      "true silence": 50,
    });
  });

  it("are not numbers where there is nothing to measure", () => {
    expect(computeFigures([outcome(["porter"])])).toMatchObject({ "true silence": Number.NaN });
    expect(computeFigures([])).toMatchObject({ n: 0, "quote@1": Number.NaN, "length p95": Number.NaN });
  });

  it("measure every quotation's length and every question's time", () => {
    const lengths = Array.from({ length: 100 }, (_, at) => "a".repeat(at + 1));
    const outcomes = lengths.map((text, at) => outcome([text, text], {}, { milliseconds: 1000 - at }));
    expect(computeFigures(outcomes)).toMatchObject({
      "length median": 50,
      "length p95": 95,
      "ms median": 950,
      "ms p99": 999,
    });
  });
});

describe("the figures of what a member sees", () => {
  it("count an unsure reply among three, and neither first nor as silent where there is an answer", () => {
    expect(computeFigures([outcome(["porter"], {}, UNSURE), outcome(["porter"])])).toMatchObject({
      "quote@1": 100,
      "right first": 50,
      "in three": 100,
      "false silence": 0,
      unsure: 50,
    });
  });

  it("count as spoken what is quoted without a doubt where silence is right", () => {
    const outcomes = [outcome(["a"], NO_ANSWER), outcome(["a"], NO_ANSWER, UNSURE), outcome([], NO_ANSWER)];
    expect(computeFigures([...outcomes, outcome(["a"])])).toMatchObject({
      spoke: 33.3,
      "true silence": 66.7,
      unsure: 25,
    });
  });

  it.each([
    ["of the case that is asked about", { outcome: true }, ["harrow"], [0, 100, 0]],
    ["of another case", { outcome: true }, ["tarn"], [0, 0, 100]],
    [
      "of one case where two are asked about",
      { outcome: true, articles: [ARTICLE, "tarn/bow"] },
      ["harrow"],
      [0, 0, 100],
    ],
    ["where another thing is asked", {}, ["harrow"], [0, 0, 100]],
  ])("count an outcome %s", (_fact, more, shownOutcomes, figures) => {
    const {
      "right first": first,
      "in three": three,
      "false silence": silence,
    } = computeFigures([outcome([], more, { shownOutcomes })]);
    expect([first, three, silence]).toEqual(figures);
  });

  it("count a list as right first if the first quotation is of it and three hold it all", () => {
    const list = { answers: [], all: [["porter", "doorman"], ["judge"]] };
    const texts = [
      ["a doorman", "x", "a judge"],
      ["x", "a doorman", "a judge"],
      ["a doorman", "x"],
      ["porter and judge"],
    ];
    expect(computeFigures(texts.map((found) => outcome(found, list)))).toMatchObject({
      "quote@1": 25,
      "right first": 50,
      "in three": 75,
    });
  });

  it("count as harm what misleads and stands first, without an answer beside it", () => {
    const harm = { harm: ["a thief"] };
    const outcomes = [
      ...[outcome(["a thief", "porter"], harm), outcome(["porter", "a thief"], harm)],
      ...[outcome(["a thief or porter"], harm), outcome([], harm), outcome(["a thief"])],
      outcome(["a thief"], { ...NO_ANSWER, ...harm, articles: [ARTICLE] }),
    ];
    expect(computeFigures(outcomes).harm).toBe(40);
    expect(computeFigures([outcome(["a thief"])]).harm).toBeNaN();
  });
});

describe("a quantile", () => {
  it.each([
    [[7], 0.5, 7],
    [[3, 1, 2], 0.5, 2],
    [[4, 1, 3, 2], 0.5, 2],
    [[10, 9, 1], 0.99, 10],
    [[10, 9, 1], 0, 1],
    [[], 0.5, Number.NaN],
  ])("of %j at %d is %d", (values, share, value) => {
    expect(quantile(values, share)).toBe(value);
  });
});

describe("groups", () => {
  it("are those that a set has questions of", () => {
    const names = (...questions: SetQuestion[]) => groupsOf(questions).map(({ name }) => name);
    expect(names(question())).toEqual(["all"]);
    expect(names(question({ legal: true }), question({ standsAlone: true }))).toEqual(["all", "stands alone"]);
    expect(names(question({ legal: true, standsAlone: true }))).toEqual(["all", "stands alone", "legal, stands alone"]);
    expect(names(question({ kind: "chat" }), question({ kind: "plain" }))).toEqual(["all", "plain", "chat"]);
    expect(names(question({ intent: "who" }), question({ kind: "absent", intent: "meta" }))).toEqual([
      ...["all", "absent", "members", "members, who", "members, meta"],
    ]);
  });

  it("to compare systems on are what stands alone, where a set says what does", () => {
    expect(chooseGroup([question(), question({ standsAlone: true })]).name).toBe("stands alone");
    expect(chooseGroup([question()]).name).toBe("all");
  });
});

describe("a sample", () => {
  it("takes questions at even distances, the same each time", () => {
    const numbers = Array.from({ length: 10 }, (_, at) => at);
    expect(sample(numbers, 5)).toEqual([0, 2, 4, 6, 8]);
    expect(sample(numbers, 4)).toEqual([0, 3, 5, 8]);
    expect(sample(numbers, 10)).toEqual(numbers);
    expect(sample(numbers, Number.POSITIVE_INFINITY)).toEqual(numbers);
    expect(
      sample(
        Array.from({ length: 739 }, () => 0),
        300,
      ),
    ).toHaveLength(300);
  });
});

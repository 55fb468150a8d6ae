import { describe, expect, it } from "vitest";
import { parseQuestion } from "../../../../src/search/query/question.ts";
import { articleOf, libraryOf } from "../../../support/search/indexing.ts";

const LIBRARY = libraryOf(
  articleOf(
    "Prosecutors say that Lou Pell forged the will of his aunt. Tomorrow is another day, the clerk said of tomorrow.\n\nWill Hart, the lawyer of Lou Pell, said today in USA Today that he will appeal. Going to the press helped, he said, going on.",
    {},
    "pell/a",
  ),
);

const wordsOf = (question: string) => parseQuestion(question, LIBRARY).terms.map(({ surfaceForm }) => surfaceForm);

describe("words that only say when", () => {
  it.each([
    ["will Pell appeal", ["Pell", "appeal"]],
    ["Will Pell appeal?", ["Pell", "appeal"]],
    ["when will the clerk speak", ["clerk", "speak"]],
    ["is Pell going to appeal", ["Pell", "appeal"]],
    ["what will the lawyer say tomorrow", ["lawyer"]],
    ["is there court today", ["court"]],
    ["what happens tomorrow", ["happens"]],
    ["TOMORROW IN COURT", ["COURT"]],
    ["what did the clerk say today", ["clerk"]],
    ["is pell in court tmrw", ["pell", "court"]],
  ])("are not looked for: %s", (question, words) => {
    expect(wordsOf(question).filter((word) => word !== "say")).toEqual(words);
  });

  it.each([
    ["did Pell forge the will", "will"],
    ["did Pell forge his aunt's will?", "will"],
    ["whose will was forged", "will"],
    ["what did the Will Hart interview say", "Will"],
    ["is a will of hers valid", "will"],
    ["what did he tell USA Today", "Today"],
    ["what did he tell usa today", "today"],
    ["why did the going get hard", "going"],
  ])("are looked for where they are something else: %s", (question, word) => {
    expect(wordsOf(question)).toContain(word);
  });
});

import { describe, expect, it } from "vitest";
import { matchRule } from "../../../src/temporal/grammar/rule.ts";
import { parseExpressions } from "../../../src/temporal/parseExpressions.ts";
import { FEAST_RULES } from "../../examples/dateRule.example.ts";

/** What the rules read at the first of a text's words that one of them opens with, as `parseExpressions` tries them. */
function read(text: string) {
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    for (const rule of FEAST_RULES.filter(({ opens }) => opens.includes(word.toLowerCase()))) {
      const match = matchRule(rule, text, index);
      if (match) return { text: text.slice(match.start, match.end), reading: rule.read(match) };
    }
  }
  return undefined;
}

describe("the date rule to copy", () => {
  it.each([
    ["The rent was due at Michaelmas.", "Michaelmas", undefined],
    ["It was paid on Michaelmas 2031.", "Michaelmas 2031", { is: 2031 }],
    ["It was paid at Michaelmas last year.", "Michaelmas last year", { later: -1 }],
  ])("reads %s", (sentence, text, year) => {
    expect(read(sentence)).toEqual({ text, reading: { kind: "day", month: 9, day: 29, year } });
  });

  it("leaves a term of the courts to other rules", () => {
    expect(read("The appeal was heard in Michaelmas term.")?.reading).toBeUndefined();
  });

  it("is not tried inside a longer word", () => {
    expect(read("The Michaelmastide fair was held.")).toBeUndefined();
  });

  it("is not live", () => {
    expect([...parseExpressions("The rent was due at Michaelmas.")]).toEqual([]);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wrapText } from "../../../../src/presentation/picture/wrapText.ts";
import { anyText } from "../../../support/outlets/discord/hostileText.ts";
import { runs } from "../../../support/runs.ts";

/** Every character is as wide as every other. */
const measure = (text: string) => [...text].length;

describe("a text's lines", () => {
  it.each([
    ["a text that fits stays one", "The jury ruled.", 15, ["The jury ruled."]],
    ["words stay whole", "The jury ruled today", 9, ["The jury ", "ruled ", "today"]],
    ["a blank at the end needs no room", "jury ruled", 5, ["jury ", "ruled"]],
    ["blanks stay as they were", "a  b   c", 3, ["a  ", "b   ", "c"]],
    ["a sum and a quotation mark stay with their words", "paid “$1,000.50” now", 12, ["paid ", "“$1,000.50” ", "now"]],
    ["a compound breaks at its hyphen", "well-known", 6, ["well-", "known"]],
    ["a line break breaks", "a\n\nb", 9, ["a\n", "\n", "b"]],
    ["what is too long breaks between letters", "abcdefgh ij", 3, ["abc", "def", "gh ", "ij"]],
    ["an accent stays on its letter", "e\u0301e\u0301e\u0301", 4, ["e\u0301e\u0301", "e\u0301"]],
    ["a chain that is too long breaks all the same", "👩\u200d👩\u200d👧", 2, ["👩\u200d", "👩\u200d", "👧"]],
    ["an empty text has none", "", 5, []],
  ])("%s", (_fact, text, width, expected) => {
    expect(wrapText(text, width, measure)).toEqual(expected);
  });

  it("are slices that give the text back, none wider than it may be", () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 2, max: 40 }), (text, width) => {
        const lines = wrapText(text, width, measure);
        expect(lines.join("")).toBe(text);
        for (const line of lines) expect(measure(line.trimEnd())).toBeLessThanOrEqual(width);
      }),
      { numRuns: runs(1000) },
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitSentences } from "../../../src/text/sentences.ts";
import { runs } from "../../support/runs.ts";

const split = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe("splitting sentences", () => {
  it.each([
    ["feet and inches", `He is 6'4" tall. She is 5'2" and won.`],
    ["an inch mark before speech", `He is 6'4" and strong. | She left. | "No," he said. | He left.`],
    ["speech of several sentences", `"I was home. | I slept," he said. | It was late.`],
    ["Jr. before a verb", "Harrow Jr. agreed. The court rose."],
    ["Jr. before a new sentence", "They called Ada Harrow Jr. | The court rose."],
    ["v. between parties", "Harrow v. Pell was heard first. It took an hour."],
    ["Vs. in a name", "FOX said so, while State Vs. Us Magazine did not. It took an hour."],
    ["a name with a mark of exclamation", "Spiro told E! News that he would. Yahoo! Sports asked too."],
    ["No. before a number", "It was case No. 3 on the list. Two were left."],
    ["U.S. inside a name", "It went to the U.S. Supreme Court. It was refused."],
    ["U.S. before a new sentence", "She came back to the U.S. | The court rose."],
    ["sums with a point", "He was owed $4.5 million. He got half."],
    ["an initial in a name", "Judge Mary M. Sommer ruled. It was late."],
    ["an initial with a hyphen", "J.-P. Marlow spoke. Nobody answered."],
    ["initials before a name", "J. K. Marlow spoke. Nobody answered."],
    ["a quotation mark after the full stop", `"It is over." | She left.`],
    ["a curly quotation mark after the full stop", "“It is over.” | She left."],
    ["speech with its speaker", `"Is it true?" he asked. "No."`],
    ["an ellipsis inside a sentence", "She waited ... and spoke. Then she left."],
    ["an ellipsis in speech", `"Wait..." he said. She did.`],
    ["times of day", "He met Dr. Pell at 5 p.m. Friday in Washington, D.C. on Jan. 6. Then he left."],
    ["a time of day before a new sentence", "It began at 10 a.m. | The court was full."],
    ["ranks", "Then Lt. Gov. Jones spoke to Sen. Cruz. It rained."],
    ["citations", "The court in Mass. v. EPA, 549 U.S. 497, held so. It was cited."],
    ["rules", "See Fed. R. Civ. P. 12(b)(6). It failed."],
    ["a company's name", "Acme Inc. sued Pell Corp. in May. It lost."],
    ["brackets", "He won (and lost). (He lied.) She knew."],
    ["emoji", "It was won! | 🎉 They sang. Then they left."],
  ])("survives %s", (_fact, marked) => {
    // A bar marks a boundary that must be found; others may be found only after a full stop that ends a sentence.
    const text = marked.replaceAll(" | ", " ");
    const wanted = marked.split(" | ").length > 1 ? marked.split(" | ")[0] : undefined;
    const sentences = split(text);
    if (wanted !== undefined) expect(sentences).toContain(wanted);
    expect(sentences.join(" ")).toBe(text);
    for (const sentence of sentences) expect(sentence).toMatch(/^["“(]?[\p{Lu}\p{N}🎉].*[.!?"”)]$/su);
    for (const sentence of sentences)
      expect(sentence).not.toMatch(/(?:\b(?:v|No|Dr|Gov|Lt|Sen|Mary M|J|Jan|Fed|Civ|R|U\.S|Mass)\.)$(?<!the U\.S\.)/);
  });

  it.each([
    [
      "a plain paragraph",
      "One is here. Two is there. Three is gone.",
      ["One is here.", "Two is there.", "Three is gone."],
    ],
    ["one sentence without a full stop", "No full stop", ["No full stop"]],
    ["nothing", "", []],
    ["white space alone", "  \n ", []],
    ["white space around", "  One.  Two. ", ["One.", "Two."]],
  ])("reads %s", (_fact, text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it.each([4095, 4096, 4097, 4400, 9000])("keeps a sentence of %i characters whole, and those around it", (length) => {
    const long = `It ${"went on and ".repeat(1000)}`.slice(0, length - 1).concat(".");
    expect(split(`First. ${long} Last.`)).toEqual(["First.", long, "Last."]);
    expect(split(`${long} Last.`)).toEqual([long, "Last."]);
    expect(split(`First. ${long.slice(0, -1)}`)).toEqual(["First.", long.slice(0, -1).trim()]);
  });

  it("loses nothing but white space, whatever the text", () => {
    const parts = fc.constantFrom(
      "Harrow",
      "v.",
      "U.S.",
      "No.",
      "3",
      '"',
      "”",
      "“",
      ".",
      "...",
      "!",
      "? ",
      " ",
      "\n",
      "the",
      "The",
      "a.m.",
      "🎻",
      "é",
      "\u2028",
      "(",
      ")",
      "Jr.",
    );
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(parts, { maxLength: 40 }).map((some) => some.join(" ")),
      fc.string(),
    );
    fc.assert(fc.property(text, expectCovered), { numRuns: runs(2000) });
  });

  it("loses nothing either where the text is longer than what the segmenter is given at a time", () => {
    const long = fc
      .tuple(
        fc.array(fc.string({ unit: "binary", maxLength: 9 }), { minLength: 1, maxLength: 9 }),
        fc.integer({ min: 4000, max: 4400 }),
      )
      .map(([pieces, length]) => `${pieces.join(" ")}. `.repeat(length).slice(0, length));
    const numRuns = Math.min(runs(100), 10_000); // each takes as long as a hundred short ones
    fc.assert(fc.property(long, expectCovered), { numRuns });
  });
});

/** Its sentences are slices of it in order, and between them is nothing but white space. */
function expectCovered(paragraph: string): void {
  const spans = splitSentences(paragraph);
  let at = 0;
  for (const { start, end } of spans) {
    expect(start).toBeGreaterThanOrEqual(at);
    expect(end).toBeGreaterThan(start);
    expect(paragraph.slice(at, start).trim()).toBe("");
    at = end;
  }
  expect(paragraph.slice(at).trim()).toBe("");
}

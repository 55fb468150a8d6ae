import { describe, expect, it } from "vitest";
import { MAX_TEXT_LENGTH, type PieceVocabulary, splitPieces, UNKNOWN } from "../../../src/encoder/wordPiece.ts";

const SPELLINGS = [
  "[UNK]",
  ..."the judge beyonce o ' neill \" . ; naive un ##believ ##able 東 京 fi ##ne straße x".split(" "),
];
const VOCABULARY: PieceVocabulary = new Map(
  SPELLINGS.map((spelling, at) => [spelling, at === 0 ? UNKNOWN : 1000 + at]),
);
const NAMES = new Map([...VOCABULARY].map(([spelling, id]) => [id, spelling]));

/** Each piece with what stands there in the text. */
function split(text: string, limit = 100): string[] {
  return splitPieces(text, VOCABULARY, limit).map(({ id, start, end }) => `${NAMES.get(id)}=${text.slice(start, end)}`);
}

describe("pieces of words", () => {
  it.each([
    ["nothing", "", []],
    ["white space of all kinds", " \t\n\u00a0\u2003", []],
    ["capitals", "The JUDGE", ["the=The", "judge=JUDGE"]],
    ["accents, composed", "Beyoncé naïve", ["beyonce=Beyoncé", "naive=naïve"]],
    ["accents that stand behind their letter", "Beyonce\u0301 x", ["beyonce=Beyonce", "x=x"]],
    ["apostrophes and other marks", "O'Neill.", ["o=O", "'='", "neill=Neill", ".=."]],
    ["a mark that the vocabulary lacks", "x’x", ["x=x", "[UNK]=’", "x=x"]],
    ["a word of several pieces", "Unbelievable", ["un=Un", "##believ=believ", "##able=able"]],
    ["a word that can't be spelt to its end", "unbelievers", ["[UNK]=unbelievers"]],
    ["Chinese characters, each for itself", "x東京x", ["x=x", "東=東", "京=京", "x=x"]],
    ["a character that small letters keep", "straße", ["straße=straße"]],
    ["a ligature, which is one character", "ﬁ fine", ["[UNK]=ﬁ", "fi=fi", "##ne=ne"]],
    ["signs outside of the first plane", "😀 x 𐐀", ["[UNK]=😀", "x=x", "[UNK]=𐐀"]],
    ["controls and joiners, which count for nothing", "ju\u200bd\u0000ge \ufeffx", ["judge=ju\u200bd\u0000ge", "x=x"]],
    ["half a surrogate pair", "x \ud83d x", ["x=x", "x=x"]],
    ["a word of 101 letters", `${"x".repeat(101)} x`, [`[UNK]=${"x".repeat(101)}`, "x=x"]],
  ])("of %s", (_what, text, pieces) => {
    expect(split(text)).toEqual(pieces);
  });

  it("are no more than asked for", () => {
    expect(split("x . ".repeat(50), 3)).toEqual(["x=x", ".=.", "x=x"]);
  });

  it("are read from the beginning of an endless text alone", () => {
    const pieces = splitPieces("x".repeat(90).concat(" ").repeat(10_000), VOCABULARY, 100_000);
    expect(pieces.at(-1)?.end).toBe(MAX_TEXT_LENGTH);
  });
});

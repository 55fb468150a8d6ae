import { describe, expect, it } from "vitest";
import { correctCues } from "../../../../src/search/query/cueSpelling.ts";
import { readIntent } from "../../../../src/search/query/readIntent.ts";

const correct = (question: string) => correctCues(question, () => false);

describe("a word by which a question says what it wants", () => {
  it.each([
    ["harrow sentance", "harrow sentence"],
    ["Who is Quill's laywer?", "Who is Quill's lawyer?"],
    ["what was the verdcit", "what was the verdict"],
    ["who was the proscutor", "who was the prosecutor"],
    ["wat was pell chraged with", "what was pell charged with"],
    ["wen was quill relased", "when was quill released"],
    ["did pell setle, was it a setlement", "did pell setle, was it a settlement"],
  ])("is read though it is misspelt: %s", (typed, meant) => expect(correct(typed)).toBe(meant));

  it.each([
    "did the layers of paint change",
    "who appeared in court and was pleased",
    "what was Quill's sentence",
    "where are the wheels of the van",
    "",
  ])("is no other word near to it: %s", (typed) => expect(correct(typed)).toBe(typed));

  it("is not read in what the library knows as a word of its own", () => {
    expect(correctCues("where is the chargre", (term) => term === "chargr")).toBe("where is the chargre");
    expect(correct("where is the chargre")).toBe("where is the charge");
  });

  it("tells the intent", () => {
    expect(readIntent("harrow sentance")).toBe("other");
    expect(readIntent(correct("harrow sentance"))).toBe("sentence");
  });
});

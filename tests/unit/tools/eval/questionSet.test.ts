import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { placeOf, readSets } from "../../../../tools/eval/questionSet.ts";
import { makeKnowledge, writeArticle } from "../../../support/temporary.ts";

const ARTICLE = { "knowledge/harrow/violin.md": writeArticle() };
const GOOD = { question: "Where was the violin?", answers: ["a piano stool"], article: "harrow/violin" };

/** What is read from a set with these lines; the temporary folder's name is left out. */
function read(lines: readonly unknown[], files: Readonly<Record<string, string>> = ARTICLE) {
  const text = lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n");
  const folder = makeKnowledge({ "questions.jsonl": text, ...files });
  const reading = readSets([placeOf(folder)]);
  return reading.ok ? reading : { ...reading, problem: reading.problem.replaceAll(`${folder}/`, "") };
}

describe("a set", () => {
  it("says of each question what it doesn't leave to be understood", () => {
    const full = { ...GOOD, article: ["harrow/violin"], kind: "sum", standsAlone: true, legal: true, note: "as it is" };
    const silent = { question: "Who am I?", answers: [], answerable: false };
    const usual = { answerable: true, standsAlone: false, legal: false };
    const reading = read([GOOD, "", full, silent, ""]);
    expect(reading.ok && reading.sets[0]?.questions).toEqual([
      { line: 1, question: GOOD.question, answers: GOOD.answers, articles: ["harrow/violin"], ...usual },
      expect.objectContaining({ line: 3, articles: ["harrow/violin"], kind: "sum", standsAlone: true, legal: true }),
      { line: 4, question: "Who am I?", answers: [], articles: [], ...usual, answerable: false },
    ]);
  });

  it("is called as its folder", () => {
    const folder = makeKnowledge({ "violins/questions.jsonl": JSON.stringify(GOOD), "violins/knowledge/": "" });
    expect(placeOf(join(folder, "violins/")).name).toBe("violins");
  });

  it.each([
    ["no JSON", "Where was it?", "is not an object in JSON; write one a line, such as"],
    ["a list", [GOOD], "is not an object in JSON"],
    ["no question", { ...GOOD, question: undefined }, "question must be what is asked, as text"],
    ["a blank question", { ...GOOD, question: " " }, "question is empty; write what is asked, or remove the line"],
    ["a long question", { ...GOOD, question: "a".repeat(301) }, "question has more than 300 characters"],
    ["one answer as text", { ...GOOD, answers: "a stool" }, "answers must be a list of texts, any of which counts"],
    ["a number as answer", { ...GOOD, answers: [4] }, "answers must be a list of texts"],
    ["a number as article", { ...GOOD, article: 4 }, "article must be an article's id such as"],
    ["an unknown kind", { ...GOOD, kind: "hard" }, "kind must be one of plain, paraphrased,"],
    ["a flag as text", { ...GOOD, answerable: "false" }, "answerable must be true or false, without quotation marks"],
    ["a slip in a field", { ...GOOD, answerble: false }, "answerble is no field; write answerable"],
    ["no answers", { ...GOOD, answers: [] }, 'has no answers; list them, or write "answerable": false'],
    ["no article", { ...GOOD, article: undefined }, "has no article; name the one that tells the answer"],
    [
      "an article that isn't there",
      { ...GOOD, article: ["harrow/violin", "harrow/bow"] },
      "names the article harrow/bow, but there is no file knowledge/harrow/bow.md.",
    ],
  ])("with %s in a line is refused in one sentence with file and line", (_fact, line, reason) => {
    const reading = read([GOOD, line]);
    expect(reading).toMatchObject({ ok: false, problem: expect.stringContaining(`questions.jsonl:2: ${reason}`) });
    expect(reading).toMatchObject({ problem: expect.stringMatching(/^[^\n]*\.$/) });
  });

  it.each([
    ["questions", ["", ""], ARTICLE, "questions.jsonl has no questions; write one a line, such as"],
    ["a knowledge folder", [GOOD], {}, "knowledge is not a folder; put the set's articles there."],
    ["a folder of that name", [GOOD], { knowledge: "" }, "knowledge is not a folder; put the set's articles there."],
  ])("without %s is refused", (_fact, lines, files, problem) => {
    expect(read(lines, files)).toEqual({ ok: false, problem: expect.stringContaining(problem) });
  });

  it("that isn't there is refused", () => {
    expect(readSets([placeOf("no/such/folder")])).toEqual({
      ok: false,
      problem: `${join("no/such/folder/questions.jsonl")} can't be read (ENOENT); name a folder that holds questions.jsonl and knowledge/.`,
    });
  });
});

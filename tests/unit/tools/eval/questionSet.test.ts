import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { placeOf, readSets } from "../../../../tools/eval/questionSet.ts";
import { makeKnowledge, writeArticle } from "../../../support/temporary.ts";

const ARTICLE = { "knowledge/harrow/violin.md": writeArticle() };
const GOOD = { question: "Where was the violin?", answers: ["a piano stool"], article: "harrow/violin" };

const OUTCOME = 'title: "Harrow"\noutcome: "She was acquitted."';
const CASE = {
  "knowledge/harrow/case.md": `---\n${OUTCOME}\n---\n`,
  "knowledge/tarn/case.md": "---\ntitle: Tarn\n---\n",
};

/** What is read from a set with these lines; the temporary folder's name is left out. */
function read(lines: readonly unknown[], files: Readonly<Record<string, string>> = ARTICLE, isVerbatim = false) {
  const text = lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n");
  const folder = makeKnowledge({ "questions.jsonl": text, ...files });
  const reading = readSets([{ ...placeOf(folder), isVerbatim }]);
  return reading.ok ? reading : { ...reading, problem: reading.problem.replaceAll(`${folder}/`, "") };
}

describe("a set", () => {
  it("says of each question what it doesn't leave to be understood", () => {
    const full = { ...GOOD, article: ["harrow/violin"], kind: "sum", standsAlone: true, legal: true, note: "as it is" };
    const silent = { question: "Who am I?", answers: [], answerable: false };
    const usual = { all: [], harm: [], answerable: true, outcome: false, standsAlone: false, legal: false };
    const reading = read([GOOD, "", full, silent, ""]);
    expect(reading.ok && reading.sets[0]?.questions).toEqual([
      { line: 1, question: GOOD.question, answers: GOOD.answers, articles: ["harrow/violin"], ...usual },
      expect.objectContaining({ line: 3, articles: ["harrow/violin"], kind: "sum", standsAlone: true, legal: true }),
      { line: 4, question: "Who am I?", answers: [], articles: [], ...usual, answerable: false },
    ]);
  });

  it("says what a member is after and what a reply may show", () => {
    const asked = { ...GOOD, kind: "member", intent: "who", case: "harrow", outcome: true, harm: ["the violin"] };
    const list = { ...GOOD, answers: undefined, all: [["a stool", "a piano"], ["a violin"]] };
    const reading = read([asked, list], { ...ARTICLE, ...CASE });
    expect(reading.ok && reading.sets[0]?.questions).toMatchObject([
      { kind: "member", intent: "who", case: "harrow", outcome: true, harm: ["the violin"], all: [] },
      { answers: [], all: [["a stool", "a piano"], ["a violin"]] },
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
    ["an unknown intent", { ...GOOD, intent: "gossip" }, "intent must be one of status, who,"],
    ["a number as case", { ...GOOD, case: 4 }, "case must be a case's slug such as"],
    [
      "a list of texts as parts",
      { ...GOOD, all: ["a stool"] },
      "all must be a list of lists, each with one text at least",
    ],
    ["an empty part", { ...GOOD, all: [["a stool"], []] }, "all must be a list of lists, each with one text at least"],
    ["a text as harm", { ...GOOD, harm: "a stool" }, "harm must be a list of texts that would mislead"],
    ["an outcome as text", { ...GOOD, outcome: "yes" }, "outcome must be true or false, without quotation marks"],
    ["answers and parts", { ...GOOD, all: [["a stool"]] }, "has answers and all; leave one of them"],
    [
      "an outcome that answers what has no answer",
      { ...GOOD, answerable: false, outcome: true },
      'has an outcome that answers and "answerable": false; remove one of them',
    ],
    [
      "harm from nowhere",
      { question: "Why?", answerable: false, harm: ["a stool"] },
      "has harm and no article; name the one that tells it",
    ],
    [
      "harm that answers",
      { ...GOOD, harm: ["in a piano stool there"] },
      "takes “in a piano stool there” for harm, but it holds an answer; shorten it or remove it",
    ],
    [
      "harm from an article that isn't there",
      { question: "Why?", answerable: false, harm: ["a stool"], article: "harrow/bow" },
      "names the article harrow/bow, but there is no file knowledge/harrow/bow.md.",
    ],
    [
      "a case that isn't there",
      { ...GOOD, case: "harow" },
      "chooses the case harow, but there is no file knowledge/harow/case.md.",
    ],
    [
      "an outcome that no case tells",
      { ...GOOD, outcome: true },
      "takes the outcome for an answer, but knowledge/harrow/case.md tells none.",
    ],
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

  it("must say how the case ended where its outcome answers", () => {
    const files = { ...ARTICLE, ...CASE, "knowledge/tarn/bow.md": writeArticle() };
    expect(read([{ ...GOOD, outcome: true, article: ["harrow/violin", "tarn/bow"] }], files)).toMatchObject({
      problem: expect.stringContaining("knowledge/tarn/case.md tells none."),
    });
  });

  describe("that is held to its articles' words", () => {
    const files = { ...ARTICLE, "knowledge/tarn/bow.md": writeArticle("The bow was never found.") };

    it("takes what stands there, whatever the case and punctuation", () => {
      const parts = {
        ...GOOD,
        answers: undefined,
        all: [["A piano-stool"], ["the bow"]],
        article: ["harrow/violin", "tarn/bow"],
      };
      expect(read([{ ...GOOD, harm: ["the violin was"] }, parts], files, true)).toMatchObject({ ok: true });
    });

    it.each([
      [
        "an answer",
        { answers: ["a piano stool", "a piano bench"] },
        "expects “a piano bench”, which none of its articles says",
      ],
      ["a part", { answers: [], all: [["a piano bench"]] }, "expects “a piano bench”, which none of its articles says"],
      [
        "harm",
        { harm: ["a bench"] },
        "expects “a bench”, which none of its articles says; write it as it stands there",
      ],
      ["another article's words", { answers: ["the bow"] }, "expects “the bow”, which none of its articles says"],
      [
        "an idle article",
        { article: ["harrow/violin", "tarn/bow"] },
        "names the article tarn/bow, which says nothing of",
      ],
    ])("is refused with %s that no article bears out", (_fact, more, reason) => {
      const reading = read([{ ...GOOD, ...more }], files, true);
      expect(reading).toMatchObject({ ok: false, problem: expect.stringContaining(`questions.jsonl:1: ${reason}`) });
      expect(read([{ ...GOOD, ...more }], files)).toMatchObject({ ok: true });
    });
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

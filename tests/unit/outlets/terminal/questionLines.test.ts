import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { answer } from "../../../../commands/ask.ts";
import { answerQuestionLines } from "../../../../src/outlets/terminal/questionLines.ts";
import { openFiles } from "../../../support/opening.ts";
import { openTerminal, writeArticle } from "../../../support/temporary.ts";

const FOUND = "Who found the stolen violin?";
const CLOSED = "Who closed the orchard?";
const UNREADABLE = 'is not a JSON object with a "question" and, if wanted, a "case", both text';

function openShelf() {
  return openFiles({
    "harrow/violin.md": writeArticle(
      "Mara Quill found the stolen violin inside a piano stool.\n\nJoss Ferrant stole the violin, prosecutors said.",
    ),
    "marsh/orchard.md": writeArticle("Judge Oda Fenn closed the orchard after the flood.").replace(
      "The Stolen Violin",
      "The Orchard",
    ),
  });
}

/** What the lines are answered with, each answer parsed. */
async function run(lines: string, { name, limit = 3 }: { name?: string; limit?: number } = {}) {
  const libraryService = openShelf();
  const { terminal, written, input } = openTerminal();
  input.end(lines);
  const code = await answerQuestionLines(terminal, libraryService, { case: name, limit });
  expect(written.output === "" || written.output.endsWith("\n")).toBe(true);
  const answers = written.output
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line));
  return { code, answers, error: written.error, libraryService };
}

const lineOf = (value: unknown) => `${JSON.stringify(value)}\n`;

describe("JSON lines", () => {
  it("an answer is the Reply itself", async () => {
    const { code, answers, error, libraryService } = await run(lineOf({ question: FOUND }));
    expect(answers).toEqual([JSON.parse(JSON.stringify(await answer(libraryService, { question: FOUND, limit: 3 })))]);
    expect(answers[0].kind).toBe("quotes");
    expect({ code, error }).toEqual({ code: 0, error: "" });
  });

  it("answers stand in the order of the questions", async () => {
    const questions = Array.from({ length: 200 }, (_, index) => (index % 3 === 0 ? FOUND : `What is number ${index}?`));
    const { answers } = await run(questions.map((question) => lineOf({ question })).join(""));
    expect(answers.map((one) => one.question)).toEqual(questions);
  });

  it.each([
    ["a last line without an end is answered", JSON.stringify({ question: FOUND }), 1],
    ["CRLF ends a line", `${JSON.stringify({ question: FOUND })}\r\n${JSON.stringify({ question: CLOSED })}\r\n`, 2],
    ["blank lines are passed over", `\n${JSON.stringify({ question: FOUND })}\n  \n\n`, 1],
    ["no line gets no answer", "", 0],
    ["fields that nobody knows are passed over", lineOf({ question: FOUND, id: 7 }), 1],
  ])("%s", async (_fact, lines, count) => {
    const { code, answers } = await run(lines);
    expect({ code, kinds: answers.map((one) => one.kind) }).toEqual({ code: 0, kinds: Array(count).fill("quotes") });
  });

  it.each([["\u2028"], ["\u2029"], ["\u0085"], ["\u000b"]])(
    "%j inside a question doesn't end the line",
    async (character) => {
      const question = `Who found${character} the stolen violin?`;
      const { code, answers } = await run(`{"question":${JSON.stringify(question)}}\n`);
      expect(answers.map((one) => one.question)).toEqual([question]);
      expect(code).toBe(0);
    },
  );

  it("a question with a line feed in it gets an answer of one line", async () => {
    const { answers } = await run(lineOf({ question: "sourdough\nbread" }) + lineOf({ question: FOUND }));
    expect(answers).toHaveLength(2);
  });
});

describe("bad lines", () => {
  it.each([
    ["words", "Who found it?"],
    ["half an object", '{"question":'],
    ["a list", '["Who found it?"]'],
    ["text", '"Who found it?"'],
    ["null", "null"],
    ["an object without a question", '{"case":"harrow"}'],
    ["a question that is a number", '{"question":1}'],
    ["a case that is a list", '{"question":"Who?","case":["harrow"]}'],
    ["two objects", '{"question":"Who?"}{"question":"Who?"}'],
  ])("%s is answered in its place, and the rest is answered too", async (_what, bad) => {
    const { code, answers, error } = await run(`${lineOf({ question: FOUND })}${bad}\n${lineOf({ question: CLOSED })}`);
    expect(answers).toMatchObject([
      { kind: "quotes", question: FOUND },
      { kind: "unreadable line", line: 2, reason: UNREADABLE },
      { kind: "quotes", question: CLOSED },
    ]);
    expect(code).toBe(2);
    expect(error).toBe('1 of 3 lines could not be read; each needs a JSON object with a "question".\n');
  });

  it("are numbered as an editor numbers them, blank lines too", async () => {
    const { answers } = await run("\n\nx\n\ny\n");
    expect(answers.map((one) => one.line)).toEqual([3, 5]);
  });

  it.each([
    ["no question", { question: " " }, { kind: "no question" }],
    [
      "a question of 301 characters",
      { question: "🎻".repeat(301) },
      { kind: "question too long", length: 301, limit: 300 },
    ],
    ["an unknown case", { question: FOUND, case: "doe" }, { kind: "unknown case", name: "doe" }],
  ])("%s is a line that can be read, and is told so", async (_what, request, expected) => {
    const { code, answers } = await run(lineOf(request));
    expect(answers).toMatchObject([expected]);
    expect(code).toBe(0);
  });
});

describe("one case", () => {
  it.each([
    ["a line's own case counts", {}, { question: FOUND, case: "marsh" }, "nothing found"],
    ["the flag's case counts where the line names none", { name: "marsh" }, { question: FOUND }, "nothing found"],
    ["a line's case wins over the flag's", { name: "marsh" }, { question: FOUND, case: "harrow" }, "quotes"],
  ])("%s", async (_fact, flags, request, kind) => {
    const { answers } = await run(lineOf(request), flags);
    expect(answers).toMatchObject([{ kind }]);
  });
});

describe("streams", () => {
  it("a limit of one gives one quote a line", async () => {
    const { answers } = await run(lineOf({ question: "What happened to the stolen violin?" }).repeat(2), { limit: 1 });
    expect(answers.map((one) => one.quotes?.length)).toEqual([1, 1]);
  });

  it("a reader that is slow gets every answer", async () => {
    const libraryService = openShelf();
    const { terminal } = openTerminal();
    const input = new PassThrough();
    const output = new PassThrough({ highWaterMark: 16 });
    let read = "";
    output.on("data", (chunk) => {
      read += chunk;
      output.pause();
      setImmediate(() => output.resume());
    });
    input.end(lineOf({ question: FOUND }).repeat(50));
    expect(await answerQuestionLines({ ...terminal, input, output }, libraryService, { limit: 3 })).toBe(0);
    await new Promise((resolve) => output.on("end", resolve).end());
    expect(read.split("\n")).toHaveLength(51);
  });

  it("answers come before the input ends", async () => {
    const libraryService = openShelf();
    const { terminal, written, input } = openTerminal();
    const run = answerQuestionLines(terminal, libraryService, { limit: 3 });
    input.write(lineOf({ question: FOUND }));
    await expect.poll(() => written.output).toMatch(/\n$/);
    expect(JSON.parse(written.output)).toMatchObject({ kind: "quotes" });
    input.end();
    expect(await run).toBe(0);
  });
});

import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Config } from "../../../../src/config.ts";
import { type OtherOutlets, runProgram } from "../../../../src/outlets/terminal/program.ts";
import { findDates } from "../../../../src/temporal/timeExpressions.ts";
import { makeKnowledge, openTerminal, writeArticle } from "../../../support/temporary.ts";

const ONE_SENTENCE = /^[^\n]*[^\s.?!;][.]\n$/;
const CONFIG: Config = { knowledge: "no/such/folder" };
const NO_OUTLETS: OtherOutlets = { connect: async () => 3, serveWeb: async () => 3, diagnose: async () => 3 };

async function run(args: readonly string[], { input = "", isTTY = false } = {}) {
  const opened = openTerminal({ isTTY });
  opened.input.end(input);
  const code = await runProgram(["dates", ...args], opened.terminal, CONFIG, NO_OUTLETS);
  return { code, ...opened.written };
}

function writeFile(body: string, fields = ""): string {
  return join(makeKnowledge({ "harrow/violin.md": writeArticle(body, fields) }), "harrow/violin.md");
}

describe("an article's dates", () => {
  it("stand in their sentences, each with how it is read or why it is not", async () => {
    const file = writeFile(
      "Mara Quill was arrested Monday. She wept.\n\nShe was freed one week after her arrest, in 2029. **On Oct. 2** she fled; she will be tried March 9.",
    );
    const { code, output, error } = await run([file]);
    expect(output).toBe(
      [
        "“The Stolen Violin”, published March 4, 2031: 4 dates read, 1 refused",
        "",
        "paragraph 1",
        "│ Mara Quill was arrested Monday.",
        "  “Monday” is 2031-03-03, day, happened",
        "",
        "paragraph 2",
        "│ She was freed one week after her arrest, in 2029.",
        "  “one week after” is not read: counted from an event",
        "  “2029” is 2029, year, happened",
        "",
        "paragraph 2",
        "│ On Oct. 2 she fled; she will be tried March 9.",
        "  “Oct. 2” is 2029-10-02, day, happened, year guessed",
        "  “March 9” is 2031-03-09, day, scheduled, year guessed",
        "",
      ].join("\n"),
    );
    expect({ code, error }).toEqual({ code: 0, error: "" });
  });

  it.each([
    ["the day after the verdict", "the day after", "counted from an event"],
    ["the next day", "the next day", "counted from a date that is not told"],
    ["last weekend", "last weekend", "a week or weekend, which no date is certain in"],
    ["last summer", "last summer", "a season, which no date is certain in"],
    ["in the 1990s", "the 1990s", "a decade or century"],
    ["several years ago", "several years ago", "not counted exactly"],
    ["with Tess May", "May", "part of a name"],
    ["in room 2024", "2024", "a number and not a year"],
    ["on Feb. 29, 2023", "Feb. 29, 2023", "no day of the calendar"],
  ])("are refused in words: %s", async (told, expression, reason) => {
    const { output } = await run([writeFile(`Mara Quill wept ${told}.`)]);
    expect(output).toContain(`  “${expression}” is not read: ${reason}\n`);
  });

  it("are bold where a person reads along", async () => {
    const { output } = await run([writeFile("Mara Quill was arrested Monday at noon.")], { isTTY: true });
    expect(output).toContain("was arrested \u001b[1mMonday\u001b[22m at noon.");
  });

  it("in headings and furniture are not the case's, which is said", async () => {
    const file = writeFile(
      "# The trial of May 3, 2029\n\nMara Quill was arrested in 2028.\n\nFILE - Mara Quill sings on July 11, 2030. (AP Photo/Joss Ferrant, File)\n\nLater that year she fled.",
    );
    const { output } = await run([file]);
    expect(output).toContain("“Later that year” is 2028, year, happened");
    expect(output).toContain(
      "Not read as the case's, as they stand outside the article's prose:\n  “May 3, 2029” in the heading “The trial of May 3, 2029”\n  “July 11, 2030” in the furniture “FILE - Mara Quill sings on July 11, 2030. (AP Photo/Joss Ferrant, File)”\n",
    );
    expect(output).toContain(": 2 dates read, 0 refused");
  });

  it("are those of hidden and retracted articles too, and of a file that is a link to elsewhere", async () => {
    const file = writeFile("Mara Quill was arrested Monday.", "hidden: true\nretracted: true");
    const link = join(makeKnowledge({ "marsh/": "" }), "marsh/link.md");
    symlinkSync(file, link);
    expect(await run([link])).toEqual(await run([file]));
    expect((await run([file])).code).toBe(0);
  });

  it("may be none", async () => {
    expect((await run([writeFile("Mara Quill wept.")])).output).toBe(
      "“The Stolen Violin”, published March 4, 2031: 0 dates read, 0 refused\n",
    );
  });

  it("print no marks that turn a terminal's text round", async () => {
    const { output } = await run([writeFile("Mara \u202eQuill\u202c was arrested Mon\u200eday, on Monday.")]);
    expect(output).not.toMatch(/[\u200e\u202a-\u202e]/);
    expect(output).toContain("“Monday” is 2031-03-03");
  });
});

describe("JSON lines", () => {
  const lineOf = (value: unknown) => `${JSON.stringify(value)}\n`;
  const parse = (output: string) =>
    output
      .split("\n")
      .slice(0, -1)
      .map((line) => JSON.parse(line));

  it("each text is answered with its dates, in the same order, at offsets of the text as it came", async () => {
    const texts = [
      { id: "one", text: "🎻\r\n\r\n He was freed Friday.\u2028", published: "2024-07-13" },
      { id: 2, text: "Nobody wept.", published: "2024-07-13T10:00:00Z" },
      { id: "one", text: "", published: "2024-07-13", source: "passed over" },
    ];
    const { code, output, error } = await run(["--jsonl"], { input: texts.map(lineOf).join("") });
    expect(parse(output)).toMatchObject(
      texts.map(({ id, text, published }) => ({ id, dates: findDates(text, published) })),
    );
    expect(parse(output)[0].dates).toEqual([
      {
        start: 20,
        end: 26,
        text: "Friday",
        value: "2024-07-12",
        precision: "day",
        status: "happened",
        yearIsSure: true,
        isLabel: false,
      },
    ]);
    expect({ code, error }).toEqual({ code: 0, error: "" });
  });

  it.each([
    ["words", "Friday"],
    ["no id", '{"text":"x","published":"2024-07-13"}'],
    ["no text", '{"id":"x","published":"2024-07-13"}'],
    ["no day of publication", '{"id":"x","text":"x"}'],
    ["a day that is none", '{"id":"x","text":"x","published":"2024-02-30"}'],
    ["a day in words", '{"id":"x","text":"x","published":"July 13, 2024"}'],
    ["a text that is a list", '{"id":"x","text":["x"],"published":"2024-07-13"}'],
  ])("%s is answered in its place, and the rest is answered too", async (_what, bad) => {
    const good = lineOf({ id: "good", text: "It was 2019.", published: "2024-07-13" });
    const { code, output, error } = await run(["--jsonl"], { input: `${good}${bad}\n${good}` });
    expect(parse(output)).toMatchObject([
      { id: "good" },
      {
        kind: "unreadable line",
        line: 2,
        reason: 'is not a JSON object with an "id", a "text" and a day it was "published", such as "2024-07-12"',
      },
      { id: "good" },
    ]);
    expect(code).toBe(2);
    expect(error).toBe('1 of 3 lines could not be read; each needs a JSON object with "id", "text" and "published".\n');
  });
});

describe("what was asked wrongly", () => {
  it.each([
    ["no file", [], "name an article's, or pass --jsonl"],
    ["a file without a name", [""], "name an article's, or pass --jsonl"],
    ["a file beside --jsonl", ["a.md", "--jsonl"], "standard input alone"],
    ["two files", ["a.md", "b.md"], "--help lists what there is"],
    ["an unknown flag", ["a.md", "--json"], "--json"],
    ["a file that is not there", ["no/such.md"], "no/such.md:1: can't be read (ENOENT); check that it exists"],
    ["a folder", ["src"], "src:1: is not a regular file"],
  ])("%s gets one plain sentence on stderr, nothing on stdout and exit 2", async (_what, args, part) => {
    const { code, output, error } = await run(args);
    expect({ code, output }).toEqual({ code: 2, output: "" });
    expect(error).toContain(part);
    expect(error).toMatch(ONE_SENTENCE);
  });

  it("each fault of a file's front matter is told with its line and what to do", async () => {
    const file = join(
      makeKnowledge({ "harrow/violin.md": "---\ntitle: x\npublished: 2024-02-30\n---\nIt was Monday.\n" }),
      "harrow/violin.md",
    );
    const { code, output, error } = await run([file]);
    expect({ code, output }).toEqual({ code: 2, output: "" });
    for (const line of error.trimEnd().split("\n")) expect(line).toMatch(/violin\.md:\d+: \S.*[^.]\.$/);
    expect(error).toContain("violin.md:3: published");
    expect(error).toContain(
      "publisher is missing; add it to the front matter, such as: publisher: The name of the outlet.\n",
    );
  });
});

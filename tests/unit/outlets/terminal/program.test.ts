import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { answer } from "../../../../commands/ask.ts";
import { type DiscordConfig, readConfig } from "../../../../src/config.ts";
import { type OtherOutlets, runProgram } from "../../../../src/outlets/terminal/program.ts";
import { openFolder } from "../../../support/opening.ts";
import { makeKnowledge, openTerminal, writeArticle } from "../../../support/temporary.ts";

const FILES = {
  "harrow-v-pell/case.md": "---\ntitle: Harrow v. Pell\naliases: [the violin case]\noutcome: Settled.\n---\n",
  "harrow-v-pell/violin.md": writeArticle(
    [
      "Mara Quill found the stolen violin inside a piano stool.",
      "Joss Ferrant said that the stolen violin was his.",
      "A porter saw the stolen violin at noon.",
      "The stolen violin is worth $4.5 million, an expert wrote.",
      "Nobody heard the stolen violin again until May.",
      // Under headings of their own, they are quoted one by one.
    ].join("\n\n## Later\n\n"),
    "url: https://courier.test/violin",
  ),
  "marsh/case.md": "---\ntitle: In re Marsh\n---\n",
};
const QUESTION = "Who found the stolen violin?";
const ONE_SENTENCE = /^[^\n]*[^\s.?!;][.]\n$/;

interface Options {
  readonly files?: Readonly<Record<string, string>>;
  readonly input?: string;
  readonly isTTY?: boolean;
  readonly contact?: string;
  readonly token?: string;
}

/** What the program writes and how it ends; `--knowledge` is a folder of these files. */
async function run(args: readonly string[], options: Options = {}) {
  const { files = FILES, input = "", isTTY = false, contact, token } = options;
  const knowledge = makeKnowledge(files);
  const opened = openTerminal({ isTTY });
  opened.input.end(input);
  const discord = token === undefined ? undefined : readDiscord(token);
  const code = await runProgram(args, opened.terminal, { knowledge, contact, discord }, OUTLETS);
  return { code, ...opened.written, knowledge };
}

/** Other outlets that only say that they were called. */
const OUTLETS: OtherOutlets = {
  connect: async ({ discord, knowledge }) => {
    throw new Error(`connected with ${discord.token} to ${knowledge}`);
  },
  serveWeb: async () => 0,
  diagnose: async () => 1,
};

function readDiscord(token: string): DiscordConfig | undefined {
  const reading = readConfig({ DISCORD_TOKEN: token });
  return reading.ok ? reading.value.discord : undefined;
}

const writeRequest = (question: string) => `${JSON.stringify({ question })}\n`;

describe("asking once", () => {
  it("prints the best quote, its citation and its link, and nothing to stderr", async () => {
    const { code, output, error } = await run(["ask", QUESTION]);
    expect(output).toContain(
      "│ Mara Quill found the stolen violin inside a piano stool.\n  “The Stolen Violin”, The Tarn Courier, March 4, 2031, paragraph 1\n  https://courier.test/violin#:~:text=",
    );
    expect(output).toContain("How it ended — Harrow v. Pell: Settled.");
    expect({ code, error }).toEqual({ code: 0, error: "" });
  });

  it("takes words without quotation marks as one question", async () => {
    const { output } = await run(["ask", ...QUESTION.split(" ")]);
    expect(output).toBe((await run(["ask", QUESTION])).output);
  });

  it("nothing found is an answer", async () => {
    const { code, output, error } = await run(["ask", "How do I bake sourdough bread?"]);
    expect(output).toContain("Nothing found.");
    expect({ code, error }).toEqual({ code: 0, error: "" });
  });

  it("an empty shelf is told, and how to fill it", async () => {
    const { code, output, error } = await run(["ask", QUESTION], { files: {} });
    expect(output).toContain("The shelf is empty: put an article");
    expect({ code, error }).toEqual({ code: 0, error: "" });
  });

  it("another folder may be named, which wins over the configured one", async () => {
    const other = makeKnowledge({ "marsh/a.md": writeArticle("Judge Oda Fenn closed the orchard after the flood.") });
    const { output } = await run(["ask", "Who closed the orchard?", "--knowledge", other]);
    expect(output).toContain("Oda Fenn");
  });

  it.each([["harrow-v-pell"], ["Harrow v. Pell"], ["the violin case"]])("--case takes %s", async (name) => {
    expect((await run(["ask", QUESTION, "--case", name])).output).toContain("Mara Quill");
  });

  it("--case leaves out what other cases say", async () => {
    expect((await run(["ask", QUESTION, "--case", "marsh"])).output).toContain("Nothing found.");
  });

  it("says how many files are rejected, and serves the rest", async () => {
    const bad = { "marsh/a.md": "no front matter", "marsh/b.md": writeArticle("x", "url: x\nupdated: x") };
    const { code, output, error } = await run(["ask", QUESTION, "--json"], { files: { ...FILES, ...bad } });
    expect(JSON.parse(output).kind).toBe("quotes");
    expect(error).toBe("2 files rejected and not served; npm run check lists why.\n");
    expect(code).toBe(0);
  });

  it("names the folder that was named, for checking and for filling it", async () => {
    const bad = makeKnowledge({ "marsh/a.md": "no front matter" });
    const { output, error } = await run(["ask", QUESTION, "--knowledge", bad]);
    expect(error).toBe(`1 file rejected and not served; npm run check -- --knowledge ${bad} lists why.\n`);
    expect(output).toBe(`The shelf is empty: nothing in ${bad} is served (1 file rejected).\n`);
    const empty = makeKnowledge({});
    expect((await run(["ask", QUESTION, "--knowledge", empty])).output).toContain(`file into ${empty}/<case>/ `);
  });

  it("has colour codes on a terminal and none elsewhere", async () => {
    expect((await run(["ask", QUESTION], { isTTY: true })).output).toContain("\u001b[1mfound\u001b[22m");
    expect((await run(["ask", QUESTION])).output).not.toContain("\u001b");
    expect((await run(["ask", QUESTION, "--json"], { isTTY: true })).output).not.toContain("\u001b");
  });
});

describe("--limit", () => {
  it.each([
    [[], 3],
    [["--limit", "1"], 1],
    [["--limit", "2"], 2],
    [["--limit=4"], 4],
  ])("%j gives %i", async (flags, count) => {
    const { output } = await run(["ask", "Where was the stolen violin?", "--json", ...flags]);
    expect(JSON.parse(output).quotes).toHaveLength(count);
  });

  it.each([["1"], ["25"]])("%s is taken", async (limit) => {
    expect(await run(["ask", QUESTION, "--limit", limit])).toMatchObject({ code: 0, error: "" });
  });

  it.each([["0"], ["26"], ["-1"], ["1.5"], ["1e1"], ["three"], [""], ["100000000000000000000"]])(
    "%j is refused",
    async (limit) => {
      const { code, output, error } = await run(["ask", QUESTION, "--limit", limit]);
      expect({ code, output }).toEqual({ code: 2, output: "" });
      expect(error).toContain("whole number from 1 to 25");
    },
  );
});

describe("--json", () => {
  it.each([
    ["quotes", QUESTION],
    ["nothing found", "How do I bake sourdough bread?"],
    ["no question", " "],
    ["question too long", "v".repeat(301)],
  ])("prints the Reply itself on exactly one line: %s", async (kind, question) => {
    const { output, knowledge } = await run(["ask", question, "--json"]);
    const reply = await answer(openFolder(knowledge), { question, limit: 3 });
    expect(reply.kind).toBe(kind);
    expect(output).toBe(`${JSON.stringify(reply)}\n`);
    expect(output.indexOf("\n")).toBe(output.length - 1);
  });

  it("prints an unknown case as a Reply too, and the sentence to stderr", async () => {
    const { code, output, error } = await run(["ask", QUESTION, "--json", "--case", "doe"]);
    expect(JSON.parse(output)).toMatchObject({ kind: "unknown case", name: "doe" });
    expect(error).toBe("No case is called “doe”; the cases are harrow-v-pell, marsh.\n");
    expect(code).toBe(2);
  });

  it("has offsets that give the quote when the article's text is cut there", async () => {
    const { output } = await run(["ask", QUESTION, "--json"]);
    const text = FILES["harrow-v-pell/violin.md"].split("---\n\n")[1]?.replaceAll("## ", "") ?? "";
    const { quotes } = JSON.parse(output);
    expect(quotes).toHaveLength(3);
    for (const quote of quotes) expect(text.slice(quote.start, quote.end)).toBe(quote.text);
  });
});

describe("--jsonl", () => {
  it("answers every line in order with the folder read once", async () => {
    const input = writeRequest(QUESTION) + writeRequest("How do I bake sourdough bread?") + writeRequest(QUESTION);
    const { code, output, error } = await run(["ask", "--jsonl"], { input });
    const kinds = output
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line).kind);
    expect({ code, kinds, error }).toEqual({ code: 0, kinds: ["quotes", "nothing found", "quotes"], error: "" });
  });

  it("takes --limit and --case", async () => {
    const { output } = await run(["ask", "--jsonl", "--limit", "1", "--case", "the violin case"], {
      input: writeRequest(QUESTION),
    });
    expect(JSON.parse(output).quotes).toHaveLength(1);
  });

  it("an unknown --case is one sentence on stderr and exit 2", async () => {
    const { code, error } = await run(["ask", "--jsonl", "--case", "doe"], { input: writeRequest(QUESTION) });
    expect({ code, error }).toEqual({
      code: 2,
      error: "No case is called “doe”; the cases are harrow-v-pell, marsh.\n",
    });
  });

  it("a bad line makes exit 2", async () => {
    const { code, output } = await run(["ask", "--jsonl"], { input: `x\n${writeRequest(QUESTION)}` });
    expect(
      output
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line).kind),
    ).toEqual(["unreadable line", "quotes"]);
    expect(code).toBe(2);
  });
});

describe("what was asked wrongly", () => {
  it.each([
    ["an unknown flag", ["ask", QUESTION, "--frobnicate"], "--frobnicate"],
    ["an unknown flag of one letter", ["ask", QUESTION, "-z"], "-z"],
    ["a misspelt flag", ["ask", QUESTION, "--cas", "x"], "--cas"],
    ["an unknown flag without a command", ["--frobnicate"], "--frobnicate"],
    ["an unknown flag of check", ["check", "--json"], "--json"],
    ["an unknown command", ["frobnicate"], ""],
    ["a folder whose flag npm kept", ["check", "shelf"], "(was -- left out after npm run check?)"],
    ["a flag without its value", ["ask", QUESTION, "--case"], "--case"],
    ["a limit of 0", ["ask", QUESTION, "--limit", "0"], "1 to 25"],
    ["a limit of 26", ["ask", QUESTION, "--limit", "26"], "1 to 25"],
    ["an unknown case", ["ask", QUESTION, "--case", "doe"], "the cases are harrow-v-pell, marsh."],
    ["an empty case", ["ask", QUESTION, "--case", ""], "the cases are harrow-v-pell, marsh."],
    ["an unknown folder", ["ask", QUESTION, "--knowledge", "no/such/folder"], "no/such/folder does not exist"],
    ["an unknown folder to check", ["check", "--knowledge", "no/such/folder"], "no/such/folder does not exist"],
    [
      "an unknown folder for JSON lines",
      ["ask", "--jsonl", "--knowledge", "no/such/folder"],
      "no/such/folder does not exist",
    ],
    ["a folder without a name", ["ask", QUESTION, "--knowledge", ""], "knowledge folder"],
    ["a question beside --jsonl", ["ask", QUESTION, "--jsonl"], "standard input alone"],
    ["no question", ["ask"], "There is no question"],
    ["a question of 301 characters", ["ask", "v".repeat(301)], "301 characters"],
  ])("%s gets one plain sentence on stderr, nothing on stdout and exit 2", async (_what, args, part) => {
    const { code, output, error } = await run(args);
    expect({ code, output }).toEqual({ code: 2, output: "" });
    expect(error).toContain(part);
    expect(error).toMatch(ONE_SENTENCE);
    expect(error).not.toMatch(/[.?!][;,.]|\. [A-Z]/);
  });

  it("300 characters are not too many", async () => {
    expect(await run(["ask", "🎻".repeat(300)])).toMatchObject({ code: 0, error: "" });
  });

  it("a file is no folder", async () => {
    const folder = makeKnowledge({ "violin.md": "x" });
    const { code, error } = await run(["ask", QUESTION, "--knowledge", join(folder, "violin.md")]);
    expect(error).toContain("violin.md is not a folder; name one with --knowledge.");
    expect(code).toBe(2);
  });
});

describe("help", () => {
  it.each([[["--help"]], [["help"]], [["-h"]]])("%j lists the commands on stdout", async (args) => {
    const { code, output, error } = await run(args);
    for (const name of ["ask", "check", "prompt"]) expect(output).toMatch(new RegExp(`^ {2}${name} `, "m"));
    expect({ code, error }).toEqual({ code: 0, error: "" });
  });

  it("of ask lists its flags", async () => {
    const { code, output } = await run(["ask", "--help"]);
    for (const flag of ["--knowledge", "--case", "--limit", "--json", "--jsonl"])
      expect(output).toContain(`  ${flag} `);
    expect(code).toBe(0);
  });
});

describe("check", () => {
  it("lists every problem as path:line: reason and exits 1", async () => {
    const bad = {
      "marsh/a.md": "no front matter",
      "marsh/b.md": writeArticle("x", "url: nowhere\nupdated: 2024-02-30"),
      "marsh/c.md": writeArticle("x", "hidden: true"),
      "marsh/d.md": writeArticle("x", "retracted: true"),
      "marsh/e.md/": "",
    };
    const { code, output, error, knowledge } = await run(["check"], { files: { ...FILES, ...bad } });
    const lines = output.trimEnd().split("\n");
    for (const line of lines) expect(line).toMatch(/^\S+:\d+: \S.*\S$/);
    expect(lines.map((line) => line.split(": ", 1)[0])).toEqual(
      ["marsh/a.md:1", "marsh/b.md:5", "marsh/b.md:6", "marsh/e.md:1"].map((path) => join(knowledge, path)),
    );
    expect(error.trim().split("\n").at(-1)).toBe("2 articles in 2 cases, 1 hidden, 1 retracted, 3 files rejected");
    expect(code).toBe(1);
  });

  it("exits 0 where every file is served, prints nothing to stdout, and names what to look at", async () => {
    const { code, output, error } = await run(["check"]);
    expect({ code, output, error }).toEqual({
      code: 0,
      output: "",
      error:
        "harrow-v-pell/violin.md: was published on March 4, 2031, which is still to come; look at its published line\n1 article in 2 cases, 0 hidden, 0 retracted, 0 files rejected\n",
    });
  });

  it("of an empty folder exits 0", async () => {
    expect((await run(["check"], { files: {} })).code).toBe(0);
  });
});

describe("a token", () => {
  it("makes the start a connection to Discord, with the folder that was named", async () => {
    const { code, output, error } = await run(["--knowledge", "shelf"], { token: "x" });
    expect(error).toContain("connected with x to shelf");
    expect({ code, output }).toMatchObject({ code: 3 });
  });
});

import { describe, expect, it, vi } from "vitest";
import { commands as all } from "../../commands/index.ts";
import { describeUsage } from "../../src/command.ts";
import { runPrompt } from "../../src/terminal/prompt.ts";
import { lendOnly, openFiles } from "../opening.ts";
import { openTerminal, writeArticle } from "../temporary.ts";

const commands = all.filter(({ calledFrom }) => calledFrom === "slash");

const FILES = {
  "harrow-v-pell/case.md": "---\ntitle: Harrow v. Pell\n---\n",
  "harrow-v-pell/violin.md": writeArticle("Mara Quill found the stolen violin inside a piano stool."),
  "marsh/case.md": "---\ntitle: In re Marsh\n---\n",
};

/** A prompt that runs until its input ends. */
function openPrompt(options: { isTTY?: boolean } = {}, files: Readonly<Record<string, string>> = FILES) {
  const librarian = lendOnly(openFiles(files));
  const { terminal, written, input } = openTerminal(options);
  const desk = { librarian, contact: "desk@casebook.test", commands: commands.map(describeUsage) };
  const ended = runPrompt(terminal, commands, desk);
  return { written, input, ended };
}

/** All that the prompt says to these lines. */
async function converse(lines: string, files?: Readonly<Record<string, string>>): Promise<string> {
  const { written, input, ended } = openPrompt({}, files);
  input.end(lines);
  await ended;
  expect(written.error).toBe("");
  return written.output;
}

const QUOTED = "│ Mara Quill found the stolen violin inside a piano stool.";

describe("the prompt", () => {
  it.each([
    ["/ask Who found the stolen violin?"],
    ["Who found the stolen violin?"],
    ["/ask Who found the stolen violin? case:harrow-v-pell"],
    ['/ask Who found the stolen violin? case:"Harrow v. Pell"'],
    ['/ask case:"harrow v pell" question:"Who found the stolen violin?"'],
  ])("%s is answered with a quote", async (line) => {
    expect(await converse(`${line}\n`)).toContain(QUOTED);
  });

  it.each([
    ['/ask Who found the stolen violin? case:"In re Marsh"', "Nothing found."],
    ["/ask Who found it? case:doe", "No case is called “doe”; the cases are harrow-v-pell, marsh."],
    ["/ask", "The command needs a question; /help shows how it is typed."],
    ["/sue Pell", "There is no command /sue; the commands are /ask, /sources, /about, /help, /reload."],
    [`/ask ${"v".repeat(301)}`, "The question has 301 characters; ask it in 300 or fewer."],
    ["/help", "/ask <question> [case:…]"],
    ["help", "/ask <question> [case:…]"],
    ["/about", "Corrections and takedowns: desk@casebook.test"],
    ["/about", "harrow-v-pell — Harrow v. Pell (1 article)"],
  ])("%s is answered with: %s", async (line, words) => {
    expect(await converse(`${line}\n`)).toContain(words);
  });

  it("an empty shelf says how to fill it", async () => {
    expect((await converse("/ask Who?\n/about\n", {})).match(/The shelf is empty: /g)).toHaveLength(2);
  });

  it("answers lines in their order, the last one without an end too", async () => {
    const said = await converse("/one\n\n/two\r\n/three");
    expect(said.match(/no command \/\w+/g)).toEqual(["no command /one", "no command /two", "no command /three"]);
  });

  it.each([["exit"], ["quit"], ["/exit"], [" EXIT "]])("%s leaves", async (word) => {
    const { written, input, ended } = openPrompt();
    input.write(`${word}\n/about\n`);
    await ended;
    expect(written.output).not.toContain("On the shelf");
  });

  it("says how to begin before anything is typed", async () => {
    expect(await converse("")).toContain("Type a question, or /help. Tab completes; exit leaves.");
  });

  it("apologises for a fault with an id that stands in the log, and goes on", async () => {
    const { terminal, written, input } = openTerminal();
    const broken = {
      ...commands[0],
      run: () => Promise.reject(new Error("disk on fire")),
    } as (typeof commands)[number];
    const librarian = lendOnly(openFiles(FILES));
    const ended = runPrompt(terminal, [broken, ...commands.slice(1)], { librarian, commands: [] });
    input.end("Who?\n/about\n");
    await ended;
    const id = /not your doing \((\w+)\)/.exec(written.output)?.[1] ?? "none";
    expect(written.output).not.toContain("disk on fire");
    expect(written.output).toContain("On the shelf");
    expect(written.error).toMatch(new RegExp(`^fault ${id}: Error: disk on fire`));
  });

  it("has no colour codes where nobody reads along", async () => {
    expect(await converse("Who found the stolen violin?\n/help\n/about\n")).not.toContain("\u001b");
  });
});

describe("the prompt on a terminal", () => {
  it("shows the words that matched in bold", async () => {
    const { written, input, ended } = openPrompt({ isTTY: true });
    input.write("Who found the stolen violin?\r");
    await vi.waitFor(() => expect(written.output).toContain("Mara Quill \u001b[1mfound\u001b[22m"));
    input.end();
    await ended;
  });

  it("completes a command and a case with Tab", async () => {
    const { written, input, ended } = openPrompt({ isTTY: true });
    input.write("/as\t");
    await vi.waitFor(() => expect(written.output).toContain("/ask "));
    input.write("Who found the stolen violin? ca\t");
    await vi.waitFor(() => expect(written.output).toContain("case:"));
    input.write("har\t");
    await vi.waitFor(() => expect(written.output).toContain("row-v-pell"));
    input.write("\r");
    await vi.waitFor(() => expect(written.output).toContain("piano stool"));
    input.end();
    await ended;
  });

  it("ends with Ctrl-D", async () => {
    const { input, ended } = openPrompt({ isTTY: true });
    input.write("\u0004");
    await expect(ended).resolves.toBeUndefined();
  });
});

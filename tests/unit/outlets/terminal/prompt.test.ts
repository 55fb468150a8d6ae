import { describe, expect, it } from "vitest";
import { commands as all } from "../../../../commands/index.ts";
import { describeUsage, isSlashCommand } from "../../../../src/app/command.ts";
import { runPrompt } from "../../../../src/outlets/terminal/prompt.ts";
import { readSnapshot } from "../../../../src/service/buildSnapshot.ts";
import { openFolder, serveOnly } from "../../../support/opening.ts";
import { makeKnowledge, openTerminal, writeArticle } from "../../../support/temporary.ts";

const commands = all.filter(isSlashCommand);

const FILES = {
  "harrow-v-pell/case.md": "---\ntitle: Harrow v. Pell\n---\n",
  "harrow-v-pell/violin.md": writeArticle("Mara Quill found the stolen violin inside a piano stool."),
  "marsh/case.md": "---\ntitle: In re Marsh\n---\n",
};

/** The folder of these files and whoever lends its library. */
function openPromptContext(files: Readonly<Record<string, string>>) {
  const folder = makeKnowledge(files);
  const reading = readSnapshot(folder);
  if (!reading.ok) throw new Error(reading.problem.code);
  return { folder, libraryService: { ...serveOnly(openFolder(folder)), corpus: reading.value.corpus } };
}

/** A prompt that runs until its input ends. */
function openPrompt(options: { isTTY?: boolean } = {}, files: Readonly<Record<string, string>> = FILES) {
  const { terminal, written, input } = openTerminal(options);
  const context = { ...openPromptContext(files), contact: "desk@casebook.test", commands: commands.map(describeUsage) };
  const ended = runPrompt(terminal, commands, context);
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
    [
      "/sue Pell",
      "There is no command /sue; the commands are /ask, /case, /timeline, /next, /sources, /about, /help, /setup, /gaps, /reload, /import.",
    ],
    [`/ask ${"v".repeat(301)}`, "The question has 301 characters; ask it in 300 or fewer."],
    ["/help", "/ask <question> [case:…]"],
    ["help", "/ask <question> [case:…]"],
    ["/about", "Corrections and takedowns: desk@casebook.test"],
    ["/about", "harrow-v-pell — Harrow v. Pell (1 article)"],
  ])("%s is answered with: %s", async (line, words) => {
    expect(await converse(`${line}\n`)).toContain(words);
  });

  it.each([
    ["/sources harrow-v-pell", "1 article of Harrow v. Pell"],
    ["/sources In re Marsh", "0 articles of In re Marsh"],
    ["/sources case: harrow-v-pell", "1 article of Harrow v. Pell"],
    ["sources", "1 article, newest first"],
    ["About", "On the shelf: 1 article"],
    [
      "reload",
      "The knowledge folder could not be read to its end; the log says why. The library in use stays as it is.",
    ],
    ["ask", "The command needs a question; /help shows how it is typed."],
    ["/about foo", "/about takes nothing; type it alone."],
    ["/import", "Outside of this prompt, npm run import -- FILE --case SLUG imports a page;"],
    ["/import page.html case:rust", "Outside of this prompt, npm run import -- FILE --case SLUG imports a page;"],
    ["/reload now", "/reload takes nothing; type it alone."],
    ["/sources case:marsh foo", "/sources has no use for “foo”; a value with spaces goes in quotes."],
    ["/sources cas:marsh", "/sources has no option cas; it takes case:…, kind:…, and page:…."],
    ["/ask Who found it? cas:marsh", "/ask has no option cas; it takes question:…, case:…, and kind:…."],
    ["Who found it? --case marsh", "/ask has no option --case; it takes question:…, case:…, and kind:…."],
    ["/ask Who found it? case:marsh case:harrow-v-pell", "/ask takes case: once only."],
    ["/ask Who found it? private:true", "The option private is for Discord only: here nobody else reads along."],
    ["Who found it? limit: 1", "The prompt has no option limit; npm run ask --"],
    [
      "Who found it? case:In re Marsh",
      'the cases are harrow-v-pell, marsh. A name with spaces goes in quotes: case:"In …".',
    ],
  ])("%s is answered with: %s", async (line, words) => {
    expect(await converse(`${line}\n`)).toContain(words);
  });

  it("a command that asks no library is answered where there is none", async () => {
    const { terminal, written, input } = openTerminal();
    const { folder, libraryService } = openPromptContext(FILES);
    const bare = { ...libraryService, withSnapshot: () => Promise.reject(new Error("no library")) };
    const ended = runPrompt(terminal, commands, { folder, libraryService: bare, commands: [] });
    input.end("/reload\n/gaps\n/import\n");
    await ended;
    expect(written.output).toContain("could not be read to its end");
    expect(written.output).toContain("Unanswered questions are not kept");
    expect(written.output).toContain("npm run import");
    expect(written.error).toBe("");
  });

  it("no case of one word is told of quotes", async () => {
    expect(await converse("Who found it? case:doe\n")).not.toContain("quotes");
  });

  it("help says how to ask and to leave, and leaves the shelf to /about", async () => {
    const said = await converse("help\n");
    expect(said).toContain("A line without a slash is a question; exit leaves.");
    expect(said).not.toContain("Harrow v. Pell");
  });

  it.each([
    ["nothing but a refused file", { "harrow/a.md": "x" }, "(1 file rejected)"],
    ["hidden articles alone", { "harrow/a.md": writeArticle("x", "hidden: true") }, "(1 article hidden)"],
    ["retracted articles alone", { "harrow/a.md": writeArticle("x", "retracted: true") }, "(1 article retracted)"],
  ])("%s makes an empty shelf, and the prompt says so", async (_what, files, why) => {
    const { written, input, ended } = openPrompt({}, files);
    input.end("Who?\n");
    await ended;
    expect(written.output).toMatch(/The shelf is empty: nothing in \S+ is served /);
    expect(written.output).toContain(why);
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
    const ended = runPrompt(terminal, [broken, ...commands.slice(1)], { ...openPromptContext(FILES), commands: [] });
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
    await expect.poll(() => written.output).toContain("Mara Quill \u001b[1mfound\u001b[22m");
    input.end();
    await ended;
  });

  it("completes a command and a case with Tab", async () => {
    const { written, input, ended } = openPrompt({ isTTY: true });
    input.write("/as\t");
    await expect.poll(() => written.output).toContain("/ask ");
    input.write("Who found the stolen violin? ca\t");
    await expect.poll(() => written.output).toContain("case:");
    input.write("har\t");
    await expect.poll(() => written.output).toContain("row-v-pell");
    input.write("\r");
    await expect.poll(() => written.output).toContain("piano stool");
    input.end();
    await ended;
  });

  it("ends with Ctrl-D", async () => {
    const { input, ended } = openPrompt({ isTTY: true });
    input.write("\u0004");
    await expect(ended).resolves.toBeUndefined();
  });
});

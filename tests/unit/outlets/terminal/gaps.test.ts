import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { commands as all } from "../../../../commands/index.ts";
import { describeUsage, isSlashCommand } from "../../../../src/app/command.ts";
import { runProgram } from "../../../../src/outlets/terminal/program.ts";
import { runPrompt } from "../../../../src/outlets/terminal/prompt.ts";
import { openUnansweredQuestions } from "../../../../src/storage/unanswered/unansweredLog.ts";
import { asSlug } from "../../../support/identifiers.ts";
import { openFiles, serveOnly } from "../../../support/opening.ts";
import { countsOf, keep, makePath } from "../../../support/storage/unanswered/database.ts";
import { makeKnowledge, openTerminal } from "../../../support/temporary.ts";

const TODAY = "2031-07-12";

/** The path of a database with three questions. */
async function kept(): Promise<string> {
  const path = makePath();
  const { gaps } = keep(path, { today: () => TODAY });
  for (const question of ["Who is the judge?", "Who is the judge?", "Who is the clerk?"])
    gaps.record(question, undefined);
  gaps.record("Who is the clerk?", asSlug("marsh"));
  await gaps.close();
  return path;
}

/** All that the prompt says to these lines, and what is kept after them. */
async function converse(lines: readonly string[], path?: string) {
  const { terminal, written, input } = openTerminal();
  const commands = all.filter(isSlashCommand);
  const corpus = { articles: 0, passages: 0, hidden: 0, retracted: 0, rejected: [] };
  const libraryService = { ...serveOnly(openFiles({})), corpus };
  const gaps = path === undefined ? undefined : openUnansweredQuestions({ path, days: 30, today: () => TODAY });
  const ended = runPrompt(terminal, commands, {
    libraryService,
    gaps,
    commands: commands.map(describeUsage),
    folder: "shelf",
  });
  input.end(lines.map((line) => `${line}\n`).join(""));
  await ended;
  expect(written.error).toBe("");
  return { output: written.output, left: gaps ? await countsOf(gaps) : {} };
}

describe("/gaps at the prompt", () => {
  it("lists what the bot has kept, and asks nothing of a library", async () => {
    const { output } = await converse(["/gaps"], await kept());
    expect(output).toContain("3 unanswered questions of the last 30 days, most often asked first, page 1 of 1");
    expect(output).toMatch(
      /who is the judge\n {2}asked 2 times, on July 12, 2031 · clear:[\w-]{22}\nwho is the clerk\n {2}asked once, on July 12, 2031, in the case marsh · clear:/,
    );
  });

  it.each([["yes"], [" Y "]])("clears the question that it has named, to “%s”", async (yes) => {
    const { output, left } = await converse(["/gaps clear:JUDGE", yes], await kept());
    expect(output).toContain(
      "Clear “who is the judge” (asked 2 times, on July 12, 2031)? Type yes; anything else keeps it.",
    );
    expect(output).toContain("Cleared: “who is the judge” (asked 2 times, on July 12, 2031).");
    expect(left).toEqual({ "who is the clerk": 1, "marsh: who is the clerk": 1 });
  });

  it.each([["no"], ["/about"], ["yes please"]])("keeps it to “%s”, and to a yes that comes later", async (no) => {
    const { output, left } = await converse(["/gaps clear:judge", no, "yes"], await kept());
    expect(output).toContain("It stays on the list.");
    expect(output).not.toContain("Cleared");
    expect(Object.keys(left)).toHaveLength(3);
  });

  it("says which questions words could mean, and takes the id that stands below one", async () => {
    const path = await kept();
    const { output } = await converse(['/gaps clear:"who is the clerk"'], path);
    expect(output).toContain("“who is the clerk” could be several questions; clear one by what stands below it:");
    const [, id = ""] = /marsh · clear:([\w-]{22})/.exec(output) ?? [];
    const { left } = await converse([`/gaps clear:"${id}"`, "yes"], path);
    expect(left).toEqual({ "who is the judge": 2, "who is the clerk": 1 });
  });

  it.each([
    ["/gaps clear:bailiff", "No unanswered question reads like “bailiff”."],
    ["/gaps page:0", "The command's page must be a whole number from 1."],
    ["/gaps the judge", "/gaps has no use for “the judge”; a value with spaces goes in quotes."],
  ])("answers %s", async (line, words) => {
    expect((await converse([line], await kept())).output).toContain(words);
  });

  it("says of every page but the last that there is a next one", async () => {
    const path = makePath();
    const { gaps } = keep(path, { today: () => TODAY });
    for (let at = 0; at < 17; at += 1) gaps.record(`Who is witness x${at}?`, undefined);
    await gaps.close();
    const { output } = await converse(["/gaps page:1", "/gaps page:2", "/gaps page:3"], path);
    expect(output.match(/page \d of \d[^\n]*/g)).toEqual([
      "page 1 of 3; page:2 has the next",
      "page 2 of 3; page:3 has the next",
      "page 3 of 3",
    ]);
  });

  it("says how questions would be kept where they aren't", async () => {
    expect((await converse(["/gaps"])).output).toContain("Unanswered questions are not kept: to keep them, whoever");
  });

  it("keeps nothing that is asked there", async () => {
    const path = await kept();
    const { left } = await converse(["How do I bake sourdough bread?"], path);
    expect(Object.keys(left)).toHaveLength(3);
  });
});

describe("npm run gaps", () => {
  async function run(args: readonly string[], path?: string) {
    const { terminal, written } = openTerminal();
    const outlets = {
      connect: async () => 0 as const,
      serveWeb: async () => 0 as const,
      diagnose: async () => 0 as const,
    };
    const gaps = path === undefined ? undefined : { path, days: 365 };
    const code = await runProgram(["gaps", ...args], terminal, { knowledge: "knowledge", gaps }, outlets);
    return { code, ...written };
  }

  it("lists them all", async () => {
    const { code, output, error } = await run([], await kept());
    expect([code, error]).toEqual([0, ""]);
    expect(output).toContain("3 unanswered questions of the last 365 days");
  });

  it("prints them as JSON on one line", async () => {
    const { output } = await run(["--json"], await kept());
    expect(output.trim().split("\n")).toHaveLength(1);
    expect(JSON.parse(output)).toMatchObject({
      kind: "gaps",
      total: 3,
      gaps: [{ question: "who is the judge", count: 2 }, {}, {}],
    });
  });

  it("writes them for a spreadsheet", async () => {
    const file = join(makeKnowledge({}), "gaps.csv");
    expect((await run(["--export", file], await kept())).code).toBe(0);
    expect(readFileSync(file, "utf8")).toMatch(
      /^\ufeff"question","case","count","first asked","last asked","id"\r\n"who is the judge","","2",/,
    );
  });

  it.each([
    [["--export", "gaps.txt"], "--export takes a file that ends in .csv, not gaps.txt.\n"],
    [["--export", "/nowhere/gaps.csv"], "/nowhere/gaps.csv can't be written (ENOENT); name another file.\n"],
  ])("refuses %j in one sentence", async (args, words) => {
    const { code, error } = await run(args, await kept());
    expect({ code, error }).toEqual({ code: 2, error: words });
  });

  it("says why the database can't be used, in words and as JSON", async () => {
    const path = makePath();
    writeFileSync(path, "no database at all, but long enough to look at. ".repeat(40));
    const reason = "is not a database, or a damaged one: move the file away, and a new one is begun";
    expect(await run(["--json"], path)).toEqual({
      code: 2,
      output: `${JSON.stringify({ kind: "gaps unusable", reason })}\n`,
      error: `The database of unanswered questions (GAPS_DB) ${reason}.\n`,
    });
  });

  it("says how questions would be kept where they aren't, and makes no file where none is kept yet", async () => {
    expect(await run([])).toMatchObject({ code: 2, error: expect.stringContaining("GAPS_DB") });
    const path = makePath();
    expect(await run([], path)).toMatchObject({ code: 0, output: expect.stringContaining("0 unanswered questions") });
    expect(existsSync(path)).toBe(false);
  });
});

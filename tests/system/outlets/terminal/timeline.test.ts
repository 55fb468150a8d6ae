import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runProgram } from "../../../../src/outlets/terminal/program.ts";
import { makeKnowledge, openTerminal, writeArticle } from "../../../support/temporary.ts";

const FILES = {
  "harrow/case.md": "---\ntitle: People v. Harrow\naliases: [Ada Harrow]\noutcome: Acquitted.\n---\n",
  "harrow/a.md": writeArticle(
    "Police arrested Ada Harrow on May 3, 2030.\n\nThe jury acquitted Ada Harrow of theft on June 4, 2030.\n\nHarrow will be paid on July 1, 2031.",
  ),
  "harrow/b.md": writeArticle("On June 5, 2030, the jury acquitted Ada Harrow of theft."),
};

const run = (...args: readonly string[]) => runOn(FILES, ...args);

async function runOn(files: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const knowledge = makeKnowledge(files);
  const { terminal, written } = openTerminal();
  const outlets = {
    connect: async () => 0 as const,
    serveWeb: async () => 0 as const,
    diagnose: async () => 0 as const,
  };
  const code = await runProgram(["timeline", ...args], terminal, { knowledge }, outlets);
  return { code, ...written, folder: knowledge };
}

describe("npm run timeline", () => {
  it("prints dated quotations, what disagrees, what is ahead, and how the case ended", async () => {
    const { code, output, error } = await run("--case", "Ada Harrow");
    expect([code, error]).toEqual([0, ""]);
    const order = [
      "May 3, 2030\n│ Police",
      "Also dated June",
      "Scheduled, and not reported since\n\nJuly 1, 2031",
      "Acquitted.",
    ];
    expect(order.map((words) => output.indexOf(words))).toEqual(
      order.map((words) => output.indexOf(words)).toSorted((one, other) => one - other),
    );
    for (const words of order) expect(output).toContain(words);
  });

  it("prints the reply as JSON on one line, in the documented shape", async () => {
    const { output } = await run("--case", "harrow", "--json", "--limit", "1");
    expect(output.trim().split("\n")).toHaveLength(1);
    expect(JSON.parse(output)).toMatchObject({
      kind: "timeline",
      case: "harrow",
      entries: [
        {
          date: expect.stringMatching(/^2030-06-0[45]$/),
          precision: "day",
          status: "happened",
          quote: { text: expect.any(String), article: { id: expect.any(String) } },
          alsoIn: [],
          otherDates: [{ date: expect.stringMatching(/^2030-06-0[45]$/), quote: { text: expect.any(String) } }],
        },
      ],
      scheduled: [{ date: "2031-07-01", status: "scheduled" }],
      undated: [],
      more: 1,
    });
  });

  it("writes a picture and a file for other programs", async () => {
    const folder = makeKnowledge({ "out/": "" });
    const [png, csv] = [join(folder, "t.png"), join(folder, "t.CSV")];
    expect((await run("--case", "harrow", "--png", png, "--export", csv)).code).toBe(0);
    expect(readFileSync(png).subarray(1, 4).toString()).toBe("PNG");
    expect(readFileSync(csv, "utf8")).toContain("Police arrested Ada Harrow on May 3, 2030.");
  });

  it("says behind a quotation that its year is guessed, and nothing where it is told", async () => {
    const article = writeArticle(
      "Police arrested Ada Harrow on May 3.\n\nThe jury acquitted Ada Harrow on June 4, 2030.",
    );
    const { output } = await runOn(
      { "harrow/case.md": FILES["harrow/case.md"], "harrow/a.md": article },
      "--case",
      "harrow",
    );
    expect(output).toMatch(
      /│ Police arrested Ada Harrow on May 3\.\n.*\n.*The articles don't tell the year; it is guessed/,
    );
    expect(output.match(/it is guessed/g)).toHaveLength(1);
  });

  it("says that sentences are too long to quote, where that is why there is no entry", async () => {
    const article = writeArticle(`On May 3, 2030, Ada Harrow ${"rose and sat and ".repeat(100)}left.`);
    const { output } = await runOn(
      { "harrow/case.md": FILES["harrow/case.md"], "harrow/a.md": article },
      "--case",
      "harrow",
    );
    expect(output).toContain("too long to quote");
    expect(output).not.toContain("tell no date");
  });

  it("takes the case without its flag, too", async () => {
    const [named, flagged] = [await run("harrow"), await run("--case", "harrow")];
    expect([named.code, named.output]).toEqual([0, flagged.output]);
  });

  it("says which files it replaced", async () => {
    const folder = makeKnowledge({ "out/": "" });
    const [png, csv] = [join(folder, "t.png"), join(folder, "t.csv")];
    expect((await run("--case", "harrow", "--png", png, "--export", csv)).error).toBe("");
    const again = await run("--case", "harrow", "--png", png, "--export", csv);
    expect([again.code, again.error]).toEqual([
      0,
      `${png} was there before and has been replaced.\n${csv} was there before and has been replaced.\n`,
    ]);
  });

  it.each([
    ["a case that isn't there", ["--case", "nope"], "No case is called “nope”"],
    ["no case", [], "required option '--case <name>' not specified"],
    ["a case named twice", ["harrow", "--case", "harrow"], "the case is named twice"],
    ["a date that is none", ["--case", "harrow", "--from", "soon"], "“soon” is no date for from"],
    ["a date with more words", ["--case", "harrow", "--to", "May 3, 2030 or so"], "is no date for to"],
    ["dates the wrong way round", ["--case", "harrow", "--from", "2031", "--to", "2030"], "2031 lies after 2030"],
    ["a limit that is none", ["--case", "harrow", "--limit", "0"], "it must be a whole number from 1 to 200"],
    ["a file of an unknown kind", ["--case", "harrow", "--export", "t.doc"], ".md, .csv, .ics or .json"],
    ["a file that can't be written", ["--case", "harrow", "--export", "/nowhere/t.md"], "can't be written (ENOENT)"],
    [
      "a picture of nothing",
      ["--case", "harrow", "--from", "2040", "--png", "/nowhere/t.png"],
      "no dated entry to draw",
    ],
  ])("says in a sentence what is wrong with %s", async (_what, args, words) => {
    const { code, error } = await run(...args);
    expect([code, error.trim().split("\n")]).toEqual([2, [expect.stringContaining(words)]]);
    expect(existsSync("t.doc")).toBe(false);
  });
});

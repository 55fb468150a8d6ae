import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { evaluate } from "../../../../tools/eval/evaluate.ts";
import { placeOf } from "../../../../tools/eval/questionSet.ts";
import { makeKnowledge, openTerminal, writeArticle } from "../../../support/temporary.ts";

const ANY = { "quote@1": 0, "quote@3": 0, "true silence": 0, "false silence": 100, harm: 100, spoke: 100 };
const LOW = { all: { ...ANY, "quote@1": 10, "quote@3": 20, "true silence": 30 }, members: ANY };
const BODY =
  "The violin was found in a piano stool. A porter saw it there.\n\nThe jury acquitted Ada Harrow of theft on Friday.";
const QUESTIONS = [
  { question: "Where was the violin found?", answers: ["a piano stool"], article: "harrow/violin", kind: "plain" },
  {
    ...{ question: "Who saw the violin?", answers: ["a sailor"], article: "harrow/violin", kind: "member" },
    ...{ intent: "who", harm: ["a porter"] },
  },
  { question: "How tall is the Eiffel tower in Paris?", answerable: false, kind: "other", intent: "offtopic" },
];

/** A golden set on disk, and `npm run eval` of it. */
function open({ floor = LOW as unknown, questions = QUESTIONS as readonly unknown[] } = {}) {
  const folder = makeKnowledge({
    "questions.jsonl": questions.map((one) => JSON.stringify(one)).join("\n"),
    "knowledge/harrow/violin.md": writeArticle(BODY),
    "floor.json": JSON.stringify(floor),
  });
  const places = {
    golden: placeOf(folder),
    floor: join(folder, "floor.json"),
    json: join(folder, "out/figures.json"),
    filingQuestions: "",
  };
  const readJson = (path: string) => JSON.parse(readFileSync(join(folder, path), "utf8"));
  const run = async (...args: string[]) => {
    const { terminal, written } = openTerminal();
    const code = await evaluate(args, terminal, { ...places, golden: { ...places.golden, name: "golden" } });
    return { code, ...written };
  };
  return { folder, readJson, run };
}

/** The cells of a table's row, without those of its times. */
function readRow(output: string, name: string): string[] {
  const line = output.split("\n").find((one) => one.startsWith(`| ${name} `)) ?? "";
  return line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());
}

describe("an evaluation", () => {
  it("prints the figures of each group and stores them with every question's quotations", async () => {
    const { readJson, run } = open();
    const { code, output, error } = await run();
    expect([code, error]).toEqual([0, ""]);
    expect(readRow(output, "questions").slice(0, 6)).toEqual([
      ...["questions", "n", "quote@1", "quote@3", "false silence", "true silence"],
    ]);
    expect(readRow(output, "golden, all").slice(1, 6)).toEqual(["3", "50.0", "50.0", "0.0", "100.0"]);
    expect(readRow(output, "golden, plain").slice(1, 6)).toEqual(["1", "100.0", "100.0", "0.0", "–"]);
    expect(readRow(output, "golden, other").slice(1, 6)).toEqual(["1", "–", "–", "–", "100.0"]);
    expect(readRow(output, "questions").slice(6, 11)).toEqual(["right first", "in three", "spoke", "harm", "unsure"]);
    expect(readRow(output, "golden, all").slice(6, 11)).toEqual(["50.0", "50.0", "0.0", "100.0", "0.0"]);
    expect(readRow(output, "golden, members").slice(1, 6)).toEqual(["2", "0.0", "0.0", "0.0", "100.0"]);
    expect(readRow(output, "golden, members, who").slice(6, 11)).toEqual(["0.0", "0.0", "–", "100.0", "0.0"]);
    expect(output).toMatch(/^golden: 1 article with 2 passages, by words alone, read and indexed in \d+ ms\.$/m);
    const [set] = readJson("out/figures.json").sets;
    expect(set.groups[0]).toMatchObject({ name: "all", figures: { n: 3, "quote@1": 50, "true silence": 100 } });
    expect(set.questions.map((one: { rank: unknown }) => one.rank)).toEqual([1, null, null]);
    expect(set.questions[0].found[0]).toMatchObject({ article: "harrow/violin" });
    expect(set.questions[1]).toMatchObject({ intent: "who", isUnsure: false, isOutcomeShown: false, isHarmful: true });
  });

  it("prints columns that stand below one another", async () => {
    const { output } = await open().run();
    const lines = output.split("\n").filter((line) => line.startsWith("|"));
    expect(new Set(lines.map((line) => line.length)).size).toBe(1);
  });

  it("ends with 1 and a sentence for each figure below the floor", async () => {
    const all = { ...ANY, "quote@1": 50.1, "false silence": 0, "true silence": 100, "quote@3": 99 };
    const floor = { all, members: { ...ANY, harm: 99 } };
    const { folder, run } = open({ floor });
    expect(await run()).toMatchObject({
      code: 1,
      error:
        `quote@1 is 50.0, below its floor of 50.1 in ${folder}/floor.json.\n` +
        `quote@3 is 50.0, below its floor of 99.0 in ${folder}/floor.json.\n` +
        `harm of members is 100.0, above its ceiling of 99.0 in ${folder}/floor.json.\n`,
    });
  });

  it("raises the floor to what is better, and leaves what is worse", async () => {
    const { folder, readJson, run } = open({ floor: { all: { ...ANY, "quote@1": 10, "quote@3": 99 }, members: ANY } });
    const { code, output, error } = await run("--raise");
    expect(code).toBe(1);
    expect(output).toContain(`The floor of quote@1 is 50.0 now, and was 10.0 in ${folder}/floor.json.`);
    expect(error).toBe(`quote@3 is 50.0, below its floor of 99.0 in ${folder}/floor.json.\n`);
    const silent = { "true silence": 100, "false silence": 0, harm: 100, spoke: 0 };
    expect(readJson("floor.json")).toEqual({
      all: { "quote@1": 50, "quote@3": 99, ...silent },
      members: { "quote@1": 0, "quote@3": 0, ...silent },
    });
  });

  it("leaves the floor alone unless told", async () => {
    const { readJson, run } = open();
    await run();
    expect(readJson("floor.json")).toEqual(LOW);
  });

  it("scores other sets without a floor", async () => {
    const { run } = open({ floor: "none" });
    const questions = QUESTIONS.slice(0, 1).map((one) => ({ ...one, kind: undefined, standsAlone: true, legal: true }));
    const other = open({ questions }).folder;
    const { code, output } = await run(other, other);
    expect(code).toBe(0);
    const name = placeOf(other).name;
    expect(output.split("\n").filter((line) => line.startsWith(`| ${name}, legal, stands alone`))).toHaveLength(2);
  });

  it("compares the peers on the same questions", async () => {
    const { readJson, run } = open();
    const { code, output } = await run("--peers");
    expect(code).toBe(0);
    expect(readRow(output, "golden, all (3)").slice(1, 4)).toEqual(["quote@1", "quote@3", "true silence"]);
    const names = readJson("out/figures.json").comparisons[0].systems.map((one: { name: string }) => one.name);
    expect(names).toHaveLength(7);
    for (const name of names) expect(readRow(output, name).slice(1, 3)).toEqual(["50.0", "50.0"]);
  });

  it("stores the figures where it is told", async () => {
    const { folder, readJson, run } = open();
    await run("--json", join(folder, "mine.json"));
    expect(readJson("mine.json").sets).toHaveLength(1);
    const { code, error } = await run("--json", join(folder, "floor.json", "mine.json"));
    expect(code).toBe(2);
    expect(error).toMatch(/floor\.json\/mine\.json can't be written \(E[A-Z]+\); name another file with --json\.\n$/);
  });

  it.each([
    [["--pers"], "unknown option '--pers' (Did you mean --peers?); --help lists what there is.\n"],
    [["--raise", "--peers"], "--raise goes with the golden set alone; --help lists what there is.\n"],
    [["--raise", "some/folder"], "--raise goes with the golden set alone; --help lists what there is.\n"],
    [["--all"], "--all goes with --peers, which else takes a sample; --help lists what there is.\n"],
    [["--json"], "option '--json <file>' argument missing; --help lists what there is.\n"],
    [["no/such/set"], expect.stringMatching(/^no\/such\/set\/questions\.jsonl can't be read \(ENOENT\);[^\n]+\.\n$/)],
  ])("asked for %j says in one sentence what is wrong", async (args, error) => {
    expect(await open().run(...args)).toEqual({ code: 2, output: "", error });
  });

  it("refuses a broken floor before it asks anything", async () => {
    const { folder, run } = open({ floor: {} });
    expect(await run()).toMatchObject({
      code: 2,
      output: "",
      error: expect.stringContaining(`${folder}/floor.json must`),
    });
  });

  it("as npm runs it ends with its exit code", () => {
    const program = fileURLToPath(new URL("../../../../tools/eval/eval.ts", import.meta.url));
    const run = spawnSync(process.execPath, ["--import", "tsx", program, "no/such/set"], { encoding: "utf8" });
    expect([run.status, run.stdout]).toEqual([2, ""]);
    expect(run.stderr).toContain("no/such/set/questions.jsonl can't be read");
  });
});

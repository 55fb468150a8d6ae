import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { describe, expect, it } from "vitest";
import { fail, succeed } from "../../../../src/result.ts";
import { MAX_QUESTIONS } from "../../../../src/storage/unanswered/questionTable.ts";
import { openUnansweredQuestions } from "../../../../src/storage/unanswered/unansweredLog.ts";
import type { Day } from "../../../../src/temporal/calendar.ts";
import { asNobody } from "../../../support/asNobody.ts";
import { asSlug } from "../../../support/identifiers.ts";
import {
  checkIntegrity,
  countsOf,
  keep,
  makePath,
  openDatabase,
} from "../../../support/storage/unanswered/database.ts";
import { makePipe } from "../../../support/temporary.ts";

describe("questions that found nothing", () => {
  it("are counted alike however they are typed, and apart in each case", async () => {
    const { gaps } = keep(makePath());
    gaps.record("Who is the judge?", undefined);
    gaps.record("  who is the JUDGE ", undefined);
    gaps.record("Who is the judge?", asSlug("rust"));
    gaps.record("Who is the clerk, <@123456789012345678>?", undefined);
    gaps.record("😂", undefined);
    expect(await countsOf(gaps)).toEqual({ "who is the judge": 2, "rust: who is the judge": 1, "who is the clerk": 1 });
  });

  it("are listed by how often, then by how lately they were asked, with their days", async () => {
    let today: Day = "2031-07-01";
    const { gaps } = keep(makePath(), { today: () => today });
    for (const question of ["often", "early", "late"]) gaps.record(question, undefined);
    await gaps.list();
    today = "2031-07-02";
    for (const question of ["often", "early"]) gaps.record(question, undefined);
    gaps.record("newest", asSlug("rust"));
    await gaps.list();
    gaps.record("often", undefined);
    const listed = await gaps.list();
    const rows = listed.ok ? listed.value.map(({ id, ...row }) => row) : [];
    expect(rows).toEqual([
      { question: "often", count: 3, firstAsked: "2031-07-01", lastAsked: "2031-07-02" },
      { question: "early", count: 2, firstAsked: "2031-07-01", lastAsked: "2031-07-02" },
      { question: "newest", case: "rust", count: 1, firstAsked: "2031-07-02", lastAsked: "2031-07-02" },
      { question: "late", count: 1, firstAsked: "2031-07-01", lastAsked: "2031-07-01" },
    ]);
  });

  it("are there after a restart, in a file that only its owner may read", async () => {
    const path = makePath();
    const first = keep(path);
    first.gaps.record("Who is the judge?", undefined);
    await first.gaps.close();
    const second = keep(path);
    second.gaps.record("Who is the judge?", undefined);
    expect(await countsOf(second.gaps)).toEqual({ "who is the judge": 2 });
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(existsSync(`${path}-journal`) || existsSync(`${path}-wal`)).toBe(false);
  });

  it("are begun anew where the file was taken away meanwhile", async () => {
    const path = makePath();
    const { gaps, told } = keep(path);
    gaps.record("Who is the judge?", undefined);
    await gaps.list();
    renameSync(path, `${path}.old`);
    gaps.record("Who is the clerk?", undefined);
    expect(await countsOf(gaps)).toEqual({ "who is the clerk": 1 });
    expect([told, checkIntegrity(`${path}.old`)]).toEqual([[], "ok"]);
  });

  it.each([
    ["2031-07-30", 1],
    ["2031-07-31", 0],
    ["2032-01-01", 0],
  ] as const)("of 1 July are kept for thirty days: on %s there are %i", async (day, left) => {
    const path = makePath();
    const first = keep(path, { today: () => "2031-07-01" });
    first.gaps.record("Who is the judge?", undefined);
    await first.gaps.close();
    const { gaps } = keep(path, { today: () => day });
    expect(Object.keys(await countsOf(gaps))).toHaveLength(left);
  });

  it("go on the first look after their time, not only when they are listed", async () => {
    const path = makePath();
    const first = keep(path, { days: 1, today: () => "2024-02-29" });
    first.gaps.record("Who is the judge?", undefined);
    await first.gaps.close();
    const second = keep(path, { days: 1, today: () => "2024-03-01" });
    await second.gaps.close();
    expect(openDatabase(path).prepare("SELECT count(*) AS left FROM gap").all()).toMatchObject([{ left: 0 }]);
    expect(readFileSync(path, "latin1")).not.toContain("judge");
  });

  it("stay as long as they are asked again", async () => {
    let today: Day = "2031-07-01";
    const { gaps } = keep(makePath(), { today: () => today });
    for (today of ["2031-07-01", "2031-07-30", "2031-08-28"] as const) {
      gaps.record("Who is the judge?", undefined);
      await gaps.list();
    }
    expect(await countsOf(gaps)).toEqual({ "who is the judge": 3 });
  });

  it("are so many at most, and those go first that were last asked before all others", async () => {
    const { gaps } = keep(makePath());
    const ask = async (from: number, to: number) => {
      for (let number = from; number <= to; number += 1) {
        gaps.record(`number x${number}`, undefined);
        if (number % 90 === 0) await gaps.list();
      }
      await gaps.list();
    };
    await ask(1, MAX_QUESTIONS);
    gaps.record("number x1", undefined);
    await ask(MAX_QUESTIONS + 1, MAX_QUESTIONS + 3);
    const counts = await countsOf(gaps);
    expect(Object.keys(counts)).toHaveLength(MAX_QUESTIONS);
    const left = [1, 2, 3, 4, 5, MAX_QUESTIONS + 3].map((number) => counts[`number x${number}`] ?? 0);
    expect(left).toEqual([2, 0, 0, 0, 1, 1]);
  });

  it("are cleared one by one, for good", async () => {
    const path = makePath();
    const { gaps } = keep(path);
    gaps.record("Who is the judge?", undefined);
    gaps.record("Who is the clerk?", undefined);
    const found = await gaps.find("JUDGE");
    const [gap] = found.ok ? found.value : [];
    expect(await gaps.clear(gap?.id ?? "")).toEqual(succeed(gap));
    expect(await gaps.clear(gap?.id ?? "")).toEqual(succeed(undefined));
    expect(await countsOf(gaps)).toEqual({ "who is the clerk": 1 });
    expect(readFileSync(path, "latin1")).not.toContain("judge");
  });

  it.each([
    ["the whole question", "Who is the judge?", ["who is the judge"]],
    ["a part", "clerk", ["who is the clerk"]],
    ["a part of several", "who is", ["who is the clerk", "who is the judge", "who is the judge's wife"]],
    ["nothing", "bailiff", []],
    ["nothing in words", "%", []],
  ])("are found by %s", async (_how, words, questions) => {
    const { gaps } = keep(makePath());
    for (const question of ["Who is the judge?", "Who is the judge's wife?", "Who is the clerk?"])
      gaps.record(question, undefined);
    const found = await gaps.find(words);
    expect(found.ok && found.value.map(({ question }) => question).sort()).toEqual(questions);
  });

  it("are kept as they are, whatever they would mean to a database", async () => {
    const { gaps } = keep(makePath());
    gaps.record("who'); DROP TABLE gap; -- it", asSlug("'); DROP TABLE gap; --"));
    expect(await countsOf(gaps)).toEqual({ "'); DROP TABLE gap; --: who'); drop table gap; -- it": 1 });
  });
});

describe("a database that can't be used", () => {
  it("is waited for while another program locks it, and then has all that was asked meanwhile", async () => {
    const path = makePath();
    const { gaps, told } = keep(path);
    gaps.record("Who is the judge?", undefined);
    await gaps.list();
    const other = openDatabase(path);
    other.exec("BEGIN EXCLUSIVE");
    gaps.record("Who is the clerk?", undefined);
    gaps.record("Who is the judge?", undefined);
    expect(await gaps.list()).toEqual(fail({ code: "locked" }));
    expect(await gaps.clear("AAAAAAAA")).toEqual(fail({ code: "locked" }));
    other.exec("COMMIT");
    expect(await countsOf(gaps)).toEqual({ "who is the judge": 2, "who is the clerk": 1 });
    expect(told).toEqual(["locked", "recovered"]);
    // What is said to be written is there for others, too.
    expect(other.prepare("SELECT sum(count) AS sum FROM gap").all()).toMatchObject([{ sum: 3 }]);
  });

  it("is written once where another program has read in it for too long", async () => {
    const path = makePath();
    const { gaps } = keep(path);
    gaps.record("Who is the judge?", undefined);
    await gaps.list();
    const other = openDatabase(path);
    other.exec("BEGIN");
    expect(other.prepare("SELECT * FROM gap").all()).toHaveLength(1);
    gaps.record("Who is the judge?", undefined);
    expect(await gaps.list()).toEqual(fail({ code: "locked" }));
    other.exec("COMMIT");
    expect(await countsOf(gaps)).toEqual({ "who is the judge": 2 });
  });

  it.each([
    ["another file", "not a database at all, but long enough to look at. ".repeat(40), "not-a-database"],
    ["a cut one", "SQLite format 3\0", "not-a-database"],
  ])("is left as it is where it is %s", async (_what, content, code) => {
    const path = makePath();
    writeFileSync(path, content);
    const { gaps, told } = keep(path);
    gaps.record("Who is the judge?", undefined);
    gaps.record("Who is the clerk?", undefined);
    expect(await gaps.list()).toEqual(fail({ code }));
    expect(told).toHaveLength(1);
    expect(readFileSync(path, "utf8")).toBe(content);
  });

  it("is left as it is where pages of it are damaged", async () => {
    const path = makePath();
    const first = keep(path);
    for (let number = 0; number < 90; number += 1) first.gaps.record(`${"long ".repeat(50)}x${number}`, undefined);
    await first.gaps.close();
    const bytes = readFileSync(path);
    bytes.fill(0xa5, 4096);
    writeFileSync(path, bytes);
    const { gaps, told } = keep(path);
    gaps.record("Who is the judge?", undefined);
    expect(await gaps.list()).toEqual(fail({ code: "damaged" }));
    expect(told).toHaveLength(1);
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  it("is left as it is where it is another program's, or another version's", async () => {
    const path = makePath();
    openDatabase(path).exec("CREATE TABLE songs (name TEXT)");
    expect(await keep(path).gaps.list()).toEqual(fail({ code: "foreign" }));
    const newer = makePath();
    await keep(newer).gaps.close();
    openDatabase(newer).exec("PRAGMA user_version = 2");
    expect(await keep(newer).gaps.list()).toEqual(fail({ code: "other-version" }));
  });

  it("is refused where it is a folder or a pipe, and not waited for", async () => {
    const folder = makePath();
    mkdirSync(folder);
    const pipe = makePath();
    makePipe(pipe);
    for (const path of [folder, pipe]) {
      expect(await keep(path).gaps.list()).toEqual(fail({ code: "not-a-file" }));
    }
  });

  it("says which folder is missing", async () => {
    const { gaps } = keep(`${makePath()}/nowhere/gaps.db`);
    expect(await gaps.list()).toEqual(fail({ code: "no-such-folder" }));
  });

  it.each([
    ["the folder", { isThere: false, folder: 0o555, file: 0o600 }],
    ["the folder of a file that is there", { isThere: true, folder: 0o555, file: 0o600 }],
    ["the file", { isThere: true, folder: 0o755, file: 0o400 }],
  ])("is not written where %s is read-only", async (_what, { isThere, folder, file }) => {
    const path = makePath();
    if (isThere) await keep(path).gaps.close();
    const isRoot = process.getuid?.() === 0;
    if (isThere) chmodSync(path, isRoot ? file | (file >> 6) : file);
    chmodSync(dirname(path), folder);
    await asNobody(async () => {
      const { gaps, told } = keep(path);
      gaps.record("Who is the judge?", undefined);
      expect(await gaps.list()).toEqual(fail({ code: expect.stringMatching(/^not-(?:writable|openable)$/) }));
      expect(told).toHaveLength(1);
    }).finally(() => chmodSync(dirname(path), 0o755));
    if (isThere) expect(checkIntegrity(path)).toBe("ok");
  });
});

describe("whoever only looks", () => {
  it("makes no file, and sees what the bot has kept", async () => {
    const path = makePath();
    const looking = openUnansweredQuestions({ path, days: 30 });
    expect(await looking.list()).toEqual(succeed([]));
    expect(await looking.find("judge")).toEqual(succeed([]));
    expect(await looking.clear("AAAAAAAA")).toEqual(succeed(undefined));
    expect(existsSync(path)).toBe(false);
    const { gaps } = keep(path);
    gaps.record("Who is the judge?", undefined);
    await gaps.list();
    expect(await countsOf(looking)).toEqual({ "who is the judge": 1 });
  });
});

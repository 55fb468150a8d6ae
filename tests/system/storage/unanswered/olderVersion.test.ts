import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { exportUnanswered } from "../../../../src/presentation/export/gapsCsv.ts";
import { succeed } from "../../../../src/result.ts";
import { asSlug } from "../../../support/identifiers.ts";
import {
  checkIntegrity,
  countsOf,
  keep,
  makePath,
  openDatabase,
} from "../../../support/storage/unanswered/database.ts";

/** The database of a bot of version 0.1.0, as SQL: eleven questions of 20 November 2026. */
const RECORDED = readFileSync(
  fileURLToPath(new URL("../../outlets/discord/recorded-0.1.0/gaps.sql", import.meta.url)),
  "utf8",
);

function open() {
  const path = makePath();
  openDatabase(path).exec(RECORDED);
  const { gaps, told } = keep(path, { today: () => "2026-11-21" });
  return { path, gaps, told };
}

describe("a database of version 0.1.0", () => {
  it("is read as it is: its questions, their counts and days, and their ids in exports", async () => {
    const { path, gaps, told } = open();
    const listed = await gaps.list();
    const all = listed.ok ? listed.value : [];
    expect(all).toHaveLength(11);
    expect(all[0]).toEqual({
      id: "0afktM1e",
      question: "how do i bake sourdough bread",
      count: 2,
      firstAsked: "2026-11-20",
      lastAsked: "2026-11-20",
    });
    expect(exportUnanswered(all).text).toContain('mars","rust","1","2026-11-20","2026-11-20","g7Xzp547"');
    expect([told, checkIntegrity(path)]).toEqual([[], "ok"]);
  });

  it("goes on counting a question where it is asked again, under its id of then", async () => {
    const { path, gaps } = open();
    gaps.record("How do I bake sourdough bread?", undefined);
    gaps.record("What did Alec Baldwin eat for breakfast on Mars?", asSlug("rust"));
    gaps.record("What did Alec Baldwin eat for breakfast on Mars?", undefined);
    expect(await countsOf(gaps)).toMatchObject({
      "how do i bake sourdough bread": 3,
      "rust: what did alec baldwin eat for breakfast on mars": 2,
      "what did alec baldwin eat for breakfast on mars": 1,
    });
    const ids = openDatabase(path).prepare("SELECT id FROM gap ORDER BY turn DESC LIMIT 3").all() as { id: string }[];
    expect(ids.map(({ id }) => id.length)).toEqual([22, 8, 8]);
  });

  it("takes no other question for one of then that shares its first 48 bits", async () => {
    const { path, gaps } = open();
    gaps.record("Who is the judge?", undefined);
    await gaps.list();
    const [row] = openDatabase(path).prepare("SELECT id FROM gap ORDER BY turn DESC LIMIT 1").all() as { id: string }[];
    openDatabase(path).exec(
      `UPDATE gap SET id = '${row?.id.slice(0, 8)}', question = 'who is the clerk' WHERE id = '${row?.id}'`,
    );
    gaps.record("Who is the judge?", undefined);
    expect(await countsOf(gaps)).toMatchObject({ "who is the judge": 1, "who is the clerk": 1 });
  });

  it("finds and clears its questions one by one", async () => {
    const { gaps } = open();
    const found = await gaps.find("0afktM1e");
    expect(found).toMatchObject({ ok: true, value: [{ question: "how do i bake sourdough bread" }] });
    expect(await gaps.clear("0afktM1e")).toMatchObject({ ok: true, value: { id: "0afktM1e" } });
    expect(await gaps.clear("0afktM1e")).toEqual(succeed(undefined));
    expect(Object.keys(await countsOf(gaps))).toHaveLength(10);
  });

  it("lets its questions go in their time", async () => {
    const { path } = open();
    const { gaps } = keep(path, { today: () => "2026-12-20" });
    expect(await countsOf(gaps)).toEqual({});
  });
});

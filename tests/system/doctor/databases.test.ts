import { existsSync, mkdirSync } from "node:fs";
import { expect, it } from "vitest";
import { readConfig } from "../../../src/config.ts";
import { checkChannelSettings, checkUnansweredQuestions } from "../../../src/doctor/databases.ts";
import { keep, makePath } from "../../support/storage/unanswered/database.ts";

const PATIENT = { folder: ".", knowledge: "knowledge", node: "v20.19.0" };
const check = (env: Readonly<Record<string, string>>) => checkUnansweredQuestions(readConfig(env), PATIENT);

it("says nothing where questions are not kept", async () => {
  expect(await check({})).toEqual([]);
  expect(await check({ GAPS_DB: "/nowhere/gaps.db", GAPS_DAYS: "0" })).toEqual([]);
});

it("reminds of telling members where they are, and makes no file", async () => {
  const path = makePath();
  const sentence = `GAPS_DB keeps questions that find nothing for 7 days in ${path}; tell your members so.`;
  expect(await check({ GAPS_DB: path, GAPS_DAYS: "7" })).toEqual([{ kind: "ok", sentence }]);
  expect(existsSync(path)).toBe(false);
  await keep(path).gaps.close();
  expect(await check({ GAPS_DB: path, GAPS_DAYS: "7" })).toEqual([{ kind: "ok", sentence }]);
});

it("finds a database that can't be written", async () => {
  const folder = makePath();
  mkdirSync(folder);
  expect(await check({ GAPS_DB: folder })).toMatchObject([
    { kind: "fix", sentence: `GAPS_DB names ${folder}, which is not a file; name another.` },
  ]);
  expect(await check({ GAPS_DB: "/nowhere/gaps.db" })).toMatchObject([
    {
      kind: "fix",
      sentence:
        "GAPS_DB names /nowhere/gaps.db, which can't be written (ENOENT); make its folder, and let the bot's user write there.",
    },
  ]);
});

it("says where settings are kept, or why they can't be", async () => {
  const checkState = (env: Readonly<Record<string, string>>) => checkChannelSettings(readConfig(env), PATIENT);
  const path = makePath();
  expect(await checkState({})).toEqual([]);
  expect(await checkState({ STATE_DB: path })).toMatchObject([{ kind: "ok", sentence: expect.stringContaining(path) }]);
  expect(existsSync(path)).toBe(false);
  expect(await checkState({ STATE_DB: "/nowhere/state.db" })).toMatchObject([
    { kind: "fix", sentence: expect.stringContaining("STATE_DB names /nowhere/state.db") },
  ]);
});

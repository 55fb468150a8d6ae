import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { transact } from "../../../../src/storage/sqlite/database.ts";
import { openServerState } from "../../../../src/storage/state/openServerState.ts";
import { STATE_SCHEMA } from "../../../../src/storage/state/schema.ts";
import type { StateOptions } from "../../../../src/storage/state/stateDatabase.ts";
import { openUnansweredLog } from "../../../../src/storage/unanswered/unansweredLog.ts";
import { pathOfCompiled } from "../../../support/compiled.ts";
import { startProcess } from "../../../support/process.ts";
import { checkIntegrity } from "../../../support/storage/unanswered/database.ts";
import { makeKnowledge } from "../../../support/temporary.ts";

const HERE = { guild: "1", channel: "2" };
const openSettings = (options: StateOptions) => openServerState(options).settings;
const makePath = () => join(makeKnowledge({}), "state.db");

describe("settings of channels", () => {
  it("are there after a restart, each of its own server and channel alone", async () => {
    const path = makePath();
    const store = openSettings({ path });
    expect(await store.read(HERE)).toEqual({});
    await store.write(HERE, { case: "harrow", answers: "private" });
    await store.write({ ...HERE, guild: "3" }, { case: "marsh" });
    const again = openSettings({ path });
    expect(await again.read(HERE)).toEqual({ case: "harrow", answers: "private" });
    expect(await again.read({ ...HERE, guild: "3" })).toEqual({ case: "marsh" });
    expect(await again.read({ ...HERE, channel: "9" })).toEqual({});
    await again.write(HERE, {});
    expect(await openSettings({ path }).read(HERE)).toEqual({});
  });

  it("of the first version of the database are taken over", async () => {
    const path = makePath();
    const first = { application: STATE_SCHEMA.application, versions: STATE_SCHEMA.versions.slice(0, 1) };
    const kept = await transact(path, first, (connection) =>
      connection.exec("INSERT INTO channel VALUES ('1', '2', 'harrow', 1), ('1', '3', 'marsh', 0)"),
    );
    expect(kept.ok).toBe(true);
    const settings = openSettings({ path });
    expect(await settings.read(HERE)).toEqual({ case: "harrow", answers: "private" });
    expect(await settings.read({ ...HERE, channel: "3" })).toEqual({ case: "marsh" });
    expect((await transact(path, first, async () => {})).ok).toBe(false);
  });

  it("that were kept are there, and the database is whole, whenever the process is killed", async () => {
    const path = makePath();
    let last = 0;
    for (const count of [1, 3, 5]) {
      const running = startProcess([
        process.execPath,
        pathOfCompiled("tests/support/programs/settingsWriter.ts"),
        path,
      ]);
      await running.until(() => running.lines.length >= count);
      running.kill("SIGKILL");
      await running.ended;
      last = Number(running.lines.at(-1));
      expect(checkIntegrity(path)).toBe("ok");
      expect(await openSettings({ path }).read({ guild: "1", channel: String(last) })).toMatchObject({
        case: `case-${last}`,
      });
    }
    expect(last).toBeGreaterThanOrEqual(5);
  });

  it("keep nobody from being answered where the database can't be used, and say so once", async () => {
    const path = makePath();
    writeFileSync(path, "no database ".repeat(100));
    const told: string[] = [];
    const store = openSettings({ path, failed: ({ code }) => told.push(code) });
    expect(await store.read(HERE)).toEqual({});
    expect(await store.write(HERE, { answers: "private" })).toMatchObject({ ok: false });
    expect(await store.read(HERE)).toEqual({});
    expect(told).toEqual(["not-a-database"]);
  });

  it("are not written into the database of unanswered questions", async () => {
    const path = makePath();
    const gaps = openUnansweredLog({ path, days: 1 });
    await gaps.list();
    await gaps.close();
    expect(await openSettings({ path }).write(HERE, { answers: "private" })).toMatchObject({
      problem: { code: "foreign" },
    });
  });
});

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openSettingsStore } from "../../../../src/storage/settings/settingsStore.ts";
import { openUnansweredLog } from "../../../../src/storage/unanswered/unansweredLog.ts";
import { pathOfCompiled } from "../../../support/compiled.ts";
import { startProcess } from "../../../support/process.ts";
import { checkIntegrity } from "../../../support/storage/unanswered/database.ts";
import { makeKnowledge } from "../../../support/temporary.ts";

const HERE = { guild: "1", channel: "2" };
const makePath = () => join(makeKnowledge({}), "state.db");

describe("settings of channels", () => {
  it("are there after a restart, each of its own server and channel alone", async () => {
    const path = makePath();
    const store = openSettingsStore({ path });
    expect(await store.read(HERE)).toEqual({});
    await store.write(HERE, { case: "harrow", isPrivate: true });
    await store.write({ ...HERE, guild: "3" }, { case: "marsh" });
    const again = openSettingsStore({ path });
    expect(await again.read(HERE)).toEqual({ case: "harrow", isPrivate: true });
    expect(await again.read({ ...HERE, guild: "3" })).toEqual({ case: "marsh", isPrivate: false });
    expect(await again.read({ ...HERE, channel: "9" })).toEqual({});
    await again.write(HERE, {});
    expect(await openSettingsStore({ path }).read(HERE)).toEqual({});
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
      expect(await openSettingsStore({ path }).read({ guild: "1", channel: String(last) })).toMatchObject({
        case: `case-${last}`,
      });
    }
    expect(last).toBeGreaterThanOrEqual(5);
  });

  it("keep nobody from being answered where the database can't be used, and say so once", async () => {
    const path = makePath();
    writeFileSync(path, "no database ".repeat(100));
    const told: string[] = [];
    const store = openSettingsStore({ path, failed: ({ code }) => told.push(code) });
    expect(await store.read(HERE)).toEqual({});
    expect(await store.write(HERE, { isPrivate: true })).toMatchObject({ ok: false });
    expect(await store.read(HERE)).toEqual({});
    expect(told).toEqual(["not-a-database"]);
  });

  it("are not written into the database of unanswered questions", async () => {
    const path = makePath();
    const gaps = openUnansweredLog({ path, days: 1 });
    await gaps.list();
    await gaps.close();
    expect(await openSettingsStore({ path }).write(HERE, { isPrivate: true })).toMatchObject({
      problem: { code: "foreign" },
    });
  });
});

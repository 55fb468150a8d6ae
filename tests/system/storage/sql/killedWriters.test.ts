import { describe, expect, it } from "vitest";
import { openServerDatabase } from "../../../../src/storage/sql/openServerDatabase.ts";
import { openServerModeration } from "../../../../src/storage/sql/serverModeration.ts";
import { openServerSettings } from "../../../../src/storage/sql/serverSettings.ts";
import type { DatabaseAddress } from "../../../../src/storage/storeAddress.ts";
import { pathOfCompiled } from "../../../support/compiled.ts";
import { describeWhere } from "../../../support/leftOut.ts";
import { startProcess } from "../../../support/process.ts";
import { HAS_POSTGRES, NO_POSTGRES, startPostgres } from "../../../support/storage/postgres.ts";
import { AMBER, BIRCH } from "../../../support/storage/servers.ts";
import { nameDatabase } from "../../../support/storage/temporaryDatabase.ts";

const WRITER = pathOfCompiled("tests/support/programs/serverWriter.ts");

/** Two processes write for two servers into one database until both are killed; what each named as kept must be there. */
async function expectKept(address: DatabaseAddress): Promise<void> {
  const database = openServerDatabase(address);
  const [settings, moderation] = [openServerSettings(database, {}), openServerModeration(database)];
  for (const count of [1, 3, 6]) {
    const guilds = [AMBER, BIRCH];
    const running = guilds.map((guild) => startProcess([process.execPath, WRITER, JSON.stringify(address), guild]));
    await Promise.all(running.map((one) => one.until(() => one.lines.length >= count)));
    for (const one of running) one.kill("SIGKILL");
    await Promise.all(running.map((one) => one.ended));
    for (const [at, guild] of guilds.entries()) {
      const last = running[at]?.lines.at(-1);
      expect(await settings.read({ guild, channel: String(last) })).toEqual({ case: `case-${last}` });
      const titles = (await moderation.list(guild, 5)).map(({ title }) => title);
      expect(titles).toContain(last);
    }
  }
}

describe("what is set for servers in one SQLite file", () => {
  it("is kept whenever the processes that share it are killed", () =>
    expectKept({ kind: "sqlite", path: nameDatabase() }));
});

describeWhere(HAS_POSTGRES, NO_POSTGRES, "what is set for servers in PostgreSQL", () => {
  it("is kept whenever the processes that share it are killed", async () => {
    const cluster = await startPostgres();
    const { url } = await cluster.makeDatabase();
    await expectKept({ kind: "postgres", url });
  });
});

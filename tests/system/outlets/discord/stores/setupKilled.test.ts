import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { closeServerDatabases, openServerDatabase } from "../../../../../src/storage/sql/openServerDatabase.ts";
import type { DatabaseAddress } from "../../../../../src/storage/storeAddress.ts";
import { type LocalDiscord, openLocalDiscord } from "../../../../../tools/local-discord/localDiscord.ts";
import { readText } from "../../../../../tools/local-discord/message.ts";
import { MAIN } from "../../../../support/compiled.ts";
import { describeWhere } from "../../../../support/leftOut.ts";
import { SHELF, seen } from "../../../../support/outlets/discord/serving.ts";
import { startProcess } from "../../../../support/process.ts";
import {
  HAS_POSTGRES,
  NO_POSTGRES,
  type PostgresCluster,
  startPostgres,
} from "../../../../support/storage/postgres.ts";
import { writeShelf } from "../../../../support/storage/servers.ts";
import { nameDatabase } from "../../../../support/storage/temporaryDatabase.ts";
import { makeKnowledge } from "../../../../support/temporary.ts";

/** Two ways to set up a channel and its server, and what `/setup` then says of each. */
const SETTINGS = [
  {
    options: { case: "In re Marsh", answers: "private", language: "français" },
    channel: ["a question is about In re Marsh", "Answers are the asker's alone"],
    server: "is in French for everybody",
  },
  {
    options: { case: "Harrow v. Pell", answers: "thread", language: "Deutsch" },
    channel: ["a question is about Harrow v. Pell", "Each answer goes into a thread"],
    server: "is in German for everybody",
  },
] as const;

/** Where `/setup` is when the process is killed: a moderator has the answer, Discord has told the process of it, Discord has its answer. */
const SETUP_IS = ["answered", "asked", "answering"] as const;

/** Kills a process by SIGKILL at such a moment of a `/setup`. */
async function killWhileSettingUp(
  local: LocalDiscord,
  running: ReturnType<typeof startProcess>,
  where: (typeof SETUP_IS)[number],
  options: Readonly<Record<string, string>>,
): Promise<void> {
  const by = local.person({ permissions: ["ManageGuild"] });
  const held = where === "answering" ? local.holdNext("callback") : undefined;
  const setup = local.useCommand({ name: "setup", options, by });
  await held?.arrived;
  if (where === "answered") await setup.answer();
  running.kill("SIGKILL");
  await running.ended;
  held?.release();
}

/** What holds, as places in `SETTINGS`; -1 where it is neither, which half a setting would be. */
function readHolding(text: string): { readonly channel: number; readonly server: number } {
  return {
    channel: SETTINGS.findIndex(({ channel }) => channel.every((words) => text.includes(words))),
    server: SETTINGS.findIndex(({ server }) => text.includes(server)),
  };
}

/** Sets up one way and the other, kills the program at each moment, and looks in a new one at what holds. */
async function expectKept(store: Readonly<Record<string, string>>, fill?: (local: LocalDiscord) => Promise<void>) {
  const local = await openLocalDiscord({ stopsTime: true });
  await fill?.(local);
  const env = {
    ...{ PATH: process.env["PATH"], HOME: process.env["HOME"], MEANING: "off", ...store },
    ...{ DISCORD_TOKEN: local.token, DISCORD_GUILD_ID: local.home.id, DISCORD_API_URL: local.apiUrl },
    ...{ KNOWLEDGE_DIR: makeKnowledge(SHELF), DISCORD_PUBLIC: "true" },
  };
  const start = async () => {
    const running = startProcess([process.execPath, MAIN], { env });
    await running.until(({ error }) => error.includes("Ready as"));
    return running;
  };
  const by = local.person({ permissions: ["ManageGuild"] });
  const look = async () => readText(seen((await local.useCommand({ name: "setup", by }).answer()).reply));
  let running = await start();
  let holding: 0 | 1 = 0;
  await local.useCommand({ name: "setup", options: SETTINGS[0].options, by }).answer();
  for (const where of SETUP_IS) {
    const other: 0 | 1 = holding === 0 ? 1 : 0;
    await killWhileSettingUp(local, running, where, SETTINGS[other].options);
    running = await start();
    const { channel, server } = readHolding(await look());
    const lawful = where === "answered" ? [other] : [other, holding];
    expect(lawful).toContain(channel);
    expect(lawful).toContain(server);
    // From here on both are the same, whatever was lost.
    await local.useCommand({ name: "setup", options: SETTINGS[other].options, by }).answer();
    holding = other;
  }
  const { reply } = await local.useCommand({ name: "case" }).answer();
  expect(readText(seen(reply))).toContain(holding === 0 ? "In re Marsh" : "Harrow v. Pell");
  running.kill("SIGTERM");
  await running.ended;
  expect(local.violations).toEqual([]);
}

describe("what /setup sets is whole, and there once a moderator is told so, whenever the process is killed", () => {
  it("in the database beside a folder", () => expectKept({ STATE_DB: join(makeKnowledge({}), "state.db") }));

  it("in one SQLite file for all servers", async () => {
    const path = nameDatabase();
    await expectKept({ STORE: path }, (local) => fillShelf({ kind: "sqlite", path }, local));
  });
});

describeWhere(HAS_POSTGRES, NO_POSTGRES, "what /setup sets in PostgreSQL", () => {
  let cluster: PostgresCluster;
  beforeAll(async () => {
    cluster = await startPostgres();
  });

  it("is whole, and there once a moderator is told so, whenever the process is killed", async () => {
    const { url } = await cluster.makeDatabase();
    await expectKept({ DATABASE_URL: url }, (local) => fillShelf({ kind: "postgres", url }, local));
  });
});

async function fillShelf(address: DatabaseAddress, local: LocalDiscord): Promise<void> {
  const files = Object.entries(SHELF).map(([path, text]) => [path, new TextEncoder().encode(text)] as const);
  await writeShelf(openServerDatabase(address), local.home.id, new Map(files));
  await closeServerDatabases();
}

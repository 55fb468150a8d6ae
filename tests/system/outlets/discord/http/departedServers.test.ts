import { expect, it, onTestFinished } from "vitest";
import { openLog } from "../../../../../src/log.ts";
import { openServers } from "../../../../../src/outlets/discord/openServers.ts";
import { DEFAULT_QUOTA } from "../../../../../src/storage/shelfQuota.ts";
import { openServerDatabase } from "../../../../../src/storage/sql/openServerDatabase.ts";
import { leaveServer, listLeaving } from "../../../../../src/storage/sql/scheduledDeletions.ts";
import { openLocalDiscord } from "../../../../../tools/local-discord/localDiscord.ts";
import { saidReady, startBot, type Transport } from "../../../../support/outlets/discord/serving.ts";
import { AMBER, writeShelf } from "../../../../support/storage/servers.ts";
import { nameDatabase } from "../../../../support/storage/temporaryDatabase.ts";

it.each(["http", "gateway"] as const)(
  "a bot that starts by %s plans to delete what is kept of servers that put it out meanwhile, and of no other",
  async (transport: Transport) => {
    const local = await openLocalDiscord({
      guilds: Array.from({ length: 250 }, (_, at) => ({ name: `Server ${at}` })),
    });
    const store = { kind: "sqlite", path: nameDatabase(), quota: DEFAULT_QUOTA, memory: 100_000_000 } as const;
    const database = openServerDatabase(store);
    const file = new Map([["harrow/violin.md", new TextEncoder().encode("The violin.")]]);
    const last = local.guilds.at(-1)?.id ?? "";
    for (const server of [AMBER, local.home.id, last]) await writeShelf(database, server, file);
    await leaveServer(database, local.home.id);
    const servers = openServers(
      { knowledge: "/no/such/folder", store },
      openLog(() => {}, []),
    );
    onTestFinished(() => servers.close());
    await saidReady(
      startBot(local, { transport, servers, config: { home: undefined, isPublic: true, shelves: "own" } }),
    );
    await expect.poll(() => listLeaving(database)).toEqual({ ok: true, value: [AMBER] });
  },
);

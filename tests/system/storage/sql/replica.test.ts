import { beforeAll, expect, it, onTestFinished } from "vitest";
import { ServerShelves } from "../../../../src/service/serverShelves.ts";
import { DEFAULT_QUOTA } from "../../../../src/storage/shelfQuota.ts";
import { closeServerDatabases, openServerDatabase } from "../../../../src/storage/sql/openServerDatabase.ts";
import type { ServerDatabase } from "../../../../src/storage/sql/serverDatabase.ts";
import { openServerSettings } from "../../../../src/storage/sql/serverSettings.ts";
import { openShelfStore } from "../../../../src/storage/sql/shelfStore.ts";
import type { DatabaseAddress } from "../../../../src/storage/storeAddress.ts";
import { makeGate } from "../../../support/gate.ts";
import { describeWhere } from "../../../support/leftOut.ts";
import { HAS_POSTGRES, NO_POSTGRES, type PostgresCluster, startPostgres } from "../../../support/storage/postgres.ts";
import { AMBER, BIRCH, writeShelf } from "../../../support/storage/servers.ts";
import { writeArticle } from "../../../support/temporary.ts";

const QUESTION = { question: "Who found the stolen violin?", limit: 1 };
const VIOLIN = "Mara Quill found the stolen violin inside a piano stool.";

/** Two shelves in a database that a replica follows, of which the first is open. */
async function open(cluster: PostgresCluster) {
  const { url } = await cluster.makeDatabase();
  const replica = await cluster.startReplica();
  const replicaUrl = url.replace(`:${cluster.port}/`, `:${replica.port}/`);
  const address: DatabaseAddress = { kind: "postgres", url, replicaUrl };
  const database = openServerDatabase(address);
  const shelves = new ServerShelves({
    search: {},
    addressOf: (server) => ({ database: address, server, quota: DEFAULT_QUOTA }),
    threads: 1,
    maxBytes: 100_000_000,
  });
  onTestFinished(async () => {
    await shelves.close();
    await closeServerDatabases();
  });
  for (const server of [AMBER, BIRCH])
    await writeShelf(database, server, new Map([["harrow/violin.md", new TextEncoder().encode(writeArticle(VIOLIN))]]));
  const ask = async (server: string) => {
    const answer = await shelves.of(server).withSnapshot((library) => library.ask(QUESTION));
    return JSON.stringify(answer);
  };
  expect(await ask(AMBER)).toContain(VIOLIN);
  return { database, replica, replicaUrl, ask };
}

/** Waits until the replica has all that the primary has. */
async function caughtUp(cluster: PostgresCluster): Promise<void> {
  const waiting = async () => {
    const [row] = await cluster.query(
      "select count(*) as behind from pg_stat_replication where replay_lsn is null or replay_lsn < pg_current_wal_lsn()",
    );
    return Number(row?.["behind"]);
  };
  await expect.poll(waiting).toBe(0);
}

/** Imports one article after the other until one is refused. How many were taken, and why the last was not. */
async function importUntilRefused(database: ServerDatabase, taken: () => void) {
  const store = openShelfStore(database, AMBER, { ...DEFAULT_QUOTA, importsAnHour: 1_000_000 });
  for (let number = 0; ; number += 1) {
    const text = writeArticle(`A violin with the number ${number}.`).replace("The Stolen Violin", `Violin ${number}`);
    const placed = await store.place("harrow", text, (at) => at);
    if (!placed.ok) return { number, problem: placed.problem };
    if (placed.value.kind !== "place") throw new Error(placed.value.kind);
    const put = await store.put(placed.value, `import ${number}`);
    if (!put.ok) return { number, problem: put.problem };
    taken();
  }
}

/** What the tables hold of a server: none of the counts may differ from another where nothing is half done. */
const COUNTING = `select generation,
  (select count(*) from shelf_file f where f.server = s.server) as files,
  (select count(*) from shelf_file f join document d using (server, digest)
    where f.server = s.server and f.generation = s.generation) as served,
  (select count(*) from document d where d.server = s.server) as documents,
  (select count(*) + 1 from shelf_import i where i.server = s.server) as imports,
  (select files from shelf_usage u where u.server = s.server) as counted
  from server s where s.server = '${AMBER}'`;

describeWhere(HAS_POSTGRES, NO_POSTGRES, "a primary that dies while a replica follows it", () => {
  let cluster: PostgresCluster;
  beforeAll(async () => {
    cluster = await startPostgres();
  });

  it("leaves open shelves as they are and other ones to the replica; changes are refused until it is promoted", async () => {
    const { database, replica, replicaUrl, ask } = await open(cluster);
    await openServerSettings(database).write({ guild: BIRCH, channel: "1" }, { answers: "private" });
    await caughtUp(cluster);
    const [begun, dying] = [makeGate(), { taken: 0 }];
    const importing = importUntilRefused(database, () => {
      dying.taken += 1;
      if (dying.taken === 5) begun.open();
    });
    await begun.opened;
    await cluster.kill();
    expect((await importing).problem).toEqual({ code: "database-unusable", problem: { code: "unreachable" } });

    expect(await ask(AMBER)).toContain(VIOLIN);
    const started = performance.now();
    expect(await ask(BIRCH)).toContain(VIOLIN);
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(await openServerSettings(database).read({ guild: BIRCH, channel: "1" })).toEqual({ answers: "private" });

    const store = openShelfStore(database, BIRCH, DEFAULT_QUOTA);
    const placed = await store.place("harrow", writeArticle("A new one.").replace("The Stolen", "The"), (at) => at);
    if (!placed.ok || placed.value.kind !== "place") throw new Error(JSON.stringify(placed));
    const unreachable = { code: "database-unusable", problem: { code: "unreachable" } };
    expect(await store.put(placed.value)).toEqual({ ok: false, problem: unreachable });
    expect(await openServerSettings(database).writeServer(BIRCH, { language: "de" })).toMatchObject({ ok: false });
    const asIfPrimary = openServerDatabase({ kind: "postgres", url: replicaUrl });
    const onReplica = openShelfStore(asIfPrimary, BIRCH, DEFAULT_QUOTA);
    const readOnly = { code: "database-unusable", problem: { code: "read-only-server" } };
    expect(await onReplica.put(placed.value)).toEqual({ ok: false, problem: readOnly });

    await replica.promote();
    const [held] = await replica.query(COUNTING, new URL(replicaUrl).pathname.slice(1));
    const files = Number(held?.["files"]);
    expect(files).toBeGreaterThan(1);
    const rows = [held?.["served"], held?.["documents"], held?.["imports"], held?.["counted"]].map(Number);
    expect(rows).toEqual([files, files, files, files]);
    expect(held?.["generation"]).toBe(files);
    expect(await onReplica.put(placed.value)).toEqual({ ok: true, value: "harrow/the-violin.md" });
  });
});

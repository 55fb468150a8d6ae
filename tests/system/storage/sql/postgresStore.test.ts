import pg from "pg";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { openPostgres } from "../../../../src/storage/sql/openPostgres.ts";
import { openSqlite } from "../../../../src/storage/sql/openSqlite.ts";
import { preparePostgres } from "../../../../src/storage/sql/preparePostgres.ts";
import type { ServerDatabase } from "../../../../src/storage/sql/serverDatabase.ts";
import { listUsage } from "../../../../src/storage/sql/shelfUsage.ts";
import { GUARDED_TABLES } from "../../../../src/storage/sql/tables.ts";
import { deleteServer, readWholeShelf, replaceWholeShelf } from "../../../../src/storage/sql/wholeShelf.ts";
import { describeWhere } from "../../../support/leftOut.ts";
import { describeArticleStore } from "../../../support/storage/articleStoreContract.ts";
import {
  HAS_POSTGRES,
  NO_POSTGRES,
  type PostgresCluster,
  type PostgresDatabase,
  startPostgres,
} from "../../../support/storage/postgres.ts";
import { describeServerData } from "../../../support/storage/serverDataContract.ts";
import { AMBER, BIRCH, fillShelf } from "../../../support/storage/servers.ts";
import { nameDatabase } from "../../../support/storage/temporaryDatabase.ts";
import { withoutServerFilter } from "../../../support/storage/withoutServerFilter.ts";

const encode = (words: string) => new TextEncoder().encode(words);
const OF_AMBER = new Map([["harrow/amber.md", encode("Words of amber's.")]]);
const OF_BIRCH = new Map([["harrow/birch.md", encode("Words of birch's.")]]);

/** Two servers with everything that may be kept of one. */
async function fillBoth(database: ServerDatabase): Promise<void> {
  for (const [server, files] of [
    [AMBER, OF_AMBER],
    [BIRCH, OF_BIRCH],
  ] as const) {
    const written = await replaceWholeShelf(database, server, files);
    if (!written.ok) throw new Error(written.problem.code);
    await database.change(server, async ({ query }) => {
      const [day, at] = ["2031-03-04", "2031-03-04T10:00:00.000Z"];
      await query.insertInto("shelf_import").values({ server, id: "1", at, path: "harrow/a.md" }).execute();
      await query
        .insertInto("channel_setting")
        .values({ server, channel: "1", slug: null, answers: "private" })
        .execute();
      const done = {
        id: 1,
        at,
        member: "7",
        action: "hidden",
        path: "harrow/a.md",
        title: "A",
        reason: null,
        file: null,
      };
      await query
        .insertInto("moderation")
        .values({ server, ...done })
        .execute();
      await query.insertInto("deferred_interaction").values({ server, id: "1", payload: "{}", view: "{}" }).execute();
      const place = { server, channel: "1", slug: "harrow" };
      await query
        .insertInto("follow")
        .values({ ...place, kinds: "[]", problem: null })
        .execute();
      await query
        .insertInto("known_news")
        .values({ ...place, mark: "a" })
        .execute();
      const message = { nonce: "1", marks: "[]", state: "planned", begun: 0, planned: 0 };
      await query
        .insertInto("announcement")
        .values({ ...place, ...message })
        .execute();
      const question = { id: "1", question: "who?", slug: null, count: 1, first_asked: day, last_asked: day, turn: 1 };
      await query
        .insertInto("unanswered_question")
        .values({ server, ...question })
        .execute();
    });
  }
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  onTestFinished(() => client.end());
  return client;
}

describeWhere(HAS_POSTGRES, NO_POSTGRES, "in PostgreSQL", () => {
  let cluster: PostgresCluster;
  beforeAll(async () => {
    cluster = await startPostgres();
  });

  async function open(): Promise<PostgresDatabase & { readonly database: ServerDatabase }> {
    const made = await cluster.makeDatabase();
    const database = openPostgres(made.url);
    onTestFinished(() => database.close());
    return { ...made, database };
  }

  describeArticleStore("a server's shelf", async (files) => fillShelf((await open()).database, files));
  describeServerData("a server", async () => (await open()).database);

  describe("the policies", () => {
    it("show a server's rows alone to a query that forgets the server, as SQLite would not", async () => {
      const { url, database } = await open();
      await fillBoth(database);
      const forgetful = openPostgres(url, [withoutServerFilter()]);
      onTestFinished(() => forgetful.close());
      expect(await readWholeShelf(forgetful, AMBER)).toEqual({ ok: true, value: OF_AMBER });
      await replaceWholeShelf(forgetful, AMBER, OF_BIRCH);
      await deleteServer(forgetful, AMBER);
      expect(await readWholeShelf(database, BIRCH)).toEqual({ ok: true, value: OF_BIRCH });

      const path = nameDatabase();
      const [careful, careless] = [openSqlite(path), openSqlite(path, [withoutServerFilter()])];
      await fillBoth(careful);
      const leaked = await readWholeShelf(careless, AMBER);
      expect(leaked.ok && [...leaked.value.keys()].sort()).toEqual(["harrow/amber.md", "harrow/birch.md"]);
    });

    it.each(GUARDED_TABLES)("of %s bind the program's role, whatever it says", async (table) => {
      const { url, database } = await open();
      await fillBoth(database);
      const client = await connect(url);
      await expect(client.query(`select * from ${table}`)).rejects.toThrow("no server is set for this transaction");
      await client.query(`set casebook.server = '${AMBER}'`);
      const { rows } = await client.query<{ server: string }>(`select * from ${table}`);
      expect(rows.map(({ server }) => server)).toEqual([AMBER]);
      const [row = {}] = rows;
      const names = Object.keys(row);
      const copy = names.map((name) => (name === "server" ? `'${BIRCH}'` : `${name}`)).join(", ");
      const forged = `insert into ${table} (${names.join(", ")}) select ${copy} from ${table}`;
      await expect(client.query(forged)).rejects.toThrow("violates row-level security policy");
      const moved = client.query(`update ${table} set server = '${BIRCH}'`);
      await expect(moved).rejects.toThrow(/violates row-level security policy|foreign key/);
      expect((await client.query(`delete from ${table} where server = '${BIRCH}'`)).rowCount).toBe(0);
      for (const trick of [
        `alter table ${table} disable row level security`,
        `drop policy own_server on ${table}`,
        "set role owner",
      ])
        await expect(client.query(trick)).rejects.toThrow(/must be owner|permission denied/);
      await client.query("set row_security = off");
      await expect(client.query(`select * from ${table}`)).rejects.toThrow("would be affected by row-level security");
    });

    it("stay forced after a migration that has looked at all servers to count what they hold", async () => {
      const { url, ownerUrl, database } = await open();
      await fillBoth(database);
      const owner = await connect(ownerUrl);
      await owner.query("drop table shelf_usage");
      await owner.query("delete from migration where name = '0004-usage'");
      expect(await preparePostgres(ownerUrl, "casebook")).toEqual({ ok: true, value: undefined });
      const again = openPostgres(url);
      onTestFinished(() => again.close());
      const counted = await listUsage(again);
      const expected = [AMBER, BIRCH].map((server) => expect.objectContaining({ server, files: 1, changed: 0 }));
      expect(counted.ok && counted.value.toSorted((one, other) => one.server.localeCompare(other.server))).toEqual(
        expected,
      );
      await owner.query(`set casebook.server = '${AMBER}'`);
      const { rows } = await owner.query<{ server: string }>("select server from shelf_file");
      expect(rows).toEqual([{ server: AMBER }]);
    });

    it("bind the tables' owner too", async () => {
      const { ownerUrl, database } = await open();
      await fillBoth(database);
      const client = await connect(ownerUrl);
      await client.query(`set casebook.server = '${AMBER}'`);
      const { rows } = await client.query<{ server: string }>("select server from document");
      expect(rows).toEqual([{ server: AMBER }]);
    });
  });

  describe("a role that could pass by the policies", () => {
    it("is refused: the owner, a superuser, and one that may become the owner", async () => {
      const { url, ownerUrl, database } = await open();
      await fillBoth(database);
      const admin = ownerUrl.replace("owner@", "admin@");
      for (const mighty of [ownerUrl, admin]) {
        const opened = openPostgres(mighty);
        onTestFinished(() => opened.close());
        expect(await readWholeShelf(opened, AMBER)).toEqual({ ok: false, problem: { code: "role-too-mighty" } });
      }
      const name = new URL(url).pathname.slice(1);
      await cluster.query("create role helper login in role owner", name);
      await cluster.query("grant casebook to helper", name);
      const helper = openPostgres(url.replace("casebook@", "helper@"));
      onTestFinished(() => helper.close());
      expect(await readWholeShelf(helper, AMBER)).toEqual({ ok: false, problem: { code: "role-too-mighty" } });
    });

    it("is refused where a table has lost its policy", async () => {
      const { url, ownerUrl } = await open();
      await (await connect(ownerUrl)).query("alter table document no force row level security");
      const opened = openPostgres(url);
      onTestFinished(() => opened.close());
      expect(await readWholeShelf(opened, AMBER)).toEqual({ ok: false, problem: { code: "role-too-mighty" } });
    });
  });

  describe("a database that can't be used", () => {
    it.each([
      ["is not there", (url: string) => url.replace(/\/test\d+$/, "/nowhere"), "no-such-database"],
      ["lets the role not in", (url: string) => url.replace("casebook@", "stranger@"), "access-refused"],
      ["can't be reached", (url: string) => url.replace(/:\d+\//, ":1/"), "unreachable"],
    ])("%s, which is a problem and no exception", async (_what, change, code) => {
      const { url } = await cluster.makeDatabase();
      const database = openPostgres(change(url));
      onTestFinished(() => database.close());
      expect(await readWholeShelf(database, AMBER)).toEqual({ ok: false, problem: { code } });
    });

    it("lacks its tables, and is used once they are made", async () => {
      const { url } = await cluster.makeDatabase({ isEmpty: true });
      const database = openPostgres(url);
      onTestFinished(() => database.close());
      expect(await readWholeShelf(database, AMBER)).toEqual({ ok: false, problem: { code: "not-migrated" } });
    });
  });
});

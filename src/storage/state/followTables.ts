import { z } from "zod";
import type { Kept } from "../channelSettings.ts";
import { ANNOUNCEMENT_ROW, FOLLOW_ROW, makeNonce } from "../followRow.ts";
import type { Announcement, AnnouncementEnd, Follow, FollowKey, FollowStore } from "../follows.ts";
import type { Connection } from "../sqlite/connection.ts";
import { all, run, type StateDatabase } from "./stateDatabase.ts";

const KEY = "guild = ?1 AND channel = ?2 AND slug = ?3";

/** Follows and their announcements. Every method is one transaction. */
export class FollowTables implements FollowStore {
  readonly #database: StateDatabase;

  constructor(database: StateDatabase) {
    this.#database = database;
  }

  async list(guild?: string): Promise<readonly Follow[]> {
    const found = await this.#database.transact((connection) =>
      guild === undefined
        ? all(connection, "SELECT * FROM follow ORDER BY guild, slug, channel")
        : all(connection, "SELECT * FROM follow WHERE guild = ?1 ORDER BY slug, channel", guild),
    );
    return found.ok ? z.array(FOLLOW_ROW).parse(found.value) : [];
  }

  start(follow: Follow, marks: readonly string[]): Promise<Kept<void>> {
    return this.#database.transact(async (connection) => {
      const statement = `INSERT INTO follow (guild, channel, slug, kinds) VALUES (?1, ?2, ?3, ?4)
        ON CONFLICT (guild, channel, slug) DO UPDATE SET kinds = excluded.kinds, problem = NULL`;
      await run(connection, statement, ...valuesOf(follow), JSON.stringify(follow.kinds));
      await learn(connection, follow, marks);
    });
  }

  stop(key: FollowKey): Promise<Kept<boolean>> {
    return this.#database.transact(async (connection) => {
      const there = await isFollowed(connection, key);
      for (const table of ["announcement", "known", "follow"])
        await run(connection, `DELETE FROM ${table} WHERE ${KEY}`, ...valuesOf(key));
      return there;
    });
  }

  async findNew(key: FollowKey, marks: readonly string[]): Promise<readonly string[]> {
    const found = await this.#database.transact((connection) => readKnown(connection, key));
    return found.ok ? marks.filter((mark) => !found.value.has(mark)) : [];
  }

  plan(key: FollowKey, marks: readonly string[], told: readonly string[]): Promise<Kept<void>> {
    return this.#database.transact(async (connection) => {
      if (!(await isFollowed(connection, key))) return;
      const known = await readKnown(connection, key); // another process may have planned the same meanwhile
      const fresh = told.filter((mark) => !known.has(mark));
      await learn(connection, key, marks);
      if (fresh.length === 0) return;
      const statement =
        "INSERT INTO announcement (guild, channel, slug, nonce, marks, state, begun) VALUES (?1, ?2, ?3, ?4, ?5, 'planned', 0)";
      await run(connection, statement, ...valuesOf(key), makeNonce(), JSON.stringify(fresh));
    });
  }

  async listAnnouncements(guild?: string): Promise<readonly Announcement[]> {
    const found = await this.#database.transact((connection) =>
      guild === undefined
        ? all(connection, "SELECT * FROM announcement ORDER BY rowid")
        : all(connection, "SELECT * FROM announcement WHERE guild = ?1 ORDER BY rowid", guild),
    );
    return found.ok ? z.array(ANNOUNCEMENT_ROW).parse(found.value) : [];
  }

  begin(announcement: Announcement, now: number): Promise<Kept<boolean>> {
    return this.#database.transact(async (connection) => {
      const [row] = await all(connection, `SELECT * FROM announcement WHERE ${ONE}`, ...namesOf(announcement));
      const there = row === undefined ? undefined : ANNOUNCEMENT_ROW.parse(row);
      if (there?.state !== announcement.state || there.begun !== announcement.begun) return false;
      const begun = there.state === "planned" ? now : there.begun; // a second try is one of the same message
      await run(
        connection,
        `UPDATE announcement SET state = 'sending', begun = ?5 WHERE ${ONE}`,
        ...namesOf(announcement),
        begun,
      );
      return true;
    });
  }

  end(announcement: Announcement, end: AnnouncementEnd): Promise<Kept<void>> {
    return this.#database.transact(async (connection) => {
      const values = valuesOf(announcement);
      await run(connection, `DELETE FROM announcement WHERE ${ONE}`, ...namesOf(announcement));
      const problem = end === "sent" ? null : end;
      await run(connection, `UPDATE follow SET problem = ?4 WHERE ${KEY}`, ...values, problem);
      if (end !== "refused") return;
      for (const mark of announcement.marks)
        await run(connection, `DELETE FROM known WHERE ${KEY} AND mark = ?4`, ...values, mark);
    });
  }
}

const ONE = `${KEY} AND nonce = ?4`;

function valuesOf({ guild, channel, case: slug }: FollowKey): [string, string, string] {
  return [guild, channel, slug];
}

function namesOf(announcement: Announcement): [string, string, string, string] {
  return [...valuesOf(announcement), announcement.nonce];
}

async function isFollowed(connection: Connection, key: FollowKey): Promise<boolean> {
  return (await all(connection, `SELECT 1 FROM follow WHERE ${KEY}`, ...valuesOf(key))).length > 0;
}

const MARK = z.object({ mark: z.string() });

async function readKnown(connection: Connection, key: FollowKey): Promise<ReadonlySet<string>> {
  const rows = z.array(MARK).parse(await all(connection, `SELECT mark FROM known WHERE ${KEY}`, ...valuesOf(key)));
  return new Set(rows.map(({ mark }) => mark));
}

async function learn(connection: Connection, key: FollowKey, marks: readonly string[]): Promise<void> {
  const statement = await connection.prepare(
    "INSERT OR IGNORE INTO known (guild, channel, slug, mark) VALUES (?1, ?2, ?3, ?4)",
  );
  for (const mark of marks) await statement.run(...valuesOf(key), mark);
}

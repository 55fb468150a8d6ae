import { z } from "zod";
import type { Kept } from "../channelSettings.ts";
import { ANNOUNCEMENT_ROW, FOLLOW_ROW, makeNonce } from "../followRow.ts";
import type { Announcement, AnnouncementEnd, Follow, FollowKey, FollowStore } from "../follows.ts";
import { type DatabaseEvents, tellOnce } from "../sqlite/tellOnce.ts";
import type { DatabaseResult, ServerDatabase, ServerRows } from "./serverDatabase.ts";

/** Databases take only so many values with a query; a mark's row has four. */
const MAX_MARKS = 200;

/** Follows of many servers. Every method is one transaction, for the one server that it names. */
export class ServerFollows implements FollowStore {
  readonly #database: ServerDatabase;
  readonly #tell: (done: DatabaseResult<unknown>) => void;

  constructor(database: ServerDatabase, events: DatabaseEvents = {}) {
    this.#database = database;
    this.#tell = tellOnce(events);
  }

  async list(guild?: string): Promise<readonly Follow[]> {
    if (guild === undefined) return [];
    const found = await this.#look(guild, ({ query, server }) =>
      query
        .selectFrom("follow")
        .selectAll()
        .where("follow.server", "=", server)
        .orderBy("slug")
        .orderBy("channel")
        .execute(),
    );
    return found.ok ? z.array(FOLLOW_ROW).parse(found.value.map(withGuild)) : [];
  }

  start({ guild, channel, case: slug, kinds: chosen }: Follow, marks: readonly string[]): Promise<Kept<void>> {
    return this.#change(guild, async (rows) => {
      const { query, server } = rows;
      const kinds = JSON.stringify(chosen);
      await query
        .insertInto("follow")
        .values({ server, channel, slug, kinds, problem: null })
        .onConflict((row) => row.columns(["server", "channel", "slug"]).doUpdateSet({ kinds, problem: null }))
        .execute();
      await learn(rows, { channel, case: slug }, marks);
    });
  }

  stop({ guild, channel, case: slug }: FollowKey): Promise<Kept<boolean>> {
    return this.#change(guild, async ({ query, server }) => {
      const { numDeletedRows } = await query
        .deleteFrom("follow")
        .where("follow.server", "=", server)
        .where("channel", "=", channel)
        .where("slug", "=", slug)
        .executeTakeFirstOrThrow();
      return numDeletedRows > 0n;
    });
  }

  async findNew(key: FollowKey, marks: readonly string[]): Promise<readonly string[]> {
    const known = await this.#look(key.guild, (rows) => readKnown(rows, key));
    return known.ok ? marks.filter((mark) => !known.value.has(mark)) : [];
  }

  plan(key: FollowKey, marks: readonly string[], told: readonly string[]): Promise<Kept<void>> {
    return this.#change(key.guild, async (rows) => {
      if (!(await lockFollow(rows, key))) return;
      const known = await readKnown(rows, key); // another process may have planned the same meanwhile
      const fresh = told.filter((mark) => !known.has(mark));
      await learn(rows, key, marks);
      if (fresh.length === 0) return;
      const { channel, case: slug } = key;
      const { query, server } = rows;
      const message = { nonce: makeNonce(), marks: JSON.stringify(fresh), state: "planned", begun: 0 };
      await query
        .insertInto("announcement")
        .values({ server, channel, slug, ...message, planned: Date.now() })
        .execute();
    });
  }

  async listAnnouncements(guild?: string): Promise<readonly Announcement[]> {
    if (guild === undefined) return [];
    const found = await this.#look(guild, ({ query, server }) =>
      query
        .selectFrom("announcement")
        .selectAll()
        .where("announcement.server", "=", server)
        .orderBy("planned")
        .orderBy("nonce")
        .execute(),
    );
    return found.ok ? z.array(ANNOUNCEMENT_ROW).parse(found.value.map(withGuild)) : [];
  }

  begin({ guild, nonce, state, begun }: Announcement, now: number): Promise<Kept<boolean>> {
    return this.#change(guild, async ({ query, server }) => {
      const { numUpdatedRows } = await query
        .updateTable("announcement")
        .set({ state: "sending", begun: state === "planned" ? now : begun }) // a second try is one of the same message
        .where("announcement.server", "=", server)
        .where("nonce", "=", nonce)
        .where("state", "=", state)
        .where("begun", "=", begun)
        .executeTakeFirstOrThrow();
      return numUpdatedRows > 0n;
    });
  }

  end({ guild, channel, case: slug, nonce, marks }: Announcement, end: AnnouncementEnd): Promise<Kept<void>> {
    return this.#change(guild, async ({ query, server }) => {
      await query
        .deleteFrom("announcement")
        .where("announcement.server", "=", server)
        .where("nonce", "=", nonce)
        .execute();
      await query
        .updateTable("follow")
        .set({ problem: end === "sent" ? null : end })
        .where("follow.server", "=", server)
        .where("channel", "=", channel)
        .where("slug", "=", slug)
        .execute();
      if (end !== "refused") return;
      for (let at = 0; at < marks.length; at += MAX_MARKS)
        await query
          .deleteFrom("known_news")
          .where("known_news.server", "=", server)
          .where("channel", "=", channel)
          .where("slug", "=", slug)
          .where("mark", "in", marks.slice(at, at + MAX_MARKS))
          .execute();
    });
  }

  async #look<T>(server: string, work: (rows: ServerRows) => Promise<T>): Promise<DatabaseResult<T>> {
    const found = await this.#database.look(server, work);
    this.#tell(found);
    return found;
  }

  async #change<T>(server: string, work: (rows: ServerRows) => Promise<T>): Promise<Kept<T>> {
    const done = await this.#database.change(server, work);
    this.#tell(done);
    return done;
  }
}

function withGuild<Row extends { readonly server: string }>({ server, ...row }: Row) {
  return { ...row, guild: server };
}

type Place = Omit<FollowKey, "guild">;

/** Whether there is such a follow, which nobody else changes until the transaction is over. SQLite has one writer anyway. */
async function lockFollow({ query, server }: ServerRows, { channel, case: slug }: Place): Promise<boolean> {
  const { numUpdatedRows } = await query
    .updateTable("follow")
    .set((row) => ({ kinds: row.ref("kinds") }))
    .where("follow.server", "=", server)
    .where("channel", "=", channel)
    .where("slug", "=", slug)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

async function readKnown({ query, server }: ServerRows, { channel, case: slug }: Place): Promise<ReadonlySet<string>> {
  const rows = await query
    .selectFrom("known_news")
    .select("mark")
    .where("known_news.server", "=", server)
    .where("channel", "=", channel)
    .where("slug", "=", slug)
    .execute();
  return new Set(rows.map(({ mark }) => mark));
}

async function learn({ query, server }: ServerRows, { channel, case: slug }: Place, marks: readonly string[]) {
  for (let at = 0; at < marks.length; at += MAX_MARKS)
    await query
      .insertInto("known_news")
      .values(marks.slice(at, at + MAX_MARKS).map((mark) => ({ server, channel, slug, mark })))
      .onConflict((row) => row.doNothing())
      .execute();
}

import { z } from "zod";
import { succeed } from "../../result.ts";
import type { Kept } from "../channelSettings.ts";
import type { ModerationEntry, ModerationLog } from "../moderationLog.ts";
import { MAX_ENTRIES, MODERATION_ROW } from "../moderationRow.ts";
import { all, run, type StateDatabase } from "./stateDatabase.ts";

/** The moderation log in its table. */
export class ModerationTable implements ModerationLog {
  readonly #database: StateDatabase;

  constructor(database: StateDatabase) {
    this.#database = database;
  }

  async list(guild: string, limit: number): Promise<readonly ModerationEntry[]> {
    const found = await this.#database.transact((connection) =>
      all(connection, "SELECT * FROM moderation WHERE guild = ?1 ORDER BY id DESC LIMIT ?2", guild, limit),
    );
    return found.ok ? z.array(MODERATION_ROW).parse(found.value) : [];
  }

  async add(entry: ModerationEntry): Promise<Kept<() => Promise<void>>> {
    const { guild, at, member, action, path, title, reason, file } = entry;
    const added = await this.#database.transact(async (connection) => {
      const rows = await all(
        connection,
        "SELECT coalesce(max(id), 0) + 1 AS next FROM moderation WHERE guild = ?1",
        guild,
      );
      const [{ next }] = NEXT.parse(rows);
      const values = [guild, next, at, member, action, path, title, reason ?? null, file ?? null];
      await run(connection, "INSERT INTO moderation VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)", ...values);
      await run(connection, "DELETE FROM moderation WHERE guild = ?1 AND id <= ?2", guild, next - MAX_ENTRIES);
      return next;
    });
    if (!added.ok) return added;
    return succeed(async () => {
      await this.#database.transact((connection) =>
        run(connection, "DELETE FROM moderation WHERE guild = ?1 AND id = ?2", guild, added.value),
      );
    });
  }
}

const NEXT = z.tuple([z.object({ next: z.number() })]);

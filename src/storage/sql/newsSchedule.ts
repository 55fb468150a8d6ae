import type { Transaction } from "kysely";
import { type ChangedServer, NEWS_LEASE_MS, type NewsSchedule } from "../follows.ts";
import type { ServerDatabase, ServerRows } from "./serverDatabase.ts";
import type { Tables } from "./tables.ts";

/** Within the transaction that changes a server's shelf: where channels follow one of its cases, its news are due at once. */
export async function scheduleNews({ query, server }: ServerRows): Promise<void> {
  const followed = await query
    .selectFrom("follow")
    .select("slug")
    .where("follow.server", "=", server)
    .limit(1)
    .executeTakeFirst();
  if (followed === undefined) return;
  const due = Date.now();
  await query
    .insertInto("news_check")
    .values({ server, changes: 1, due })
    .onConflict((row) => row.column("server").doUpdateSet({ changes: (of) => of("news_check.changes", "+", 1), due }))
    .execute();
}

/** Which servers' news are due, in a database that many processes share. */
export class SqlNewsSchedule implements NewsSchedule {
  readonly #database: ServerDatabase;

  constructor(database: ServerDatabase) {
    this.#database = database;
  }

  async take(now: number): Promise<ChangedServer | undefined> {
    const taken = await this.#database.schedule((query) => this.#lease(query, now));
    return taken.ok ? taken.value : undefined;
  }

  async finish({ server, changes }: ChangedServer): Promise<void> {
    await this.#database.schedule((query) =>
      query.deleteFrom("news_check").where("news_check.server", "=", server).where("changes", "=", changes).execute(),
    );
  }

  /** Locks one row, and passes over those that another process is just locking. SQLite has one writer anyway. */
  async #lease(query: Transaction<Tables>, now: number): Promise<ChangedServer | undefined> {
    const due = query
      .selectFrom("news_check")
      .select(["server", "changes"])
      .where("due", "<=", now)
      .orderBy("due")
      .limit(1);
    const found = await (this.#database.kind === "postgres" ? due.forUpdate().skipLocked() : due).executeTakeFirst();
    if (found === undefined) return undefined;
    await query
      .updateTable("news_check")
      .set({ due: now + NEWS_LEASE_MS })
      .where("news_check.server", "=", found.server)
      .execute();
    return found;
  }
}

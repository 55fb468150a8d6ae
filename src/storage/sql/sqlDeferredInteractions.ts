import type { Transaction } from "kysely";
import { type Result, succeed } from "../../result.ts";
import {
  type DeferredInteraction,
  type DeferredInteractions,
  type DeferredView,
  LEASE_MS,
  TOKEN_LIFETIME_MS,
} from "../deferredInteractions.ts";
import type { DatabaseProblem } from "../sqlite/databaseProblem.ts";
import type { ServerDatabase } from "./serverDatabase.ts";
import type { Tables } from "./tables.ts";

/** Most expired ones that are deleted at a time. */
const MAX_DELETED = 100;

type Done = Promise<Result<undefined, DatabaseProblem>>;

/** Keeps deferred interactions in a database of shelves. */
export class SqlDeferredInteractions implements DeferredInteractions {
  readonly #database: ServerDatabase;

  constructor(database: ServerDatabase) {
    this.#database = database;
  }

  async keep({ id, server, payload, view }: DeferredInteraction, now: number): Done {
    const kept = await this.#database.change(server, async ({ query }) => {
      const row = { server, id, payload, view };
      await query
        .insertInto("deferred_interaction")
        .values(row)
        .onConflict((other) => other.columns(["server", "id"]).doUpdateSet({ payload, view }))
        .execute();
      return undefined;
    });
    if (!kept.ok) return kept;
    const leased_until = now + LEASE_MS;
    return this.#schedule((query) =>
      query
        .insertInto("deferred_lease")
        .values({ id, server, leased_until, expires: now + TOKEN_LIFETIME_MS })
        .onConflict((other) => other.column("id").doUpdateSet({ leased_until })),
    );
  }

  renew(id: string, now: number): Done {
    return this.#schedule((query) =>
      query
        .updateTable("deferred_lease")
        .set({ leased_until: now + LEASE_MS })
        .where("id", "=", id),
    );
  }

  async drop({ id, server }: Pick<DeferredInteraction, "id" | "server">): Done {
    const dropped = await this.#database.change(server, async ({ query }) => {
      await query.deleteFrom("deferred_interaction").where("server", "=", server).where("id", "=", id).execute();
      return undefined;
    });
    if (!dropped.ok) return dropped;
    return this.#schedule((query) => query.deleteFrom("deferred_lease").where("id", "=", id));
  }

  async take(now: number): Promise<Result<DeferredInteraction | undefined, DatabaseProblem>> {
    const expired = await this.#deleteExpired(now);
    if (!expired.ok) return expired;
    const leased = await this.#database.schedule((query) => this.#lease(query, now));
    if (!leased.ok || leased.value === undefined) return leased.ok ? succeed(undefined) : leased;
    const { id, server } = leased.value;
    return this.#database.look(server, async ({ query }) => {
      const row = await query
        .selectFrom("deferred_interaction")
        .select(["payload", "view"])
        .where("server", "=", server)
        .where("id", "=", id)
        .executeTakeFirst();
      return row && { id, server, payload: row.payload, view: row.view as DeferredView }; // only `keep` writes it
    });
  }

  /** Locks one row, and passes over those that another process is just locking. SQLite has one writer anyway. */
  async #lease(query: Transaction<Tables>, now: number) {
    const due = query
      .selectFrom("deferred_lease")
      .select(["id", "server"])
      .where("leased_until", "<=", now)
      .where("expires", ">", now)
      .orderBy("expires")
      .limit(1);
    const found = await (this.#database.kind === "postgres" ? due.forUpdate().skipLocked() : due).executeTakeFirst();
    if (found === undefined) return undefined;
    await query
      .updateTable("deferred_lease")
      .set({ leased_until: now + LEASE_MS })
      .where("id", "=", found.id)
      .execute();
    return found;
  }

  async #deleteExpired(now: number): Done {
    const expired = await this.#database.schedule((query) =>
      query
        .selectFrom("deferred_lease")
        .select(["id", "server"])
        .where("expires", "<=", now)
        .limit(MAX_DELETED)
        .execute(),
    );
    if (!expired.ok) return expired;
    for (const one of expired.value) {
      const dropped = await this.drop(one);
      if (!dropped.ok) return dropped;
    }
    return succeed(undefined);
  }

  async #schedule(work: (query: Transaction<Tables>) => { execute(): Promise<unknown> }): Done {
    const done = await this.#database.schedule(async (query) => {
      await work(query).execute();
      return undefined;
    });
    return done;
  }
}

import { Kysely, type KyselyPlugin, PostgresDialect, sql, type Transaction } from "kysely";
import pg from "pg";
import { fail, type Result, succeed } from "../../result.ts";
import { type DatabaseProblem, toServerProblem } from "../sqlite/databaseProblem.ts";
import { checkMigrated } from "./migrate.ts";
import { checkRole } from "./role.ts";
import type { DatabaseResult, ServerDatabase, ServerRows } from "./serverDatabase.ts";
import type { Tables } from "./tables.ts";

/** The channel on which changed shelves are told, as `server:generation`. */
export const SHELF_CHANNEL = "casebook_shelf";

/** How a connection is made and how long it is waited for; a work that hangs is ended by the server. */
export function toConnectionOptions(url: string): pg.PoolConfig {
  return {
    connectionString: url,
    application_name: "casebook",
    connectionTimeoutMillis: 5_000,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 60_000,
    keepAlive: true,
  };
}

/** Connections of one thread. A transaction of ours takes milliseconds. */
const MAX_CONNECTIONS = 4;

/**
 * The shelves of many servers in PostgreSQL. `url` begins with `postgres://` and names a role that owns no table. The
 * role and the tables are looked at before the first work. `plugins` are kysely's.
 */
export function openPostgres(url: string, plugins: readonly KyselyPlugin[] = []): ServerDatabase {
  return new PostgresShelves(url, plugins);
}

class PostgresShelves implements ServerDatabase {
  readonly kind = "postgres";
  readonly #db: Kysely<Tables>;
  #ready: Promise<Result<undefined, DatabaseProblem>> | undefined;

  constructor(url: string, plugins: readonly KyselyPlugin[]) {
    const pool = new pg.Pool({ ...toConnectionOptions(url), max: MAX_CONNECTIONS, allowExitOnIdle: true });
    pool.on("error", () => {}); // An idle connection was cut: the next work makes another one.
    // One that is cut between two queries of a transaction says so beside them; the next query fails and tells it.
    pool.on("connect", (client) => void client.on("error", () => {}));
    this.#db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }), plugins: [...plugins] });
  }

  look<T>(server: string, work: (rows: ServerRows) => Promise<T>): Promise<DatabaseResult<T>> {
    return this.#attempt(() =>
      this.#db
        .transaction()
        .setIsolationLevel("repeatable read")
        .setAccessMode("read only")
        .execute(async (query) => {
          await nameServer(query, server);
          return work({ query, server });
        }),
    );
  }

  change<T>(server: string, work: (rows: ServerRows) => Promise<T>): Promise<DatabaseResult<T>> {
    return this.#attempt(() =>
      this.#db
        .transaction()
        .setIsolationLevel("read committed")
        .execute(async (query) => {
          await nameServer(query, server);
          await query
            .insertInto("server")
            .values({ server, generation: 0, language: null })
            .onConflict((row) => row.doNothing())
            .execute();
          return work({ query, server });
        }),
    );
  }

  schedule<T>(work: (query: Transaction<Tables>) => Promise<T>): Promise<DatabaseResult<T>> {
    return this.#attempt(() => this.#db.transaction().execute(work));
  }

  async announce({ query, server }: ServerRows, generation: number): Promise<void> {
    await sql`select pg_notify(${SHELF_CHANNEL}, ${`${server}:${generation}`})`.execute(query);
  }

  async close(): Promise<void> {
    await this.#db.destroy();
  }

  async #attempt<T>(work: () => Promise<T>): Promise<DatabaseResult<T>> {
    try {
      this.#ready ??= this.#check();
      const ready = await this.#ready;
      if (!ready.ok) {
        this.#ready = undefined; // What is mended meanwhile is used the next time.
        return ready;
      }
      return succeed(await work());
    } catch (fault) {
      return fail(toServerProblem(fault));
    }
  }

  async #check(): Promise<Result<undefined, DatabaseProblem>> {
    try {
      const migrated = await checkMigrated(this.#db, this.kind);
      return migrated.ok ? await checkRole(this.#db) : migrated;
    } catch (fault) {
      return fail(toServerProblem(fault));
    }
  }
}

/** For the rest of the transaction alone. */
async function nameServer(query: Transaction<Tables>, server: string): Promise<void> {
  await sql`select set_config('casebook.server', ${server}, true)`.execute(query);
}

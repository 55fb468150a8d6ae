import { Kysely, type KyselyPlugin, sql, type Transaction } from "kysely";
import { fail, type Result, succeed } from "../../result.ts";
import { makeFile } from "../sqlite/database.ts";
import { type DatabaseProblem, toDatabaseProblem } from "../sqlite/databaseProblem.ts";
import { LibsqlDialect } from "./libsqlDialect.ts";
import { checkMigrated, migrate } from "./migrate.ts";
import type { DatabaseResult, ServerDatabase, ServerRows } from "./serverDatabase.ts";
import type { Tables } from "./tables.ts";

/** The letters `shlf`, in the place that SQLite has for what a file is. */
const APPLICATION = 0x73686c66;

/** The shelves of many servers in one SQLite file, which is made, or brought up to date, when it is first used. */
export function openSqlite(path: string, plugins: readonly KyselyPlugin[] = []): ServerDatabase {
  return new SqliteShelves(path, plugins);
}

class SqliteShelves implements ServerDatabase {
  readonly kind = "sqlite";
  readonly #path: string;
  readonly #db: Kysely<Tables>;
  #ready: Promise<Result<undefined, DatabaseProblem>> | undefined;
  /** The end of all writing that was begun: two writers of one process never wait for each other's lock. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(path: string, plugins: readonly KyselyPlugin[]) {
    this.#path = path;
    this.#db = new Kysely<Tables>({ dialect: new LibsqlDialect(path), plugins: [...plugins] });
  }

  look<T>(server: string, work: (rows: ServerRows) => Promise<T>): Promise<DatabaseResult<T>> {
    return this.#attempt(() =>
      this.#db
        .transaction()
        .setAccessMode("read only")
        .execute((query) => work({ query, server })),
    );
  }

  change<T>(server: string, work: (rows: ServerRows) => Promise<T>): Promise<DatabaseResult<T>> {
    return this.#inTurn(() =>
      this.#db.transaction().execute(async (query) => {
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
    return this.#inTurn(() => this.#db.transaction().execute(work));
  }

  /** One process has the file: whoever changed a shelf says so itself. */
  async announce(): Promise<void> {}

  async close(): Promise<void> {
    await this.#last;
    await this.#db.destroy();
  }

  #inTurn<T>(work: () => Promise<T>): Promise<DatabaseResult<T>> {
    const done = this.#last.then(() => this.#attempt(work));
    this.#last = done;
    return done;
  }

  async #attempt<T>(work: () => Promise<T>): Promise<DatabaseResult<T>> {
    try {
      this.#ready ??= this.#prepare();
      const ready = await this.#ready;
      if (!ready.ok) {
        this.#ready = undefined; // What is mended meanwhile is used the next time.
        return ready;
      }
      return succeed(await work());
    } catch (fault) {
      return fail(toDatabaseProblem(fault));
    }
  }

  async #prepare(): Promise<Result<undefined, DatabaseProblem>> {
    try {
      const made = makeFile(this.#path);
      if (!made.ok) return made;
      const claimed = await this.#claim();
      if (claimed.ok && (await checkMigrated(this.#db, this.kind)).ok) return succeed(undefined);
      return claimed.ok ? await migrate(this.#db, this.kind) : claimed;
    } catch (fault) {
      return fail(toDatabaseProblem(fault));
    }
  }

  /** Marks an empty database as ours. Another program's is left as it is. */
  #claim(): Promise<Result<undefined, DatabaseProblem>> {
    const read = sql<{ application: number; tables: number }>`
      select application_id as application, (select count(*) from sqlite_schema) as tables from pragma_application_id`;
    return this.#db.transaction().execute(async (query) => {
      const [found] = (await read.execute(query)).rows;
      if (found?.application === APPLICATION) return succeed(undefined);
      if (found?.application !== 0 || found.tables > 0) return fail({ code: "foreign" });
      await sql.raw(`PRAGMA application_id = ${APPLICATION}`).execute(query);
      return succeed(undefined);
    });
  }
}

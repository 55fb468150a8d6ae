import { Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import { fail, type Result, succeed } from "../../result.ts";
import { type DatabaseProblem, toServerProblem } from "../sqlite/databaseProblem.ts";
import { migrate } from "./migrate.ts";
import { toConnectionOptions } from "./openPostgres.ts";
import { GUARDED_TABLES, OPEN_TABLES, type Tables } from "./tables.ts";

/**
 * Brings PostgreSQL's tables up to date as their owner, and lets `role`, which the program connects as, read and write their
 * rows and nothing else. `ownerUrl` names the owner.
 */
export async function preparePostgres(ownerUrl: string, role: string): Promise<Result<undefined, DatabaseProblem>> {
  const pool = new pg.Pool({ ...toConnectionOptions(ownerUrl), max: 1 });
  pool.on("error", () => {}); // The work that is cut off tells it.
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    const migrated = await migrate(db, "postgres");
    if (!migrated.ok) return migrated;
    await db.transaction().execute(async (query) => {
      const tables = sql.join([...GUARDED_TABLES, ...OPEN_TABLES].map((name) => sql.table(name)));
      await sql`grant select, insert, update, delete on ${tables} to ${sql.id(role)}`.execute(query);
      await sql`grant select on ${sql.table("migration")} to ${sql.id(role)}`.execute(query);
    });
    return succeed(undefined);
  } catch (fault) {
    return fail(toServerProblem(fault));
  } finally {
    await db.destroy();
  }
}

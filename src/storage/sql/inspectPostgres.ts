import { Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import { fail, type Result, succeed } from "../../result.ts";
import { type DatabaseProblem, toServerProblem } from "../sqlite/databaseProblem.ts";
import { checkMigrated } from "./migrate.ts";
import { toConnectionOptions } from "./openPostgres.ts";
import { type RoleReport, readRole } from "./role.ts";
import type { Tables } from "./tables.ts";

/** What somebody who looks after a database wants to know of it. */
export interface PostgresReport extends RoleReport {
  /** Whether its tables are there and of this version. */
  readonly isMigrated: boolean;
  /** Whether it follows another server, so that it takes no changes. */
  readonly isCopy: boolean;
}

/** Looks at the database that `url` names, as the role that it names. Changes nothing. */
export async function inspectPostgres(url: string): Promise<Result<PostgresReport, DatabaseProblem>> {
  const pool = new pg.Pool({ ...toConnectionOptions(url), max: 1 });
  pool.on("error", () => {}); // The work that is cut off tells it.
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    const report = await readRole(db);
    const recovering = sql<{ isCopy: boolean }>`select pg_is_in_recovery() as "isCopy"`;
    const isCopy = (await recovering.execute(db)).rows[0]?.isCopy ?? false;
    return succeed({ ...report, isCopy, isMigrated: (await checkMigrated(db, "postgres")).ok });
  } catch (fault) {
    return fail(toServerProblem(fault));
  } finally {
    await db.destroy();
  }
}

import { type Kysely, Migrator } from "kysely";
import { fail, type Result, succeed } from "../../result.ts";
import { type DatabaseProblem, toDatabaseProblem, toServerProblem } from "../sqlite/databaseProblem.ts";
import { listMigrations } from "./migrations/migrations.ts";
import type { DatabaseKind } from "./serverDatabase.ts";
import type { Tables } from "./tables.ts";

function openMigrator(db: Kysely<Tables>, kind: DatabaseKind): Migrator {
  const provider = { getMigrations: async () => ({ ...listMigrations(kind) }) };
  return new Migrator({ db, provider, migrationTableName: "migration", migrationLockTableName: "migration_lock" });
}

/** Brings a database's tables up to date, whole or not at all. One that is newer than this program is left as it is. */
export async function migrate(db: Kysely<Tables>, kind: DatabaseKind): Promise<Result<undefined, DatabaseProblem>> {
  const { error } = await openMigrator(db, kind).migrateToLatest();
  if (error === undefined) return succeed(undefined);
  const isNewer = error instanceof Error && error.message.startsWith("corrupted migrations");
  if (isNewer) return fail({ code: "other-version" });
  return fail(kind === "postgres" ? toServerProblem(error) : toDatabaseProblem(error));
}

/** Whether every table is there and of this version. Changes nothing. */
export async function checkMigrated(
  db: Kysely<Tables>,
  kind: DatabaseKind,
): Promise<Result<undefined, DatabaseProblem>> {
  const known = await openMigrator(db, kind).getMigrations();
  return known.every(({ executedAt }) => executedAt !== undefined)
    ? succeed(undefined)
    : fail({ code: "not-migrated" });
}

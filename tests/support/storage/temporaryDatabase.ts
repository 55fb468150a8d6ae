import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { openSqlite } from "../../../src/storage/sql/openSqlite.ts";
import type { ServerDatabase } from "../../../src/storage/sql/serverDatabase.ts";

/** The path of a SQLite file that is not there yet and goes with the test. */
export function nameDatabase(): string {
  const folder = mkdtempSync(join(tmpdir(), "casebook-shelves-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, "shelves.db");
}

/** A SQLite database of shelves that goes with the test. */
export function openTemporarySqlite(path = nameDatabase()): ServerDatabase {
  const database = openSqlite(path);
  onTestFinished(() => database.close());
  return database;
}

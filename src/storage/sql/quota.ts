import { randomUUID } from "node:crypto";
import { fail, type Result, succeed } from "../../result.ts";
import type { QuotaProblem, ShelfQuota } from "../shelfQuota.ts";
import type { ServerRows } from "./serverDatabase.ts";
import { countShelf } from "./shelfUsage.ts";

const HOUR = 3_600_000;

/** Whether a shelf, as it is within the transaction, holds no more than it may. */
export async function checkShelf(rows: ServerRows, quota: ShelfQuota): Promise<Result<undefined, QuotaProblem>> {
  const { files, bytes } = await countShelf(rows);
  if (files > quota.documents) return fail({ code: "too-many-documents", limit: quota.documents });
  return bytes > quota.bytes ? fail({ code: "too-many-bytes", limit: quota.bytes }) : succeed(undefined);
}

/** Whether one more import is within what a server may do in an hour, which is counted from `now` (milliseconds) backwards. */
export async function checkImports(
  { query, server }: ServerRows,
  { importsAnHour }: ShelfQuota,
  now: number,
): Promise<Result<undefined, QuotaProblem>> {
  const since = new Date(now - HOUR).toISOString();
  await query.deleteFrom("shelf_import").where("shelf_import.server", "=", server).where("at", "<=", since).execute();
  const { count } = await query
    .selectFrom("shelf_import")
    .select(({ fn }) => fn.countAll().as("count"))
    .where("shelf_import.server", "=", server)
    .executeTakeFirstOrThrow();
  return Number(count) >= importsAnHour ? fail({ code: "too-many-imports", limit: importsAnHour }) : succeed(undefined);
}

/** An import that was done, as it is counted. */
export interface RecordedImport {
  /** Where its file went. */
  readonly path: string;
  /** In milliseconds since 1970. */
  readonly now: number;
  /** The id of what asked for it, by which it is known again. */
  readonly id?: string;
}

/** Counts an import. */
export async function recordImport({ query, server }: ServerRows, { path, now, id }: RecordedImport): Promise<void> {
  const at = new Date(now).toISOString();
  await query
    .insertInto("shelf_import")
    .values({ server, id: id ?? randomUUID(), at, path })
    .execute();
}

/** Where the import of that id put its file; `undefined` where none of the last hour has it. */
export async function findImport({ query, server }: ServerRows, id: string): Promise<string | undefined> {
  const found = await query
    .selectFrom("shelf_import")
    .select("path")
    .where("shelf_import.server", "=", server)
    .where("id", "=", id)
    .executeTakeFirst();
  return found?.path;
}

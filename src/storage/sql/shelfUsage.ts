import type { DatabaseResult, ServerDatabase, ServerRows } from "./serverDatabase.ts";

/** How much a server's shelf holds. */
export interface ShelfUsage {
  readonly server: string;
  readonly files: number;
  /** Of all files together; two that are the same count twice. */
  readonly bytes: number;
  /** When it last changed, in milliseconds since 1970; 0 where that was before it was noted. */
  readonly changed: number;
}

/** How many files a shelf holds, and of how many bytes, as it is within the transaction. */
export async function countShelf({ query, server }: ServerRows): Promise<Pick<ShelfUsage, "files" | "bytes">> {
  const { files, size } = await query
    .selectFrom("shelf_file")
    .innerJoin("server", "server.server", "shelf_file.server")
    .innerJoin("document", (join) =>
      join.onRef("document.server", "=", "shelf_file.server").onRef("document.digest", "=", "shelf_file.digest"),
    )
    .select(({ fn }) => [fn.countAll().as("files"), fn.sum("document.size").as("size")])
    .where("shelf_file.server", "=", server)
    .whereRef("shelf_file.generation", "=", "server.generation")
    .executeTakeFirstOrThrow();
  return { files: Number(files), bytes: Number(size) };
}

/** Within the transaction that changes a shelf: notes how much it holds now. */
export async function noteUsage(rows: ServerRows): Promise<void> {
  const { query, server } = rows;
  const usage = { ...(await countShelf(rows)), changed: Date.now() };
  await query
    .insertInto("shelf_usage")
    .values({ server, ...usage })
    .onConflict((row) => row.column("server").doUpdateSet(usage))
    .execute();
}

/** How much each server's shelf holds, the largest first. */
export async function listUsage(database: ServerDatabase): Promise<DatabaseResult<readonly ShelfUsage[]>> {
  return database.schedule(async (query) => {
    const found = await query
      .selectFrom("shelf_usage")
      .selectAll()
      .orderBy("bytes", "desc")
      .orderBy("server")
      .execute();
    return found.map(({ bytes, ...row }) => ({ ...row, bytes: Number(bytes) })); // PostgreSQL's client gives large integers as text
  });
}

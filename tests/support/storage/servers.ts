import { DEFAULT_QUOTA } from "../../../src/storage/shelfQuota.ts";
import type { ServerDatabase } from "../../../src/storage/sql/serverDatabase.ts";
import { type FileChanges, swapGeneration } from "../../../src/storage/sql/shelfFiles.ts";
import { openShelfStore } from "../../../src/storage/sql/shelfStore.ts";
import type { FilledStore } from "./articleStoreContract.ts";

/** Two servers' ids. */
export const AMBER = "111111111111111111";
export const BIRCH = "222222222222222222";

/** Writes files into a server's shelf, or takes them away, as an import does. */
export async function writeShelf(database: ServerDatabase, server: string, files: FileChanges): Promise<void> {
  const written = await database.change(server, (rows) => swapGeneration(database, rows, files));
  if (!written.ok) throw new Error(JSON.stringify(written.problem));
}

/** A server's shelf in a database as a store that a test fills. */
export async function fillShelf(
  database: ServerDatabase,
  files: Readonly<Record<string, string>>,
  server = AMBER,
): Promise<FilledStore> {
  const encode = (text: string) => new TextEncoder().encode(text);
  await writeShelf(database, server, new Map(Object.entries(files).map(([path, text]) => [path, encode(text)])));
  return {
    store: openShelfStore(database, server, DEFAULT_QUOTA),
    write: (path, text) => writeShelf(database, server, new Map([[path, encode(text)]])),
    remove: (path) => writeShelf(database, server, new Map([[path, undefined]])),
  };
}

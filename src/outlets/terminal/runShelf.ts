import type { Config } from "../../config.ts";
import { escapePath } from "../../documents/format/escapePath.ts";
import { describeDatabaseProblem } from "../../presentation/wording/english/databaseProblems.ts";
import { describeFolderFilesProblem } from "../../presentation/wording/english/shelfProblems.ts";
import { shelves } from "../../presentation/wording/english/shelves.ts";
import { readWholeFolder, writeWholeFolder } from "../../storage/folder/wholeFolder.ts";
import { closeServerDatabases, openServerDatabase } from "../../storage/sql/openServerDatabase.ts";
import { preparePostgres } from "../../storage/sql/preparePostgres.ts";
import type { ServerDatabase } from "../../storage/sql/serverDatabase.ts";
import { listUsage } from "../../storage/sql/shelfUsage.ts";
import {
  deleteServer,
  listWholeShelf,
  readWholeShelf,
  removeFiles,
  replaceWholeShelf,
} from "../../storage/sql/wholeShelf.ts";
import type { DatabaseProblem } from "../../storage/sqlite/databaseProblem.ts";
import { sanitizeLine } from "./sanitizeLine.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

/** Writes a server's shelf into a folder that is empty or new, every file to the byte. */
export function exportShelf(server: string, folder: string, terminal: Terminal, config: Config): Promise<ExitCode> {
  return withServer(server, terminal, config, async (database) => {
    const read = await readWholeShelf(database, server);
    if (!read.ok) return refuseDatabase(terminal, read.problem);
    if (read.value.size === 0) return refuse(terminal, shelves.nothingKept({ server }));
    const written = writeWholeFolder(folder, read.value);
    if (!written.ok) return refuse(terminal, describeFolderFilesProblem(written.problem));
    terminal.output.write(`${shelves.exported({ files: read.value.size, folder: escapePath(folder) })}\n`);
    return 0;
  });
}

/** Puts a folder's files in the place of a server's shelf, in one swap. */
export function importShelf(folder: string, server: string, terminal: Terminal, config: Config): Promise<ExitCode> {
  return withServer(server, terminal, config, async (database) => {
    const read = readWholeFolder(folder);
    if (!read.ok) return refuse(terminal, describeFolderFilesProblem(read.problem));
    if (read.value.size === 0) return refuse(terminal, shelves.emptyFolder({ folder: escapePath(folder) }));
    const written = await replaceWholeShelf(database, server, read.value);
    if (!written.ok) return refuseDatabase(terminal, written.problem);
    terminal.output.write(`${shelves.imported({ files: read.value.size, server })}\n`);
    return 0;
  });
}

/** Lists the files of a server's shelf with their SHA-256 digests, as `sha256sum` does. */
export function listShelf(server: string, terminal: Terminal, config: Config): Promise<ExitCode> {
  return withServer(server, terminal, config, async (database) => {
    const listed = await listWholeShelf(database, server);
    if (!listed.ok) return refuseDatabase(terminal, listed.problem);
    if (listed.value.size === 0) return refuse(terminal, shelves.nothingKept({ server }));
    for (const [path, digest] of listed.value) terminal.output.write(`${digest}  ${escapePath(path)}\n`);
    return 0;
  });
}

/** Takes a file off a server's shelf, by its path or its digest. */
export function removeFromShelf(server: string, file: string, terminal: Terminal, config: Config): Promise<ExitCode> {
  return withServer(server, terminal, config, async (database) => {
    const removed = await removeFiles(database, server, file);
    if (!removed.ok) return refuseDatabase(terminal, removed.problem);
    if (removed.value.length === 0) return refuse(terminal, shelves.noSuchFile({ server, file: escapePath(file) }));
    for (const path of removed.value) terminal.output.write(`${shelves.removed({ path: escapePath(path) })}\n`);
    return 0;
  });
}

/** Deletes all that is kept of a server, where it is said twice. */
export function deleteShelf(
  server: string,
  { yes = false }: { readonly yes?: boolean },
  terminal: Terminal,
  config: Config,
): Promise<ExitCode> {
  return withServer(server, terminal, config, async (database) => {
    if (!yes) return refuse(terminal, shelves.yesDeletes({ server }));
    const deleted = await deleteServer(database, server);
    if (!deleted.ok) return refuseDatabase(terminal, deleted.problem);
    terminal.output.write(`${shelves.deleted({ server })}\n`);
    return 0;
  });
}

/** Says how much each server's shelf holds: in a line each, or as an array in JSON. */
export function tellUsage(
  { json = false }: { readonly json?: boolean },
  terminal: Terminal,
  config: Config,
): Promise<ExitCode> {
  return withDatabase(terminal, config, async (database) => {
    const listed = await listUsage(database);
    if (!listed.ok) return refuseDatabase(terminal, listed.problem);
    const rows = listed.value.map(({ changed, ...usage }) => ({
      ...usage,
      changed: changed === 0 ? null : new Date(changed).toISOString(),
    }));
    if (json) terminal.output.write(`${JSON.stringify(rows)}\n`);
    else for (const row of rows) terminal.output.write(`${shelves.usage(row)}\n`);
    if (!json && rows.length === 0) terminal.output.write(`${shelves.noUsage}\n`);
    return 0;
  });
}

/** Brings PostgreSQL's tables up to date as their owner, for the role that the program connects as. SQLite does so by itself. */
export async function migrateShelves(terminal: Terminal, { store, storeOwner }: Config): Promise<ExitCode> {
  if (store?.kind !== "postgres") return refuse(terminal, shelves.migratesItself);
  if (storeOwner === undefined) return refuse(terminal, shelves.noOwner);
  const prepared = await preparePostgres(storeOwner, decodeURIComponent(new URL(store.url).username));
  if (!prepared.ok) return refuseDatabase(terminal, prepared.problem, "DATABASE_OWNER_URL");
  terminal.output.write(`${shelves.migrated}\n`);
  return 0;
}

async function withServer(
  server: string,
  terminal: Terminal,
  config: Config,
  use: (database: ServerDatabase) => Promise<ExitCode>,
): Promise<ExitCode> {
  if (config.store && !/^\d{17,20}$/.test(server)) return refuse(terminal, shelves.notAServer);
  return withDatabase(terminal, config, use);
}

async function withDatabase(
  terminal: Terminal,
  { store }: Config,
  use: (database: ServerDatabase) => Promise<ExitCode>,
): Promise<ExitCode> {
  if (!store) return refuse(terminal, shelves.noStore);
  try {
    return await use(openServerDatabase(store));
  } finally {
    await closeServerDatabases();
  }
}

function refuseDatabase(terminal: Terminal, problem: DatabaseProblem, variable?: string): ExitCode {
  return refuse(terminal, describeDatabaseProblem(problem, "The database of shelves", variable));
}

function refuse({ error }: Terminal, sentence: string): ExitCode {
  error.write(`${sanitizeLine(sentence)}\n`);
  return 2;
}

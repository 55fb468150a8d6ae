import type { DatabaseResult, ServerDatabase } from "./serverDatabase.ts";
import { type FileChanges, readBodies, readManifest, swapGeneration } from "./shelfFiles.ts";

/** Every file of a server's shelf to the byte, by path; none where the server has no shelf. */
export function readWholeShelf(
  database: ServerDatabase,
  server: string,
): Promise<DatabaseResult<ReadonlyMap<string, Uint8Array>>> {
  return database.look(server, async (rows) => {
    const { files } = await readManifest(rows);
    const bodies = await readBodies(rows, [...new Set(files.values())]);
    const whole = new Map<string, Uint8Array>();
    for (const [path, digest] of files) {
      const body = bodies.get(digest);
      if (body) whole.set(path, body);
    }
    return whole;
  });
}

/** Puts these files in the place of all that a server's shelf holds, in one swap. */
export function replaceWholeShelf(
  database: ServerDatabase,
  server: string,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<DatabaseResult<undefined>> {
  return database.change(server, async (rows) => {
    const before = await readManifest(rows);
    const gone: FileChanges = new Map([...before.files.keys()].map((path) => [path, undefined]));
    await swapGeneration(database, rows, new Map([...gone, ...files]));
    return undefined;
  });
}

/** The digest (SHA-256, hexadecimal) of each file of a server's shelf, by path. */
export function listWholeShelf(
  database: ServerDatabase,
  server: string,
): Promise<DatabaseResult<ReadonlyMap<string, string>>> {
  return database.look(server, async (rows) => (await readManifest(rows)).files);
}

/** Takes the files off a server's shelf that have that path or that digest; gives their paths. */
export function removeFiles(
  database: ServerDatabase,
  server: string,
  pathOrDigest: string,
): Promise<DatabaseResult<readonly string[]>> {
  return database.change(server, async (rows) => {
    const { files } = await readManifest(rows);
    const paths = [...files].filter((file) => file.includes(pathOrDigest)).map(([path]) => path);
    const gone: FileChanges = new Map(paths.map((path) => [path, undefined]));
    if (paths.length > 0) await swapGeneration(database, rows, gone);
    return paths;
  });
}

/** Deletes all that is kept of a server: shelf, settings, questions and what was scheduled for it. */
export function deleteServer(database: ServerDatabase, server: string): Promise<DatabaseResult<undefined>> {
  return database.change(server, async (rows) => {
    const { query } = rows;
    await database.announce(rows, 0);
    await query.deleteFrom("shelf_file").where("shelf_file.server", "=", server).execute();
    await query.deleteFrom("server").where("server.server", "=", server).execute();
    await query.deleteFrom("scheduled_deletion").where("scheduled_deletion.server", "=", server).execute();
    return undefined;
  });
}

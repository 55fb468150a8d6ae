import { createHash } from "node:crypto";
import { scheduleNews } from "./newsSchedule.ts";
import type { ServerDatabase, ServerRows } from "./serverDatabase.ts";
import { noteUsage } from "./shelfUsage.ts";

/** Which document stands at which path of a shelf, in one generation. */
export interface Manifest {
  readonly generation: number;
  /** Digests by path. */
  readonly files: ReadonlyMap<string, string>;
}

/** Files with their content by path; `undefined` takes the file away. */
export type FileChanges = ReadonlyMap<string, Uint8Array | undefined>;

/** SHA-256 of some bytes, as 64 hexadecimal digits. */
export function digestOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Which generation a server's shelf has; 0 where nothing was ever written. */
export async function readGeneration({ query, server }: ServerRows): Promise<number> {
  const found = await query
    .selectFrom("server")
    .select("generation")
    .where("server.server", "=", server)
    .executeTakeFirst();
  return found?.generation ?? 0;
}

/** Keeps everybody else from changing a server's shelf until the transaction ends, so that what is read of it stays so. */
export async function lockShelf({ query, server }: ServerRows): Promise<void> {
  await query
    .updateTable("server")
    .set((row) => ({ generation: row.ref("generation") }))
    .where("server.server", "=", server)
    .execute();
}

/** What a server's shelf holds now, by path and digest. */
export async function readManifest(rows: ServerRows): Promise<Manifest> {
  const { query, server } = rows;
  const generation = await readGeneration(rows);
  const files = await query
    .selectFrom("shelf_file")
    .select(["path", "digest"])
    .where("shelf_file.server", "=", server)
    .where("generation", "=", generation)
    .orderBy("path")
    .execute();
  return { generation, files: new Map(files.map(({ path, digest }) => [path, digest])) };
}

/** What came of a change of a shelf. */
interface Swap {
  readonly generation: number;
  /** The paths of the change at which something stood before. */
  readonly replaced: ReadonlySet<string>;
}

/** Databases take only so many values with a query. */
const MAX_VALUES = 500;

/** The bodies of these documents of a server, by digest. */
export async function readBodies(
  { query, server }: ServerRows,
  digests: readonly string[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const bodies = new Map<string, Uint8Array>();
  for (let at = 0; at < digests.length; at += MAX_VALUES) {
    const found = await query
      .selectFrom("document")
      .select(["digest", "body"])
      .where("document.server", "=", server)
      .where("digest", "in", digests.slice(at, at + MAX_VALUES))
      .execute();
    for (const { digest, body } of found) bodies.set(digest, toBytes(body));
  }
  return bodies;
}

/** The databases' clients give a Buffer and an ArrayBuffer. */
function toBytes(body: Uint8Array | ArrayBuffer): Uint8Array {
  return body instanceof Uint8Array
    ? new Uint8Array(body.buffer, body.byteOffset, body.byteLength)
    : new Uint8Array(body);
}

/**
 * Puts the next generation of a shelf in the place of the one there is, within the transaction of `rows`, and lets go what
 * nothing names any more. The server's row is locked from here on.
 */
export async function swapGeneration(database: ServerDatabase, rows: ServerRows, changes: FileChanges): Promise<Swap> {
  const { query, server } = rows;
  const { generation } = await query
    .updateTable("server")
    .set((row) => ({ generation: row("generation", "+", 1) }))
    .where("server.server", "=", server)
    .returning("generation")
    .executeTakeFirstOrThrow();
  const replaced = await copyManifest(rows, generation, [...changes.keys()]);
  for (const [path, bytes] of changes) if (bytes !== undefined) await putFile(rows, generation, path, bytes);
  await query
    .deleteFrom("shelf_file")
    .where("shelf_file.server", "=", server)
    .where("generation", "<", generation)
    .execute();
  await dropOrphans(rows);
  await noteUsage(rows);
  await scheduleNews(rows);
  await database.announce(rows, generation);
  return { generation, replaced };
}

/** The manifest of the generation before, without some paths; gives those of them that stood in it. */
async function copyManifest({ query, server }: ServerRows, generation: number, without: readonly string[]) {
  const replaced = new Set<string>();
  await query
    .insertInto("shelf_file")
    .columns(["server", "generation", "path", "digest"])
    .expression((from) =>
      from
        .selectFrom("shelf_file")
        .select((row) => ["server", row.val(generation).as("generation"), "path", "digest"])
        .where("shelf_file.server", "=", server)
        .where("generation", "=", generation - 1),
    )
    .execute();
  for (let at = 0; at < without.length; at += MAX_VALUES) {
    const gone = await query
      .deleteFrom("shelf_file")
      .where("shelf_file.server", "=", server)
      .where("generation", "=", generation)
      .where("path", "in", without.slice(at, at + MAX_VALUES))
      .returning("path")
      .execute();
    for (const { path } of gone) replaced.add(path);
  }
  return replaced;
}

async function putFile({ query, server }: ServerRows, generation: number, path: string, bytes: Uint8Array) {
  const digest = digestOf(bytes);
  await query
    .insertInto("document")
    .values({ server, digest, size: bytes.byteLength, body: Buffer.from(bytes) })
    .onConflict((row) => row.doNothing())
    .execute();
  await query.insertInto("shelf_file").values({ server, generation, path, digest }).execute();
}

async function dropOrphans({ query, server }: ServerRows): Promise<void> {
  await query
    .deleteFrom("document")
    .where("document.server", "=", server)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("shelf_file")
            .select("path")
            .where("shelf_file.server", "=", server)
            .whereRef("shelf_file.digest", "=", "document.digest"),
        ),
      ),
    )
    .execute();
}

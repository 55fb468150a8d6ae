import { closeSync, openSync, statSync } from "node:fs";
import { type Connection, connect } from "./connection.ts";
import { explainDatabase } from "./explainDatabase.ts";
import { claimSchema } from "./schema.ts";

export type Transacted<T> =
  | { readonly kind: "done"; readonly value: T }
  | { readonly kind: "unusable"; readonly reason: string };

/**
 * A rollback journal, and the disk asked to have taken each change before it counts: the database is one file, whole after
 * any end of the process or the machine. What is deleted is overwritten. The write lock is taken here, once: the binding
 * leaves a statement of its own that met a lock half done, and whatever follows on that connection is then lost.
 */
const BEGIN =
  "PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA trusted_schema = OFF; BEGIN IMMEDIATE";

/**
 * Does some work on the database as a whole or not at all, on a connection of its own, so that no lock and no fault outlives
 * it. Never deletes a file. Throws nothing.
 */
export async function transact<T>(path: string, work: (connection: Connection) => Promise<T>): Promise<Transacted<T>> {
  let connection: Connection | undefined;
  try {
    const obstacle = makeFile(path);
    if (obstacle !== undefined) return { kind: "unusable", reason: obstacle };
    connection = await connect(path);
    await connection.exec(BEGIN);
    const objection = await claimSchema(connection);
    if (objection !== undefined) return { kind: "unusable", reason: objection };
    const value = await work(connection);
    await connection.exec("COMMIT");
    return { kind: "done", value };
  } catch (fault) {
    return { kind: "unusable", reason: explainDatabase(fault) };
  } finally {
    await connection?.exec("ROLLBACK").catch(() => {}); // of what is committed, or never began, there is nothing to take back
    connection?.close();
  }
}

/**
 * Makes the file where there is none, for its owner's eyes alone. Says what stands there instead: a pipe or a device would
 * keep its reader waiting.
 */
function makeFile(path: string): string | undefined {
  const status = statSync(path, { throwIfNoEntry: false });
  if (status) return status.isFile() ? undefined : "is not a file: name one, or a name that is free";
  closeSync(openSync(path, "a", 0o600));
  return undefined;
}

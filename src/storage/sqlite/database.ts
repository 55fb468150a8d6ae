import { closeSync, openSync, statSync } from "node:fs";
import { fail, type Result, succeed } from "../../result.ts";
import { type Connection, connect } from "./connection.ts";
import { type DatabaseProblem, toDatabaseProblem } from "./databaseProblem.ts";
import { claimSchema, type Schema } from "./schema.ts";

/** What some work on the database came to, or why nothing was read or written. */
export type Transacted<T> = Result<T, DatabaseProblem>;

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
export async function transact<T>(
  path: string,
  schema: Schema,
  work: (connection: Connection) => Promise<T>,
): Promise<Transacted<T>> {
  let connection: Connection | undefined;
  try {
    const made = makeFile(path);
    if (!made.ok) return made;
    connection = await connect(path);
    await connection.exec(BEGIN);
    const claimed = await claimSchema(connection, schema);
    if (!claimed.ok) return claimed;
    const value = await work(connection);
    await connection.exec("COMMIT");
    return succeed(value);
  } catch (fault) {
    return fail(toDatabaseProblem(fault));
  } finally {
    await connection?.exec("ROLLBACK").catch(() => {}); // of what is committed, or never began, there is nothing to take back
    connection?.close();
  }
}

/**
 * Makes the file where there is none, for its owner's eyes alone. What else stands there is refused: a pipe or a device would
 * keep its reader waiting.
 */
export function makeFile(path: string): Result<undefined, DatabaseProblem> {
  const status = statSync(path, { throwIfNoEntry: false });
  if (status) return status.isFile() ? succeed(undefined) : fail({ code: "not-a-file" });
  closeSync(openSync(path, "a", 0o600));
  return succeed(undefined);
}

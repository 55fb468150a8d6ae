import type { Kept } from "../channelSettings.ts";
import type { Connection } from "../sqlite/connection.ts";
import { transact } from "../sqlite/database.ts";
import { type DatabaseEvents, tellOnce } from "../sqlite/tellOnce.ts";
import { STATE_SCHEMA } from "./schema.ts";

export interface StateOptions extends DatabaseEvents {
  /** The database's file, made where there is none. */
  readonly path: string;
}

/** The one database of what moderators set and did. */
export class StateDatabase {
  readonly #options: StateOptions;
  readonly #tell: (done: Kept<unknown>) => void;
  /** The end of all that was begun so far. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: StateOptions) {
    this.#options = options;
    this.#tell = tellOnce(options);
  }

  /** Work that is done whole or not at all, one after the other, so that two of one process never wait for each other's lock. */
  transact<T>(work: (connection: Connection) => Promise<T>): Promise<Kept<T>> {
    const done = this.#last.then(async () => {
      const transacted = await transact(this.#options.path, STATE_SCHEMA, work);
      this.#tell(transacted);
      return transacted;
    });
    this.#last = done;
    return done;
  }
}

/** Runs a statement with these values. */
export async function run(
  connection: Connection,
  statement: string,
  ...values: readonly (string | number | null)[]
): Promise<void> {
  await (await connection.prepare(statement)).run(...values);
}

/** The rows that a statement gives, unread. */
export async function all(
  connection: Connection,
  statement: string,
  ...values: readonly (string | number | null)[]
): Promise<readonly unknown[]> {
  return (await connection.prepare(statement)).all(...values);
}

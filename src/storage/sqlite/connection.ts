import { resolve } from "node:path";

/** As much of a connection as is used here. */
export interface Connection {
  /** Runs statements off this thread, so that waiting for a lock or the disk holds up nothing. */
  exec(statements: string): Promise<unknown>;
  prepare(statement: string): Promise<Statement>;
  close(): void;
}

interface Statement {
  /** Whether it gives rows. */
  readonly reader: boolean;
  /** `changes` counts the rows that were written. */
  run(...values: readonly (string | number | null)[]): Promise<{ readonly changes: number }>;
  /** Reads to the end, which gives up the lock that a half-read statement would hold. */
  all(...values: readonly (string | number | null)[]): Promise<readonly unknown[]>;
}

/** How long another program's lock is waited for, in milliseconds; one of ours is there for a few. */
const MAX_WAIT_MS = 2_000;

/** Loaded where it is used alone, as not every platform has a build of it. A path that isn't absolute may be a web address to it. */
export async function connect(path: string): Promise<Connection> {
  const { default: Database } = await import("libsql/promise");
  return new Database(resolve(path), { timeout: MAX_WAIT_MS }) as Connection; // its own types are all `any`
}

import type { Transaction } from "kysely";
import type { Result } from "../../result.ts";
import type { DatabaseProblem } from "../sqlite/databaseProblem.ts";
import type { Tables } from "./tables.ts";

/** Which database it is. */
export type DatabaseKind = "sqlite" | "postgres";

/** What came of some work on the database, or why nothing was read or written. */
export type DatabaseResult<T> = Result<T, DatabaseProblem>;

/** One server's part of the database, for as long as a transaction takes. */
export interface ServerRows {
  readonly query: Transaction<Tables>;
  /** The server's id, which every query names. */
  readonly server: string;
}

/**
 * A database that keeps shelves, settings and questions of many servers. Each work is one transaction for one server, and
 * sees one state of it. Rejects with nothing but bugs.
 */
export interface ServerDatabase {
  readonly kind: DatabaseKind;
  /** Reads for one server. */
  look<T>(server: string, work: (rows: ServerRows) => Promise<T>): Promise<DatabaseResult<T>>;
  /** Reads and writes for one server, whole or not at all. The server's row is there when the work begins. */
  change<T>(server: string, work: (rows: ServerRows) => Promise<T>): Promise<DatabaseResult<T>>;
  /** Reads and writes the table of what is scheduled for all servers; PostgreSQL refuses every other one. */
  schedule<T>(work: (query: Transaction<Tables>) => Promise<T>): Promise<DatabaseResult<T>>;
  /** Tells every process, once the transaction is committed, which generation the server's shelf has. */
  announce(rows: ServerRows, generation: number): Promise<void>;
  /** Lets all connections go. */
  close(): Promise<void>;
}

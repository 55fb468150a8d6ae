import {
  CompiledQuery,
  type DatabaseConnection,
  type DatabaseIntrospector,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type TransactionSettings,
} from "kysely";
import { type Connection, connect } from "../sqlite/connection.ts";

/**
 * SQLite by libsql for kysely: a connection of its own for each transaction, so that no lock and no fault outlives it.
 * A transaction that writes takes its lock at its beginning. See `docs/adr/0041-sqlite-by-libsql-with-a-rollback-journal.md`.
 */
export class LibsqlDialect implements Dialect {
  readonly #path: string;

  /** `path` is the database's file. */
  constructor(path: string) {
    this.#path = path;
  }

  createAdapter() {
    return new TransactionalAdapter();
  }

  createDriver(): Driver {
    return new LibsqlDriver(this.#path);
  }

  createIntrospector(db: Kysely<unknown>): DatabaseIntrospector {
    return new SqliteIntrospector(db);
  }

  createQueryCompiler() {
    return new SqliteQueryCompiler();
  }
}

/** SQLite makes tables within a transaction, so that migrations are whole or not there. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

const PRAGMAS =
  "PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA trusted_schema = OFF; PRAGMA foreign_keys = ON";

class LibsqlDriver implements Driver {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<LibsqlConnection> {
    const connection = await connect(this.#path);
    try {
      await connection.exec(PRAGMAS);
    } catch (fault) {
      connection.close();
      throw fault;
    }
    return new LibsqlConnection(connection);
  }

  async beginTransaction(connection: DatabaseConnection, { accessMode }: TransactionSettings): Promise<void> {
    const begin = accessMode === "read only" ? "BEGIN" : "BEGIN IMMEDIATE";
    await connection.executeQuery(CompiledQuery.raw(begin));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("COMMIT"));
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("ROLLBACK"));
  }

  async releaseConnection(connection: LibsqlConnection): Promise<void> {
    connection.close();
  }

  async destroy(): Promise<void> {}
}

class LibsqlConnection implements DatabaseConnection {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    // What takes a lock may wait for it, and `exec` waits off this thread.
    if (parameters.length === 0 && /^(?:begin|commit|rollback|create)\b/i.test(sql)) {
      await this.#connection.exec(sql);
      return { rows: [] };
    }
    const statement = await this.#connection.prepare(sql);
    const values = parameters as readonly (string | number | null)[]; // what the tables' types allow
    if (statement.reader) return { rows: (await statement.all(...values)) as R[] }; // as the query says
    const { changes } = await statement.run(...values);
    return { rows: [], numAffectedRows: BigInt(changes) };
  }

  // biome-ignore lint/correctness/useYield: nothing here reads row by row
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error("a transaction is read as a whole");
  }

  close(): void {
    this.#connection.close();
  }
}

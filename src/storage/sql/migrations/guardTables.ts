import { type Kysely, sql } from "kysely";

/**
 * Lets a transaction see and write of these tables the rows of the server that it has named, and no others: PostgreSQL's policies,
 * which bind the tables' owner too. `casebook_server()` fails where none was named; the sub-select is evaluated once for a query.
 */
export async function guardTables(db: Kysely<unknown>, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    await sql`alter table ${sql.table(table)} enable row level security`.execute(db);
    await sql`alter table ${sql.table(table)} force row level security`.execute(db);
    await sql`
      create policy own_server on ${sql.table(table)}
      using (server = (select casebook_server())) with check (server = (select casebook_server()))`.execute(db);
  }
}

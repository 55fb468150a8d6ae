import { type Kysely, sql } from "kysely";
import type { DatabaseKind } from "../serverDatabase.ts";

/** How much each server's shelf holds: its id, numbers and a time, which the work of all servers may see. */
export async function createUsage(db: Kysely<unknown>, kind: DatabaseKind): Promise<void> {
  const isPostgres = kind === "postgres";
  const [time, size] = isPostgres
    ? [sql.raw("double precision"), sql.raw("bigint")]
    : [sql.raw("integer"), sql.raw("integer")];
  await sql`create table shelf_usage (
    server text primary key references server on delete cascade, files integer not null, bytes ${size} not null,
    changed ${time} not null)`.execute(db);
  const guarded = ["shelf_file", "server", "document"];
  // The policies bind the tables' owner too; within this transaction it looks at all servers.
  if (isPostgres)
    for (const table of guarded) await sql`alter table ${sql.table(table)} no force row level security`.execute(db);
  await sql`
    insert into shelf_usage (server, files, bytes, changed)
    select f.server, count(*), sum(d.size), 0
    from shelf_file f join server s on s.server = f.server and s.generation = f.generation
    join document d on d.server = f.server and d.digest = f.digest
    group by f.server`.execute(db);
  if (isPostgres)
    for (const table of guarded) await sql`alter table ${sql.table(table)} force row level security`.execute(db);
}

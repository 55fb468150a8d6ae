import { type Kysely, sql } from "kysely";
import type { DatabaseKind } from "../serverDatabase.ts";
import { guardTables } from "./guardTables.ts";

/**
 * Interactions that wait for their answer. What they hold is one server's and guarded; the leases hold ids and times alone,
 * and every process may see them all.
 */
export async function createDeferredInteractions(db: Kysely<unknown>, kind: DatabaseKind): Promise<void> {
  const time = sql.raw(kind === "postgres" ? "double precision" : "integer");
  await sql`create table deferred_interaction (
    server text not null references server on delete cascade, id text not null, payload text not null, view text not null,
    primary key (server, id))`.execute(db);
  await sql`create table deferred_lease (
    id text primary key, server text not null, leased_until ${time} not null, expires ${time} not null)`.execute(db);
  await sql`create index deferred_lease_expires on deferred_lease (expires)`.execute(db);
  if (kind === "postgres") await guardTables(db, ["deferred_interaction"]);
}

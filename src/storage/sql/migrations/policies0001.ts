import { type Kysely, sql } from "kysely";
import { guardTables } from "./guardTables.ts";

const GUARDED = [
  "server",
  "document",
  "shelf_file",
  "shelf_import",
  "channel_setting",
  "moderation",
  "unanswered_question",
];

/**
 * PostgreSQL's second wall: a transaction sees and writes the rows of the server that it has named, whatever its queries
 * say, and fails where it has named none.
 */
export async function createPolicies(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function casebook_server() returns text language plpgsql stable as $$
    declare named text := current_setting('casebook.server', true);
    begin
      if named is null or named = '' then
        raise exception 'no server is set for this transaction' using errcode = 'insufficient_privilege';
      end if;
      return named;
    end $$`.execute(db);
  await guardTables(db, GUARDED);
}

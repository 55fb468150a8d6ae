import { type Kysely, sql } from "kysely";
import type { DatabaseKind } from "../serverDatabase.ts";
import { guardTables } from "./guardTables.ts";

const GUARDED = ["follow", "known_news", "announcement"];

/**
 * Follows, what is known of each, and what is being told, all of it one server's. `news_check` says which server's news are to
 * be looked at and when; it holds an id, a count and a time, and every process may see it.
 */
export async function createFollows(db: Kysely<unknown>, kind: DatabaseKind): Promise<void> {
  const time = sql.raw(kind === "postgres" ? "double precision" : "integer");
  const ofFollow = sql`foreign key (server, channel, slug) references follow on delete cascade`;
  await sql`create table follow (
    server text not null references server on delete cascade, channel text not null, slug text not null,
    kinds text not null, problem text, primary key (server, channel, slug))`.execute(db);
  await sql`create table known_news (
    server text not null, channel text not null, slug text not null, mark text not null,
    primary key (server, channel, slug, mark), ${ofFollow})`.execute(db);
  await sql`create table announcement (
    server text not null, channel text not null, slug text not null, nonce text not null, marks text not null,
    state text not null, begun ${time} not null, planned ${time} not null, primary key (server, nonce), ${ofFollow})`.execute(
    db,
  );
  await sql`create table news_check (
    server text primary key references server on delete cascade, changes integer not null, due ${time} not null)`.execute(
    db,
  );
  await sql`create index news_check_due on news_check (due)`.execute(db);
  await sql`create index announcement_follow on announcement (server, channel, slug)`.execute(db);
  if (kind === "postgres") await guardTables(db, GUARDED);
}

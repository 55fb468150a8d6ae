import { type Kysely, sql } from "kysely";
import type { DatabaseKind } from "../serverDatabase.ts";

/** The tables of shelves, settings and questions. A server's row takes all that is kept of it along. */
export async function createShelves(db: Kysely<unknown>, kind: DatabaseKind): Promise<void> {
  const bytes = sql.raw(kind === "postgres" ? "bytea" : "blob");
  await run(
    db,
    sql`create table server (server text primary key, generation integer not null default 0, language text)`,
  );
  await run(
    db,
    sql`create table document (
      server text not null references server on delete cascade, digest text not null, size integer not null,
      body ${bytes} not null, primary key (server, digest))`,
  );
  await run(
    db,
    sql`create table shelf_file (
      server text not null references server on delete cascade, generation integer not null, path text not null,
      digest text not null, primary key (server, generation, path), foreign key (server, digest) references document)`,
  );
  await createOthers(db);
}

async function createOthers(db: Kysely<unknown>): Promise<void> {
  await run(
    db,
    sql`create table shelf_import (
      server text not null references server on delete cascade, id text not null, at text not null, path text not null,
      primary key (server, id))`,
  );
  await run(
    db,
    sql`create table channel_setting (
      server text not null references server on delete cascade, channel text not null, slug text,
      answers text, primary key (server, channel))`,
  );
  await run(
    db,
    sql`create table moderation (
      server text not null references server on delete cascade, id integer not null, at text not null,
      member text not null, action text not null, path text not null, title text not null, reason text, file text,
      primary key (server, id))`,
  );
  await run(
    db,
    sql`create table unanswered_question (
      server text not null references server on delete cascade, id text not null, question text not null, slug text,
      count integer not null, first_asked text not null, last_asked text not null, turn integer not null,
      primary key (server, id))`,
  );
  await run(
    db,
    sql`create table scheduled_deletion (server text not null, what text not null, day text not null, primary key (server, what))`,
  );
  await run(db, sql`create index scheduled_deletion_day on scheduled_deletion (day)`);
  await run(db, sql`create index shelf_file_document on shelf_file (server, digest)`);
}

function run(db: Kysely<unknown>, statement: ReturnType<typeof sql>): Promise<unknown> {
  return statement.execute(db);
}

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { readWholeFolder } from "../../../src/storage/folder/wholeFolder.ts";
import { digestOf } from "../../../src/storage/sql/shelfFiles.ts";
import type { Guild } from "../../local-discord/guild.ts";
import { writeShelf } from "../generatedShelf.ts";

/** A server with a shelf of its own, and what may be asked there. */
export interface Inhabitant {
  readonly guild: Guild;
  readonly passages: number;
  readonly makeQuestion: () => string;
}

/** The files of a shelf, by path. */
export type ShelfFiles = ReadonlyMap<string, Uint8Array>;

export interface Population {
  /** In the order of the servers that were given. */
  readonly inhabitants: readonly Inhabitant[];
  /** What a shelf of so many passages holds: the same with each server that has one. */
  readonly templates: ReadonlyMap<number, ShelfFiles>;
}

/** Every so many servers have a shelf of so many passages; all others a small one. */
const LARGE = [
  { every: 1_000, passages: 5_000 },
  { every: 100, passages: 1_000 },
];
/** Small shelves have 20 to 100 passages, so that they have different texts. */
const SMALL = Array.from({ length: 41 }, (_, at) => 60 + at - (at % 2) * 40);

interface Template {
  readonly passages: number;
  readonly makeQuestion: () => string;
  readonly files: ShelfFiles;
}

/** Which shelf each server gets: chance has no part in it. */
function sizeOf(at: number): number {
  const large = LARGE.find(({ every }) => at % every === every / 2);
  return large?.passages ?? SMALL[at % SMALL.length] ?? 0;
}

/**
 * Writes a shelf for each server straight into the tables, as so many imports would have left them. `adminUrl` names a
 * superuser, whom the policies let write for all servers at once.
 */
export async function writePopulation(adminUrl: string, guilds: readonly Guild[]): Promise<Population> {
  const templates = new Map<number, Template>();
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query("begin");
    await client.query("create temporary table template (size integer, path text, digest text, body bytea)");
    await client.query("create temporary table inhabitant (server text, size integer)");
    for (const size of new Set(guilds.map((_, at) => sizeOf(at)))) {
      const template = writeTemplate(size);
      templates.set(size, template);
      await insertTemplate(client, size, template);
    }
    const sizes = guilds.map((_, at) => sizeOf(at));
    const rows = "insert into inhabitant select * from unnest($1::text[], $2::integer[])";
    await client.query(rows, [guilds.map(({ id }) => id), sizes]);
    for (const statement of SPREAD) await client.query(statement);
    await client.query("commit");
    await client.query("analyze");
  } finally {
    await client.end();
  }
  const inhabitants = guilds.map((guild, at) => {
    const { passages = 0, makeQuestion = () => "" } = templates.get(sizeOf(at)) ?? {};
    return { guild, passages, makeQuestion };
  });
  return { inhabitants, templates: new Map([...templates].map(([passages, { files }]) => [passages, files])) };
}

/** A body stands once with each server, as content is addressed within a server alone. */
const SPREAD = [
  "insert into server (server, generation) select server, 1 from inhabitant",
  `insert into document (server, digest, size, body)
   select distinct on (server, digest) server, digest, length(body), body from inhabitant join template using (size)`,
  `insert into shelf_file (server, generation, path, digest)
   select server, 1, path, digest from inhabitant join template using (size)`,
  `insert into shelf_usage (server, files, bytes, changed)
   select server, count(*), sum(length(body)), 0 from inhabitant join template using (size) group by server`,
];

async function insertTemplate(client: pg.Client, size: number, { files }: Template): Promise<void> {
  for (const [path, body] of files) {
    const values = [size, path, digestOf(body), Buffer.from(body)];
    await client.query("insert into template values ($1, $2, $3, $4)", values);
  }
}

function writeTemplate(size: number): Template {
  const folder = mkdtempSync(join(tmpdir(), "casebook-bench-"));
  try {
    const { passages, articles: _articles, makeQuestion } = writeShelf(folder, size);
    const read = readWholeFolder(folder);
    if (!read.ok) throw new Error(read.problem.code);
    return { passages, makeQuestion, files: read.value };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

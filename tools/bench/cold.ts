import { linkSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { cacheFileOf } from "../../src/encoder/vectorCache.ts";
import { ServerShelves } from "../../src/service/serverShelves.ts";
import { readWholeFolder } from "../../src/storage/folder/wholeFolder.ts";
import { DEFAULT_QUOTA } from "../../src/storage/shelfQuota.ts";
import { openSqlite } from "../../src/storage/sql/openSqlite.ts";
import type { ServerDatabase } from "../../src/storage/sql/serverDatabase.ts";
import { replaceWholeShelf } from "../../src/storage/sql/wholeShelf.ts";
import { type GeneratedShelf, makeRandom, writeShelf } from "./generatedShelf.ts";
import type { ShelfFiles } from "./scale/population.ts";
import { writeCache } from "./scale/readyVectors.ts";
import { zipf } from "./scale/traffic.ts";
import { quantile } from "./statistics.ts";
import { print, printTable } from "./table.ts";

/** How many shelves there are: small ones, all open before anything is measured, and of 1,000 and 5,000 passages that nobody asked before. */
const SIZE = { quick: { small: 60, large: 8, largest: 3 }, whole: { small: 300, large: 30, largest: 10 } } as const;
const SMALL = [60, 80, 100];
const LARGE = 1_000;
const LARGEST = 5_000;
/** Questions a second to small shelves, and milliseconds from one first question to the next. */
const A_SECOND = 5;
const BETWEEN = 2_500;
/** As much as all the shelves take, so that none is let go. */
const MAX_BYTES = 1_024 * 2 ** 20;

interface Template {
  readonly shelf: GeneratedShelf;
  readonly files: ShelfFiles;
  /** A file with the vectors of all its sentences; absent where nothing is matched by meaning. */
  readonly vectors: string | undefined;
}

interface Server extends Template {
  readonly name: string;
}

/** How long somebody waited for a first answer, and how long its shelf took to open. Milliseconds. */
interface FirstAnswer {
  readonly passages: number;
  readonly milliseconds: number;
  readonly opening: number;
}

/**
 * First answers over large shelves in a process that has hundreds of small ones open, which are asked meanwhile. The vectors of all
 * sentences are there, unless `MEANING=off`.
 */
export async function benchCold(isQuick: boolean): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "casebook-bench-"));
  const path = join(folder, "shelves.db");
  const cache = process.env["MEANING"] === "off" ? undefined : join(folder, "cache");
  const database = openSqlite(path);
  const opened = new Map<string, number>();
  const shelves = new ServerShelves({
    search: cache === undefined ? {} : { meaning: { cache } },
    addressOf: (server) => ({ database: { kind: "sqlite", path }, server, quota: DEFAULT_QUOTA }),
    cacheOf: (server) => (cache === undefined ? undefined : join(cache, server)),
    threads: 1,
    maxBytes: MAX_BYTES,
    events: { opened: (server, milliseconds) => void opened.set(server, milliseconds) },
  });
  try {
    const { open, cold } = await writeServers(database, folder, cache, isQuick);
    for (const one of open) await ask(shelves, one);
    await measure(shelves, open, cold, opened);
  } finally {
    await shelves.close();
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function writeServers(
  database: ServerDatabase,
  folder: string,
  cache: string | undefined,
  isQuick: boolean,
): Promise<{ readonly open: readonly Server[]; readonly cold: readonly Server[] }> {
  const { small, large, largest } = SIZE[isQuick ? "quick" : "whole"];
  const templates = new Map<number, Template>();
  let last = 100_000_000_000_000_000n;
  const settle = async (passages: number): Promise<Server> => {
    const template = templates.get(passages) ?? writeTemplate(join(folder, String(passages)), passages, cache);
    templates.set(passages, template);
    last += 1n;
    const name = String(last);
    await replaceWholeShelf(database, name, template.files);
    if (cache !== undefined && template.vectors !== undefined) {
      mkdirSync(join(cache, name), { recursive: true });
      linkSync(template.vectors, cacheFileOf(join(cache, name)));
    }
    return { ...template, name };
  };
  const [open, cold]: [Server[], Server[]] = [[], []];
  for (let at = 0; at < small; at += 1) open.push(await settle(SMALL[at % SMALL.length] ?? 0));
  for (let at = 0; at < large; at += 1) {
    cold.push(await settle(LARGE));
    if (at < largest) cold.push(await settle(LARGEST));
  }
  return { open, cold };
}

function writeTemplate(folder: string, passages: number, cache: string | undefined): Template {
  const shelf = writeShelf(folder, passages);
  const read = readWholeFolder(folder);
  if (!read.ok) throw new Error(read.problem.code);
  const vectors = cache === undefined ? undefined : writeCache(dirname(folder), passages, read.value);
  return { shelf, files: read.value, vectors };
}

async function measure(
  shelves: ServerShelves,
  open: readonly Server[],
  cold: readonly Server[],
  opened: ReadonlyMap<string, number>,
): Promise<void> {
  const random = makeRandom(open.length);
  const hot: Promise<number>[] = [];
  let isOver = false;
  const others = (async () => {
    while (!isOver) {
      await pause((-Math.log(1 - random()) / A_SECOND) * 1_000);
      hot.push(ask(shelves, zipf(open, random)));
    }
  })();
  const first: FirstAnswer[] = [];
  for (const server of cold) {
    const milliseconds = await ask(shelves, server);
    first.push({ passages: server.shelf.passages, milliseconds, opening: opened.get(server.name) ?? Number.NaN });
    await pause(Math.max(0, BETWEEN - milliseconds));
  }
  isOver = true;
  await others;
  const rows = [LARGE, LARGEST].flatMap((passages) => {
    const own = first.filter((one) => one.passages === passages);
    return [
      [`first answer, ${passages} passages`, ...describe(own.map(({ milliseconds }) => milliseconds))],
      ["of which opening the shelf", ...describe(own.map(({ opening }) => opening))],
    ];
  });
  const columns = ["what", "times", "p50", "p90", "longest"];
  printTable("First answers, ms", columns, [...rows, ["answer, open shelf", ...describe(await Promise.all(hot))]]);
  print(`The process has ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB.`);
}

async function ask(shelves: ServerShelves, { name, shelf }: Server): Promise<number> {
  const started = performance.now();
  await shelves.of(name).withSnapshot((library) => library.ask({ question: shelf.makeQuestion(), limit: 3 }));
  return performance.now() - started;
}

function describe(times: readonly number[]): number[] {
  return [times.length, ...[0.5, 0.9, 1].map((share) => Math.round(quantile(times, share)))];
}

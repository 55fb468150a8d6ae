import { linkSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { cacheFileOf } from "../../src/encoder/vectorCache.ts";
import { ServerShelves } from "../../src/service/serverShelves.ts";
import { readWholeFolder } from "../../src/storage/folder/wholeFolder.ts";
import { DEFAULT_QUOTA } from "../../src/storage/shelfQuota.ts";
import { openSqlite } from "../../src/storage/sql/openSqlite.ts";
import { replaceWholeShelf } from "../../src/storage/sql/wholeShelf.ts";
import { type GeneratedShelf, makeRandom, writeShelf } from "./generatedShelf.ts";
import type { ShelfFiles } from "./scale/population.ts";
import { writeCache } from "./scale/readyVectors.ts";
import { zipf } from "./scale/traffic.ts";
import { quantile } from "./statistics.ts";
import { print, printTable } from "./table.ts";

/** How many shelves there are: small ones, all open before anything is measured, and large ones that nobody asked before. */
const SIZE = {
  quick: {
    small: 60,
    large: [
      [1_000, 8],
      [5_000, 3],
    ],
  },
  whole: {
    small: 300,
    large: [
      [1_000, 30],
      [5_000, 10],
    ],
  },
} as const;
const SMALL = [60, 80, 100];
/** Questions a second to small shelves, and milliseconds from one first question to the next. */
const A_SECOND = 5;
const BETWEEN = 2_500;

interface Template {
  readonly shelf: GeneratedShelf;
  readonly files: ShelfFiles;
  /** Vectors of all its sentences; absent with `MEANING=off`. */
  readonly vectors: string | undefined;
}

interface Server extends Template {
  readonly name: string;
}

/**
 * First answers over large shelves in a process that has hundreds of small ones open, which are asked meanwhile. With vectors that
 * are there unless `MEANING=off`.
 */
export async function benchCold(isQuick: boolean): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "casebook-bench-"));
  const path = join(folder, "shelves.db");
  const cache = join(folder, "cache");
  const database = openSqlite(path);
  const isMeant = process.env["MEANING"] !== "off";
  const opened = new Map<string, number>();
  const shelves = new ServerShelves({
    search: isMeant ? { meaning: { cache } } : {},
    addressOf: (server) => ({ database: { kind: "sqlite", path }, server, quota: DEFAULT_QUOTA }),
    cacheOf: (server) => (isMeant ? join(cache, server) : undefined),
    threads: 1,
    maxBytes: 1024 * 2 ** 20,
    events: { opened: (server, milliseconds) => void opened.set(server, milliseconds) },
  });
  try {
    const { small, large } = SIZE[isQuick ? "quick" : "whole"];
    const write = (passages: number) => writeTemplate(join(folder, String(passages)), passages, isMeant);
    const templates = new Map([...SMALL, ...large.map(([passages]) => passages)].map((one) => [one, write(one)]));
    let last = 100_000_000_000_000_000n;
    const settle = async (passages: number): Promise<Server> => {
      const template = templates.get(passages);
      if (!template) throw new Error("there is no such shelf");
      last += 1n;
      const name = String(last);
      await replaceWholeShelf(database, name, template.files);
      if (template.vectors !== undefined) {
        mkdirSync(join(cache, name), { recursive: true });
        linkSync(template.vectors, cacheFileOf(join(cache, name)));
      }
      return { ...template, name };
    };
    const open: Server[] = [];
    for (let at = 0; at < small; at += 1) open.push(await settle(SMALL[at % SMALL.length] ?? 0));
    const cold: Server[] = [];
    for (let at = 0; at < large[0][1]; at += 1)
      for (const [passages, count] of large) if (at < count) cold.push(await settle(passages));
    for (const one of open) await ask(shelves, one);
    await measure(shelves, open, cold, opened);
  } finally {
    await shelves.close();
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(
  shelves: ServerShelves,
  open: readonly Server[],
  cold: readonly Server[],
  opened: ReadonlyMap<string, number>,
): Promise<void> {
  const random = makeRandom(open.length);
  const [hot, first]: [number[], { passages: number; took: number; opening: number }[]] = [[], []];
  let isOver = false;
  const others: Promise<void>[] = [];
  const background = (async () => {
    while (!isOver) {
      await pause((-Math.log(1 - random()) / A_SECOND) * 1_000);
      others.push(ask(shelves, zipf(open, random)).then((took) => void hot.push(took)));
    }
  })();
  await pause(BETWEEN);
  for (const server of cold) {
    const took = await ask(shelves, server);
    first.push({ passages: server.shelf.passages, took, opening: opened.get(server.name) ?? 0 });
    if (process.env["TELL"]) print(`${server.shelf.passages} ${took.toFixed(0)} opening ${opened.get(server.name)}`);
    await pause(Math.max(0, BETWEEN - took));
  }
  isOver = true;
  await background;
  await Promise.all(others);
  const sizes = [...new Set(first.map(({ passages }) => passages))];
  const rows = sizes.flatMap((passages) => {
    const own = first.filter((one) => one.passages === passages);
    return [
      [`first answer, ${passages} passages`, ...describe(own.map(({ took }) => took))],
      ["  of which the shelf was opened", ...describe(own.map(({ opening }) => opening))],
    ];
  });
  printTable(
    "First answers, ms",
    ["what", "times", "p50", "p90", "longest"],
    [...rows, ["answer, open shelf", ...describe(hot)]],
  );
  print(`The process has ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB.`);
}

async function ask(shelves: ServerShelves, { name, shelf }: Server): Promise<number> {
  const started = performance.now();
  await shelves.of(name).withSnapshot((library) => library.ask({ question: shelf.makeQuestion(), limit: 3 }));
  return performance.now() - started;
}

function writeTemplate(folder: string, passages: number, isMeant: boolean): Template {
  const shelf = writeShelf(folder, passages);
  const read = readWholeFolder(folder);
  if (!read.ok) throw new Error(read.problem.code);
  const vectors = isMeant ? writeCache(dirname(folder), passages, read.value) : undefined;
  return { shelf, files: read.value, vectors };
}

function describe(times: readonly number[]): number[] {
  return [times.length, ...[0.5, 0.9, 1].map((share) => Math.round(quantile(times, share)))];
}

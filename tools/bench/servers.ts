import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ServerShelves } from "../../src/service/serverShelves.ts";
import { readWholeFolder } from "../../src/storage/folder/wholeFolder.ts";
import { DEFAULT_QUOTA } from "../../src/storage/shelfQuota.ts";
import { openSqlite } from "../../src/storage/sql/openSqlite.ts";
import type { ServerDatabase } from "../../src/storage/sql/serverDatabase.ts";
import { replaceWholeShelf } from "../../src/storage/sql/wholeShelf.ts";
import { writeShelf } from "./generatedShelf.ts";
import { print, printTable } from "./table.ts";

/** How many servers have a small shelf, and how often they are asked. */
const SIZE = { quick: { servers: 20, asks: 100 }, whole: { servers: 400, asks: 2000 } } as const;
/** Passages of shelves that are opened cold. */
const LARGE = [1_000, 5_000];

/** Shelves of servers in SQLite: first answers, answers of open shelves, and beside a server that imports in a loop. */
export async function benchServers(isQuick: boolean): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "casebook-bench-"));
  const path = join(folder, "shelves.db");
  const database = openSqlite(path);
  const shelves = new ServerShelves({
    search: {},
    addressOf: (server) => ({ database: { kind: "sqlite", path }, server, quota: DEFAULT_QUOTA }),
    threads: 2,
    maxBytes: 512 * 2 ** 20,
  });
  try {
    await measure(database, shelves, folder, isQuick);
  } finally {
    await shelves.close();
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(database: ServerDatabase, shelves: ServerShelves, folder: string, isQuick: boolean) {
  const { servers, asks } = SIZE[isQuick ? "quick" : "whole"];
  const starter = readFiles("knowledge");
  const names = [...Array(servers).keys()].map((at) => String(100_000_000_000_000_000n + BigInt(at)));
  for (const name of names) await replaceWholeShelf(database, name, starter);
  const warm = String(900_000_000_000_000_000n);
  await replaceWholeShelf(database, warm, starter);
  await ask(shelves, warm); // which starts the thread
  const cold: number[] = [];
  for (const name of names) cold.push(await ask(shelves, name));
  const hot: number[] = [];
  for (let at = 0; at < asks; at += 1) hot.push(await ask(shelves, zipf(names)));
  const rows = [
    ["first answer, a starter shelf", ...describe(cold)],
    ["answer, open shelf", ...describe(hot)],
  ];
  for (const passages of LARGE) {
    const at = join(folder, String(passages));
    writeShelf(at, passages);
    const server = String(800_000_000_000_000_000n + BigInt(passages));
    await replaceWholeShelf(database, server, readFiles(at));
    rows.push([`first answer, ${passages} passages`, ...describe([await ask(shelves, server)])]);
  }
  rows.push([
    "answer, beside a server that imports",
    ...describe(await askBesideNoise(database, shelves, names, asks)),
  ]);
  printTable("Shelves of servers, ms", ["what", "times", "p50", "p99", "longest"], rows);
  print(`${shelves.hot.size} shelves are open; the process has ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB.`);
}

/** The first server's shelf is swapped and read again without end while others ask. */
async function askBesideNoise(
  database: ServerDatabase,
  shelves: ServerShelves,
  names: readonly string[],
  asks: number,
) {
  const [noisy = "", ...others] = names;
  let isOver = false;
  const noise = (async () => {
    for (let at = 0; !isOver; at += 1) {
      await replaceWholeShelf(database, noisy, readFiles("knowledge", `Change ${at}.`));
      await shelves.of(noisy).reload();
    }
  })();
  const times: number[] = [];
  for (let at = 0; at < asks; at += 1) times.push(await ask(shelves, zipf(others)));
  isOver = true;
  await noise;
  return times;
}

async function ask(shelves: ServerShelves, server: string): Promise<number> {
  const started = performance.now();
  await shelves
    .of(server)
    .withSnapshot((library) => library.ask({ question: "Why was the case dismissed?", limit: 3 }));
  return performance.now() - started;
}

function readFiles(folder: string, added = ""): ReadonlyMap<string, Uint8Array> {
  const read = readWholeFolder(folder);
  if (!read.ok) throw new Error(read.problem.code);
  if (added === "") return read.value;
  const changed = [...read.value].map(([path, bytes]) => {
    const text = Buffer.concat([bytes, Buffer.from(`\n${added}\n`)]);
    return [path, path.endsWith("case.md") ? bytes : text] as const;
  });
  return new Map(changed);
}

/** Few servers ask often, many seldom. */
function zipf(names: readonly string[]): string {
  const at = Math.floor(names.length ** Math.random()) - 1;
  return names[at] ?? names[0] ?? "";
}

function describe(times: readonly number[]): number[] {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  return [times.length, at(0.5), at(0.99), sorted.at(-1) ?? Number.NaN].map(Math.round);
}

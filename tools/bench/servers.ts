import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { importInWorker } from "../../src/app/importInWorker.ts";
import { ImportPace } from "../../src/app/importPace.ts";
import { keepImportPace } from "../../src/app/importTurns.ts";
import type { UnattendedRequest } from "../../src/app/importUnattended.ts";
import { ServerShelves } from "../../src/service/serverShelves.ts";
import { readWholeFolder } from "../../src/storage/folder/wholeFolder.ts";
import { DEFAULT_QUOTA } from "../../src/storage/shelfQuota.ts";
import { openSqlite } from "../../src/storage/sql/openSqlite.ts";
import type { ServerDatabase } from "../../src/storage/sql/serverDatabase.ts";
import { replaceWholeShelf } from "../../src/storage/sql/wholeShelf.ts";
import type { ServerShelfAddress } from "../../src/storage/storeAddress.ts";
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
  const quota = { ...DEFAULT_QUOTA, importsAnHour: 1_000_000 };
  const addressOf = (server: string) => ({ database: { kind: "sqlite", path }, server, quota }) as const;
  const shelves = new ServerShelves({
    search: {},
    addressOf,
    threads: 2,
    maxBytes: 512 * 2 ** 20,
  });
  try {
    await measure({ database, shelves, folder, addressOf }, isQuick);
  } finally {
    await shelves.close();
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Bench {
  readonly database: ServerDatabase;
  readonly shelves: ServerShelves;
  readonly folder: string;
  readonly addressOf: (server: string) => ServerShelfAddress;
}

async function measure({ database, shelves, folder, addressOf }: Bench, isQuick: boolean) {
  const { servers, asks } = SIZE[isQuick ? "quick" : "whole"];
  const starter = readFiles("knowledge");
  const names = [...Array(servers).keys()].map((at) => String(100_000_000_000_000_000n + BigInt(at)));
  for (const name of names) await replaceWholeShelf(database, name, starter);
  const warm = String(900_000_000_000_000_000n);
  await replaceWholeShelf(database, warm, starter);
  await ask(shelves, warm); // which starts the thread
  const cold: number[] = [];
  for (const name of names) cold.push(await ask(shelves, name));
  const hot = await askNow(shelves, names, asks);
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
  const [noisy = "", ...others] = names;
  rows.push(["answer, a member each 5 ms", ...describe(await askNow(shelves, others, asks, 5))]);
  const beside = await besideImports(shelves, noisy, addressOf, () => askNow(shelves, others, asks, 5));
  rows.push(["the same beside a server that imports in a loop", ...describe(beside)]);
  printTable("Shelves of servers, ms", ["what", "times", "p50", "p99", "longest"], rows);
  print(`${shelves.hot.size} shelves are open; the process has ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB.`);
}

/** Asks one after the other, with a pause of so many milliseconds between. */
async function askNow(
  shelves: ServerShelves,
  names: readonly string[],
  asks: number,
  between = 0,
): Promise<readonly number[]> {
  const times: number[] = [];
  for (let at = 0; at < asks; at += 1) {
    if (between > 0) await pause(between);
    times.push(await ask(shelves, zipf(names)));
  }
  return times;
}

const pace = new ImportPace();

/** Measures while a server imports page after page as fast as it may, once what it may do without a rest is done. */
async function besideImports<T>(
  shelves: ServerShelves,
  server: string,
  addressOf: (server: string) => ServerShelfAddress,
  measure: () => Promise<T>,
): Promise<T> {
  let isOver = false;
  let done = 0;
  let begin: () => void = () => {};
  const steady = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const loop = (async () => {
    for (; !isOver; done += 1) {
      if (done === IMPORTS_BEFORE) begin();
      const address = addressOf(server);
      const page = pageOf(done, address);
      await keepImportPace(pace, address, async () => {
        await importInWorker(page);
        await shelves.of(server).reload();
      });
    }
  })();
  await steady;
  const measured = await measure();
  isOver = true;
  await loop;
  return measured;
}

/** What comes before is done without a rest. */
const IMPORTS_BEFORE = 6;

function pageOf(number: number, knowledge: ServerShelfAddress): UnattendedRequest {
  const words = `Mara Quill told the court of violin number ${number}, which was found in a piano stool. `.repeat(40);
  const overrides = { title: `Violin number ${number}`, publisher: "Amber Courier", published: "2031-03-04" };
  const page = { form: "text", bytes: Buffer.from(words) } as const;
  return { ...page, knowledge, folderName: "violins", mayMakeCase: true, overrides, now: "2031-03-05T00:00:00.000Z" };
}

async function ask(shelves: ServerShelves, server: string): Promise<number> {
  const started = performance.now();
  await shelves
    .of(server)
    .withSnapshot((library) => library.ask({ question: "Why was the case dismissed?", limit: 3 }));
  return performance.now() - started;
}

function readFiles(folder: string): ReadonlyMap<string, Uint8Array> {
  const read = readWholeFolder(folder);
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
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

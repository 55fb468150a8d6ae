import { appendFileSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { runToCompletion } from "../../src/cooperativeTask.ts";
import { type ReadSnapshot, readNextSnapshot, readSnapshot } from "../../src/service/buildSnapshot.ts";
import type { LibraryService } from "../../src/service/libraryService.ts";
import { startLibraryService } from "../../src/service/supervisor.ts";
import { type LocalDiscord, openLocalDiscord } from "../local-discord/localDiscord.ts";
import { askSteadily, describeTurns, TURN_COLUMNS, type Turn, take } from "./asking.ts";
import { Bot } from "./child.ts";
import { type GeneratedShelf, writeShelf } from "./generatedShelf.ts";
import type { MeterReading } from "./meter.ts";
import { median } from "./statistics.ts";
import { print, printTable } from "./table.ts";

const SIZE = { whole: 100_000, quick: 2_000 };
const ROUNDS = { whole: 7, quick: 3 };
/** After so many reloads the memory is looked at once more. */
const MANY = { whole: 50, quick: 10 };

/** What a reload costs against building all anew, and what those who ask meanwhile see of it. */
export async function benchReload(isQuick: boolean): Promise<void> {
  process.env["DISCORD_OPENAPI"] = "off"; // what the local Discord checks is the tests' matter
  const size = isQuick ? "quick" : "whole";
  const folder = mkdtempSync(join(tmpdir(), "casebook-bench-"));
  try {
    const shelf = writeShelf(folder, SIZE[size]);
    print(`${shelf.articles} articles, ${shelf.passages} passages, ${shelf.megabytes.toFixed(0)} MB on disk`);
    await measureHeap(folder, MANY[size]);
    await measureCost(folder, ROUNDS[size]);
    await measureServing(folder, shelf, MANY[size]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What is kept, in this thread; what was copied and let go lies about until it is collected, and is in the RSS below. */
async function measureHeap(folder: string, many: number): Promise<void> {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void; // there since the flag is
  const reading = readSnapshot(folder);
  if (!reading.ok) throw new Error(reading.problem.code);
  const heaps: number[] = [];
  let before: ReadSnapshot = reading.value;
  for (let at = 1; at <= many; at += 1) {
    change(folder, 1);
    const next = await readNextSnapshot(before, runToCompletion);
    if (!next.ok) throw new Error(next.problem.code);
    before = next.value;
    if (at > 1 && at < many) continue;
    collect();
    heaps.push(process.memoryUsage().heapUsed / 1e6);
  }
  const [first = Number.NaN, last = Number.NaN] = heaps;
  const grown = `× ${(last / first).toFixed(2)}`;
  print(
    `Heap, garbage collected: ${first.toFixed(0)} MB after 1 reload, ${last.toFixed(0)} MB after ${many}: ${grown}`,
  );
}

async function measureCost(folder: string, rounds: number): Promise<void> {
  const started = performance.now();
  const starting = await startLibraryService(folder);
  if (!starting.ok) throw new Error(starting.problem.code);
  const libraryService = starting.value;
  const built = performance.now() - started;
  await reload(libraryService); // files just written are read once more
  const cost = async (change: () => void) => {
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      change();
      times.push(await reload(libraryService));
    }
    return median(times);
  };
  const none = await cost(() => {});
  const one = await cost(() => change(folder, 1));
  change(folder, Number.POSITIVE_INFINITY);
  const all = await reload(libraryService);
  await libraryService.close();
  const row = (what: string, milliseconds: number) => [what, milliseconds, (milliseconds / built) * 100];
  const rows = [row("first build", built), row("none changed", none), row("one changed", one), row("all changed", all)];
  printTable("Reloading: while nobody asks", ["", "ms", "% of the first build"], rows);
}

async function reload(libraryService: LibraryService): Promise<number> {
  const reloading = await libraryService.reload();
  if (reloading.kind !== "reloaded") throw new Error(reloading.kind);
  return reloading.milliseconds;
}

let changes = 0;

/** Adds a sentence to so many articles. */
function change(folder: string, most: number): void {
  changes += 1;
  let left = most;
  for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!/article-\d+\.md$/.test(path)) continue;
    appendFileSync(join(folder, path), `\nChanged for the ${changes}th time.\n`);
    left -= 1;
    if (left <= 0) return;
  }
}

interface Watched {
  readonly what: string;
  readonly seconds: number;
  readonly asks: readonly Turn[];
  readonly seen: MeterReading;
}

async function measureServing(folder: string, shelf: GeneratedShelf, many: number): Promise<void> {
  const local = await openLocalDiscord();
  try {
    const bot = new Bot(local, folder);
    await bot.ready();
    for (let at = 0; at < 20; at += 1) await askSteadily(local, shelf, Promise.resolve());
    const watched: Watched[] = [];
    for (const [what, most] of Object.entries({ none: 0, one: 1, all: Number.POSITIVE_INFINITY })) {
      if (most > 0) change(folder, most);
      watched.push(await watch(what, local, bot, shelf));
    }
    printWatched(watched);
    const memory: number[] = [];
    for (let at = 1; at <= many; at += 1) {
      change(folder, 1);
      await askReload(local);
      if (at === 1 || at === many) memory.push((await bot.read()).rss);
    }
    const [first = Number.NaN, last = Number.NaN] = memory;
    const grown = `× ${(last / first).toFixed(2)}`;
    print(`Memory (RSS): ${first.toFixed(0)} MB after 1 reload more, ${last.toFixed(0)} MB after ${many}: ${grown}`);
    await bot.end();
    for (const line of [...bot.complaints, ...local.violations].slice(0, 3)) print(line.slice(0, 400));
  } finally {
    await local.close();
  }
}

function askReload(local: LocalDiscord): Promise<Turn> {
  return take(() => local.useCommand({ name: "reload", by: local.person({ permissions: ["ManageGuild"] }) }));
}

async function watch(what: string, local: LocalDiscord, bot: Bot, shelf: GeneratedShelf): Promise<Watched> {
  await bot.read();
  const reloading = askReload(local);
  const asks = await askSteadily(local, shelf, reloading);
  const { answered } = await reloading;
  return { what, seconds: answered / 1000, asks, seen: await bot.read() };
}

function printWatched(watched: readonly Watched[]): void {
  const asked = watched.map(({ what, asks }) => [what, ...describeTurns(asks)]);
  printTable("Reloading: questions meanwhile, ms", ["changed", ...TURN_COLUMNS], asked);
  const rows = watched.map(({ what, seconds, seen }) => [what, seconds, seen.stall, seen.work, seen.rss, seen.peakRss]);
  const columns = ["changed", "seconds", "longest stall, ms", "own work in one, ms", "RSS, MB", "peak"];
  printTable("Reloading: the reload, and the main thread meanwhile", columns, rows);
}

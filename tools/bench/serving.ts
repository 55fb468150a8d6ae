import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type LocalDiscord, openLocalDiscord } from "../local-discord/localDiscord.ts";
import { ask, askSteadily, BEAT, describeTurns, pressAround, TURN_COLUMNS, type Turn, take } from "./asking.ts";
import { Bot, type Metered, startIdle } from "./child.ts";
import { type GeneratedShelf, writeShelf } from "./generatedShelf.ts";
import type { MeterReading } from "./meter.ts";
import { median, quantile } from "./statistics.ts";
import { print, printTable } from "./table.ts";

const SIZES = { whole: [10_000, 100_000], quick: [2_000] };
const ASKS = { whole: 100, quick: 20 };
/** How long the old library's thread may take to give its memory back. Milliseconds. */
const SETTLING = 2_000;

interface Served {
  readonly shelf: GeneratedShelf;
  readonly readyAfter: number;
  readonly asks: readonly Turn[];
  readonly presses: readonly Turn[];
  /** Questions at the rate of those during the reload. */
  readonly steady: readonly Turn[];
  readonly resting: MeterReading;
  readonly reload: Reload;
}

interface Reload {
  readonly milliseconds: number;
  readonly asks: readonly Turn[];
  readonly bot: MeterReading;
  /** A process that did nothing meanwhile. */
  readonly idle: MeterReading;
  readonly rssAfter: number;
}

/** The real bot in a process of its own, against the local Discord in this one. */
export async function benchServing(isQuick: boolean): Promise<void> {
  // The local Discord shall cost little: what it checks against the document is the tests' matter.
  process.env["DISCORD_OPENAPI"] = "off";
  const served: Served[] = [];
  for (const size of isQuick ? SIZES.quick : SIZES.whole) served.push(await serveShelf(size, isQuick));
  printStart(served);
  printIdle(served);
  printReload(served);
}

async function serveShelf(passages: number, isQuick: boolean): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), "casebook-bench-"));
  const local = await openLocalDiscord();
  const idle = startIdle();
  try {
    const shelf = writeShelf(folder, passages);
    const bot = new Bot(local, folder);
    const readyAfter = await bot.ready();
    const served = { shelf, readyAfter, ...(await use(local, bot, idle, shelf, isQuick ? ASKS.quick : ASKS.whole)) };
    await bot.end();
    complain(passages, [...bot.complaints, ...local.violations]);
    return served;
  } finally {
    await idle.end();
    await local.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function use(local: LocalDiscord, bot: Bot, idle: Metered, shelf: GeneratedShelf, times: number) {
  for (let at = 0; at < times / 5; at += 1) await ask(local, shelf); // the first ones are the compiler's
  await bot.read();
  const asks: Turn[] = [];
  for (let at = 0; at < times; at += 1) asks.push(await ask(local, shelf));
  const answers = asks.flatMap(({ reply }) => reply ?? []);
  const presses = await pressAround(local, answers, times);
  const steady = await askSteadily(local, shelf, pause(times * BEAT));
  const resting = await bot.read();
  return { asks, presses, steady, resting, reload: await reloadWhileAsked(local, bot, idle, shelf) };
}

async function reloadWhileAsked(local: LocalDiscord, bot: Bot, idle: Metered, shelf: GeneratedShelf): Promise<Reload> {
  await Promise.all([bot.read(), idle.read()]);
  const moderator = local.person({ permissions: ["ManageGuild"] });
  const reload = take(() => local.useCommand({ name: "reload", by: moderator }));
  const asks = await askSteadily(local, shelf, reload);
  const { answered: milliseconds } = await reload;
  const [seen, seenIdle] = await Promise.all([bot.read(), idle.read()]);
  await pause(SETTLING);
  return { milliseconds, asks, bot: seen, idle: seenIdle, rssAfter: (await bot.read()).rss };
}

function complain(passages: number, complaints: readonly string[]): void {
  if (complaints.length === 0) return;
  print(`\n${complaints.length} complaints at ${passages} passages, the first of them:`);
  for (const line of complaints.slice(0, 3)) print(line.slice(0, 400));
}

function printStart(served: readonly Served[]): void {
  const columns = ["passages", "articles", "MB on disk", "process start to ready, s", "RSS, MB"];
  const rows = served.map(({ shelf, readyAfter, resting }) => [
    String(shelf.passages),
    shelf.articles,
    shelf.megabytes,
    readyAfter / 1000,
    resting.rss,
  ]);
  printTable("Serving: the bot starts", columns, rows);
}

function printIdle(served: readonly Served[]): void {
  const rows = served.flatMap(({ shelf, asks, presses }) => [
    [`${shelf.passages} /ask`, ...describeTurns(asks)],
    [`${shelf.passages} button`, ...describeTurns(presses)],
  ]);
  printTable("Serving: one interaction at a time, ms", ["passages", ...TURN_COLUMNS], rows);
  const first = served[0];
  for (const { shelf, asks } of served.slice(1)) {
    const [small, large] = [first?.asks ?? [], asks].map((turns) => median(turns.map(({ answered }) => answered)));
    print(`${shelf.passages} : ${first?.shelf.passages} passages, answer median: ${ratio(large, small)}`);
  }
}

function printReload(served: readonly Served[]): void {
  const rows = served.flatMap(({ shelf, steady, reload }) => [
    [`${shelf.passages} at rest`, ...describeTurns(steady)],
    [`${shelf.passages} reloading`, ...describeTurns(reload.asks)],
  ]);
  printTable(`Serving: a question every ${BEAT} ms, ms`, ["passages", ...TURN_COLUMNS], rows);
  for (const { shelf, steady, reload } of served) {
    const [before, during] = [steady, reload.asks].map((turns) => ({
      acknowledged: turns.map(({ acknowledged }) => acknowledged),
      answered: turns.map(({ answered }) => answered),
    }));
    const acknowledged = ratio(quantile(during?.acknowledged ?? [], 0.99), quantile(before?.acknowledged ?? [], 0.99));
    const answered = ratio(median(during?.answered ?? []), median(before?.answered ?? []));
    print(`${shelf.passages} reloading : at rest: ack p99 ${acknowledged}, answer median ${answered}`);
  }
  printTable(
    "Serving: the reload; stalls of main threads in ms, memory (RSS) in MB",
    RELOAD_COLUMNS,
    served.map(describeReload),
  );
}

const RELOAD_COLUMNS = [
  ...["passages", "seconds", "longest stall", "own work in one", "an idle process's stall", "at rest"],
  ...["MB before", "peak", "after"],
];

function describeReload({ shelf, resting, reload: { milliseconds, bot, idle, rssAfter } }: Served) {
  const stalls = [bot.stall, bot.work, idle.stall, resting.stall];
  return [String(shelf.passages), milliseconds / 1000, ...stalls, resting.rss, bot.peakRss, rssAfter];
}

function ratio(one = Number.NaN, other = Number.NaN): string {
  return `× ${(one / other).toFixed(1)}`;
}

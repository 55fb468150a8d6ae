import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import type { Exchange } from "../local-discord/exchange.ts";
import { type LocalDiscord, openLocalDiscord } from "../local-discord/localDiscord.ts";
import { Bot } from "./child.ts";
import { type GeneratedShelf, writeShelf } from "./generatedShelf.ts";
import { onCore, pinSelf, startBusyLoop } from "./pinning.ts";
import { quantile } from "./statistics.ts";
import { print, printTable } from "./table.ts";

/** How many of each kind come at once, and how often. */
const SIZES = { whole: { each: 500, rounds: 3 }, quick: { each: 60, rounds: 2 } };
const PASSAGES = 2_000;
/** What Discord's own way to a bot and back takes, about; so long a connection is not free for the next. Milliseconds. */
const ANSWER_DELAY_MS = 100;
/** No burst takes this long, nor all their answers. Milliseconds. */
const MAX_BURST_MS = 300_000;

const [BOT_CORE, OTHER_CORE] = ["0", "1"];

/** What came of one burst. */
interface Burst {
  readonly asks: readonly Exchange[];
  readonly completions: readonly Exchange[];
  /** What the bot's main thread computed until the last acknowledgement was there, in milliseconds. */
  readonly cpu: number;
}

/**
 * Hundreds of interactions at once, of which each must be acknowledged within 3 s. Where the system has `taskset`, the bot
 * shares one core with a loop that never rests; the local Discord and whoever asks have another, so that their own cost is
 * not what is measured. The first burst meets a bot that has just started, the others one that is still answering.
 */
export async function benchBurst(isQuick: boolean): Promise<void> {
  process.env["DISCORD_OPENAPI"] = "off"; // what is checked against the document is the tests' matter
  const { each, rounds } = isQuick ? SIZES.quick : SIZES.whole;
  const isPinned = pinSelf(OTHER_CORE);
  const endLoop = isPinned ? startBusyLoop(BOT_CORE) : undefined;
  try {
    await serveBursts(each, rounds, isPinned ? BOT_CORE : undefined);
  } finally {
    await endLoop?.();
    if (isPinned) pinSelf(`0-${availableParallelism() - 1}`);
  }
}

async function serveBursts(each: number, rounds: number, core: string | undefined): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "casebook-bench-"));
  const local = await openLocalDiscord();
  try {
    const shelf = writeShelf(folder, PASSAGES);
    const bot = new Bot(local, folder, (command) => onCore(core, command));
    await bot.ready();
    const started = performance.now();
    const bursts: Burst[] = [];
    for (let round = 0; round < rounds; round += 1) bursts.push(await burst(local, bot, shelf, each));
    printBursts(bursts, core);
    const open = bursts.flatMap(({ asks }) => asks).filter(isInTime);
    await untilEach(local, open, ({ isSettled }) => isSettled, "each has an answer");
    print(`All ${open.length} answers stood there after ${Math.round((performance.now() - started) / 1000)} s.`);
    await bot.end();
    for (const violation of local.violations.slice(0, 3)) print(violation);
  } finally {
    await local.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Resolves when the last interaction was acknowledged. Each is somebody else's, so that nobody is asked to slow down. */
async function burst(local: LocalDiscord, bot: Bot, shelf: GeneratedShelf, each: number): Promise<Burst> {
  const questions = Array.from({ length: each }, () => shelf.makeQuestion());
  const asks: Exchange[] = [];
  const completions: Exchange[] = [];
  local.delayNext("callback", ANSWER_DELAY_MS, 2 * each);
  const worked = bot.readWorked();
  for (const question of questions) {
    asks.push(local.useCommand({ name: "ask", options: { question }, by: local.person() }));
    completions.push(local.startCompletion({ command: "ask", option: "case", typed: "case", by: local.person() }));
  }
  const all = [...asks, ...completions];
  await untilEach(local, all, ({ acknowledgements }) => acknowledgements.length > 0, "each was acknowledged");
  return { asks, completions, cpu: bot.readWorked() - worked };
}

/** Looks at none again that was found done, so that waiting for many costs little. */
function untilEach(local: LocalDiscord, all: readonly Exchange[], isDone: (one: Exchange) => boolean, what: string) {
  const left = [...all];
  const areDone = () => {
    for (let last = left.at(-1); last !== undefined && isDone(last); last = left.at(-1)) left.pop();
    return left.length === 0;
  };
  return local.until(areDone, what, MAX_BURST_MS);
}

/** Whether Discord took the acknowledgement, which it does for 3 s. */
function isInTime({ acknowledgements }: Exchange): boolean {
  return acknowledgements.some(({ status }) => status < 300);
}

function printBursts(bursts: readonly Burst[], core: string | undefined): void {
  const rows = bursts.flatMap(({ asks, completions, cpu }, at) => [
    [`${at + 1}. /ask`, ...describe(asks), cpu / (asks.length + completions.length)],
    [`${at + 1}. completion`, ...describe(completions), ""],
  ]);
  const where = core === undefined ? "not pinned: no taskset here, or one core" : `beside a busy loop on core ${core}`;
  const columns = ["burst", "n", "within 3 s", "median", "p99", "max", "deferred", "CPU each"];
  printTable(`Bursts: acknowledged after so many ms (${where})`, columns, rows);
}

function describe(exchanges: readonly Exchange[]): number[] {
  const times = exchanges.map(({ acknowledgements: [first] }) => first?.afterMs ?? Number.NaN);
  return [
    exchanges.length,
    exchanges.filter(isInTime).length,
    ...[0.5, 0.99, 1].map((share) => quantile(times, share)),
    exchanges.filter(({ deferred }) => deferred).length,
  ];
}

import { spawn } from "node:child_process";
import { setPriority } from "node:os";
import type { ProxiedBot } from "../../../tests/support/outlets/discord/proxiedBots.ts";
import { makeRandom } from "../generatedShelf.ts";
import { quantile } from "../statistics.ts";
import { printTable } from "../table.ts";
import { type City, withCity } from "./city.ts";
import { readComputed } from "./computed.ts";
import { besideImports } from "./noisyServer.ts";
import { arrive, ask, type Use, zipf } from "./traffic.ts";

/** Uses a second while all shelves are open. */
const A_SECOND = 20;
/** Servers that are asked beside one that imports: all their shelves are open. */
const OPEN = 100;

/** What was measured in all rounds of one kind. */
interface Rounds {
  readonly uses: Use[];
  seconds: number;
  imports: number;
  /** What the process and the database have computed, in milliseconds of a core. */
  bot: number;
  database: number;
}

/**
 * What a server that imports in a loop costs the others, beside what a foreign process costs them that gives way to all others and
 * computes as much as often: on few cores some of it is anybody's.
 */
export function benchBeside(isQuick: boolean): Promise<void> {
  return withCity(600, async (city) => {
    const { bots, stop } = await city.start(1);
    const [bot] = bots;
    if (!bot) throw new Error("no process was started");
    await measureBeside(city, bot, isQuick ? { uses: 60, turns: 1 } : { uses: 400, turns: 3 });
    await stop();
  });
}

/** So many `uses` in each round. Rounds of all kinds take turns, so that a machine that grows slower or faster does so for all. */
export async function measureBeside(
  city: City,
  bot: ProxiedBot,
  { uses, turns }: { readonly uses: number; readonly turns: number },
): Promise<void> {
  const { local, inhabitants } = city;
  const random = makeRandom(inhabitants.length + 1);
  const [noisy, ...others] = inhabitants.filter(({ passages }) => passages <= 100).slice(0, OPEN + 1);
  if (!noisy) throw new Error("there are no servers");
  for (const one of others) await ask(local, one);
  const round = () => arrive(uses, A_SECOND, random, () => ask(local, zipf(others, random)));
  await round(); // what opening them has left behind is not measured
  const [alone, beside, foreign] = [startRounds(), startRounds(), startRounds()];
  const count = (rounds: Rounds, work: () => Promise<void>) => countComputed(city, bot, rounds, work);
  const answer = async (rounds: Rounds) => void rounds.uses.push(...(await round()));
  for (let turn = 0; turn < turns; turn += 1) {
    await count(alone, () => answer(alone));
    const imported = await besideImports(local, noisy, () => count(beside, () => answer(beside)));
    beside.imports += imported.imports;
    const child = compute(findBursts(alone, beside));
    await count(foreign, () => answer(foreign));
    child.kill("SIGKILL");
  }
  const columns = ["what", "times", "p50", "p99", "longest", "process", "database"];
  const title = `${OPEN} open shelves, ms, and ms of a core a second; ${beside.imports} pages were imported in ${Math.round(beside.seconds)} s`;
  printTable(title, columns, [
    ["alone", ...describe(alone)],
    ["beside a server that imports in a loop", ...describe(beside)],
    ["beside a foreign process that computes as much", ...describe(foreign)],
  ]);
}

function startRounds(): Rounds {
  return { uses: [], seconds: 0, imports: 0, bot: 0, database: 0 };
}

async function countComputed(
  { databasePid }: City,
  bot: ProxiedBot,
  rounds: Rounds,
  work: () => Promise<void>,
): Promise<void> {
  const before = [performance.now(), readComputed(bot.pid()), readComputed(databasePid)] as const;
  await work();
  rounds.seconds += (performance.now() - before[0]) / 1_000;
  rounds.bot += readComputed(bot.pid()) - before[1];
  rounds.database += readComputed(databasePid) - before[2];
}

/** How often one has to compute how long, both in milliseconds, to compute as much as the imports did, as often. */
function findBursts(alone: Rounds, beside: Rounds): { readonly every: number; readonly burst: number } {
  const computed = ({ bot, database, seconds }: Rounds) => (bot + database) / seconds;
  const aSecond = Math.max(0, computed(beside) - computed(alone));
  const every = (beside.seconds * 1_000) / Math.max(1, beside.imports);
  return { every, burst: (aSecond * every) / 1_000 };
}

/** A process that does nothing but compute, at the nice value of an importing thread. */
function compute({ every, burst }: ReturnType<typeof findBursts>) {
  const code = `setInterval(() => { const end = performance.now() + ${burst}; while (performance.now() < end); }, ${every})`;
  const child = spawn(process.execPath, ["-e", code], { stdio: "ignore" });
  if (child.pid !== undefined) setPriority(child.pid, 10);
  return child;
}

function describe({ uses, bot, database, seconds }: Rounds): number[] {
  const times = uses.map(({ milliseconds }) => milliseconds);
  const quantiles = [0.5, 0.99, 1].map((share) => quantile(times, share));
  return [times.length, ...[...quantiles, bot / seconds, database / seconds].map(Math.round)];
}

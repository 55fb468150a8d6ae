import { spawn } from "node:child_process";
import { getPriority, setPriority } from "node:os";
import { closeServerDatabases } from "../../../src/storage/sql/openServerDatabase.ts";
import type { ProxiedBot } from "../../../tests/support/outlets/discord/proxiedBots.ts";
import type { LocalDiscord } from "../../local-discord/localDiscord.ts";
import { makeRandom } from "../generatedShelf.ts";
import { quantile } from "../statistics.ts";
import { printTable } from "../table.ts";
import { type City, withCity } from "./city.ts";
import { readComputed } from "./computed.ts";
import { importPages, importTranscripts, reloadShelf, replaceArticles } from "./noises.ts";
import { besideNoise, type Noise } from "./noisyServer.ts";
import type { Inhabitant } from "./population.ts";
import { arrive, ask, type Use, zipf } from "./traffic.ts";

/** Uses a second while all shelves are open. */
const A_SECOND = 20;
/** Servers that are asked beside one that imports: all their shelves are open. */
const OPEN = 100;

/** What was measured in all rounds of one kind. */
interface Rounds {
  readonly what: string;
  readonly uses: Use[];
  seconds: number;
  /** How often the noisy server did what it does. */
  noises: number;
  /** What the process and the database have computed, in milliseconds of a core. */
  bot: number;
  database: number;
}

interface Besides {
  readonly uses: number;
  readonly turns: number;
  /** Each by a server of its own; pages that are imported unless told otherwise. */
  readonly noises?: readonly Noise[];
}

/**
 * What a server that imports in a loop costs the others, beside what a foreign process costs them that gives way to all others and
 * computes as much as often: on few cores some of it is anybody's. `only` leaves noises out that it isn't a part of; what is left is
 * measured in four turns.
 */
export function benchBeside(isQuick: boolean, _sets: readonly string[], only: string): Promise<void> {
  return withCity(600, async (city) => {
    const { bots, stop } = await city.start(1);
    const [bot] = bots;
    if (!bot) throw new Error("no process was started");
    const noises = [
      importPages,
      importTranscripts(),
      importTranscripts(0),
      reloadShelf,
      replaceArticles(city.databaseUrl),
    ].filter(({ what }) => what.includes(only));
    const uses = isQuick ? 120 : only === "" ? 450 : 300;
    await measureBeside(city, bot, { uses, turns: only === "" ? 1 : 4, noises });
    await closeServerDatabases();
    await stop();
  });
}

/** So many `uses` in each round. Rounds of all kinds take turns, so that a machine that grows slower or faster does so for all. */
export async function measureBeside(
  city: City,
  bot: ProxiedBot,
  { uses, turns, noises = [importPages] }: Besides,
): Promise<void> {
  const { local, inhabitants } = city;
  const random = makeRandom(inhabitants.length + 1);
  const small = inhabitants.filter(({ passages }) => passages <= 100);
  const others = small.slice(noises.length, noises.length + OPEN);
  for (const one of others) await ask(local, one);
  const round = () => arrive(uses, A_SECOND, random, () => ask(local, zipf(others, random)));
  await round(); // what opening them has left behind is not measured
  const [alone, foreign] = [startRounds("alone"), startRounds("beside a foreign process that computes as much")];
  const beside = noises.map(({ what }) => startRounds(`beside a server that ${what}`));
  const count = (rounds: Rounds) =>
    countComputed(city, bot, rounds, async () => void rounds.uses.push(...(await round())));
  for (let turn = 0; turn < turns; turn += 1) {
    await count(alone);
    for (const [at, noise] of noises.entries()) {
      const again = turn === 0 ? noise : { ...noise, before: 0 }; // a server that began to rest rests on
      await countBeside(local, small[at], again, beside[at], count);
    }
    const child = compute(findBursts(alone, beside[0] ?? alone));
    await count(foreign);
    child.kill("SIGKILL");
  }
  const columns = ["what", "times", "p50", "p99", "longest", "process", "database", "noises", "seconds"];
  const title = `${OPEN} open shelves, ms, and ms of a core a second`;
  printTable(title, columns, [alone, ...beside, foreign].map(describe));
}

async function countBeside(
  local: LocalDiscord,
  noisy: Inhabitant | undefined,
  noise: Noise,
  rounds: Rounds | undefined,
  count: (rounds: Rounds) => Promise<void>,
): Promise<void> {
  if (!noisy || !rounds) throw new Error("there are no servers");
  const measure = async () => {
    for (let round = 0; round < (noise.rounds ?? 1); round += 1) await count(rounds);
  };
  const { done } = await besideNoise(local, noisy, noise, measure);
  rounds.noises += done;
}

function startRounds(what: string): Rounds {
  return { what, uses: [], seconds: 0, noises: 0, bot: 0, database: 0 };
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
  const every = (beside.seconds * 1_000) / Math.max(1, beside.noises);
  return { every, burst: (aSecond * every) / 1_000 };
}

/** A process that does nothing but compute, at the nice value of an importing thread. */
function compute({ every, burst }: ReturnType<typeof findBursts>) {
  const code = `setInterval(() => { const end = performance.now() + ${burst}; while (performance.now() < end); }, ${every})`;
  const child = spawn(process.execPath, ["-e", code], { stdio: "ignore" });
  if (child.pid !== undefined) setPriority(child.pid, Math.min(19, getPriority() + 10));
  return child;
}

function describe({ what, uses, bot, database, seconds, noises }: Rounds): readonly (string | number)[] {
  const times = uses.map(({ milliseconds }) => milliseconds);
  const quantiles = [0.5, 0.99, 1].map((share) => quantile(times, share));
  const whole = [...quantiles, bot / seconds, database / seconds].map(Math.round);
  return [what, times.length, ...whole, noises, Math.round(seconds)];
}

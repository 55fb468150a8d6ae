import { readFileSync } from "node:fs";
import type { ProxiedBot } from "../../../tests/support/outlets/discord/proxiedBots.ts";
import { makeRandom } from "../generatedShelf.ts";
import { quantile } from "../statistics.ts";
import { print, printTable } from "../table.ts";
import { measureBeside } from "./beside.ts";
import { type City, withCity } from "./city.ts";
import { arrive, ask, saturate, type Use, use, zipf } from "./traffic.ts";

interface Size {
  readonly servers: number;
  /** What members do while servers of every size are asked. */
  readonly uses: number;
  /** In each round alone, and beside a server that imports. */
  readonly beside: number;
  /** For each number of processes. */
  readonly saturating: number;
}

const QUICK: Size = { servers: 600, uses: 200, beside: 60, saturating: 150 };
const WHOLE: Size = { servers: 3_000, uses: 1_000, beside: 300, saturating: 800 };
const LONG: Size = { servers: 25_000, uses: 1_200, beside: 300, saturating: 1_000 };

/** Uses a second while times are measured: 17 a day of each of 25,000 servers. */
const A_SECOND = 5;
/** Every so many uses go to a server with a large shelf that nobody asked before, of which there are so many. */
const COLD_LARGE = [
  { every: 50, passages: 1_000 },
  { every: 400, passages: 5_000 },
];
const WARM_UP = 50;
const AT_ONCE = 24;

function chooseSize(isQuick: boolean): Size {
  return isQuick ? QUICK : process.env["LONG"] === "1" ? LONG : WHOLE;
}

/**
 * One process over HTTP with the shelves of thousands of servers in PostgreSQL (`LONG=1`: 25,000), asked by Zipf's law: hot
 * and cold answers by the size of the shelf, what a server that imports in a loop costs the others, and the most memory.
 */
export function benchScale(isQuick: boolean): Promise<void> {
  const size = chooseSize(isQuick);
  return withCity(size.servers, async (city) => {
    const { bots, stop } = await city.start(1);
    const [bot] = bots;
    if (!bot) throw new Error("no process was started");
    await measureTimes(city, bot, size);
    await measureBeside(city, bot, { uses: size.beside, turns: 2 });
    await tellMemory(bot);
    await stop();
  });
}

/** How much one, two and three processes answer a second, asked by Zipf's law as fast as they answer, each time with nothing open. */
export function benchProcesses(isQuick: boolean): Promise<void> {
  const size = chooseSize(isQuick);
  return withCity(size.servers, async (city) => {
    const rows: (string | number)[][] = [];
    for (const count of [1, 2, 3]) {
      const { bots, stop } = await city.start(count);
      const random = makeRandom(size.servers);
      const next = () => use(city.local, zipf(city.inhabitants, random), random);
      await saturate(WARM_UP, AT_ONCE, next);
      const aSecond = await saturate(size.saturating, AT_ONCE, next);
      rows.push([
        `${count}`,
        size.saturating,
        aSecond,
        aSecond / Number(rows[0]?.[2] ?? aSecond),
        ...bots.map(readPeak),
      ]);
      await stop();
    }
    const columns = ["processes", "interactions", "a second", "times one's", "MB at most", "", ""];
    printTable(
      `Interactions a second, ${AT_ONCE} at once, on cores shared with Discord, proxy and database`,
      columns,
      rows,
    );
  });
}

async function measureTimes({ local, inhabitants }: City, bot: ProxiedBot, size: Size): Promise<void> {
  const random = makeRandom(size.servers);
  const next = () => use(local, zipf(inhabitants, random), random);
  await saturate(WARM_UP, 4, next);
  const large = COLD_LARGE.map(({ every, passages }) => {
    const left = inhabitants.filter((one) => one.passages === passages).reverse();
    return { every, next: () => left.shift() };
  });
  let begun = 0;
  const uses = await arrive(size.uses, A_SECOND, random, () => {
    begun += 1;
    const due = large.find(({ every }) => begun % every === every / 2)?.next();
    return due ? ask(local, due) : next();
  });
  printTimes(uses, readOpenings(bot.written()));
}

/** When a shelf was being opened, in milliseconds since 1970. */
interface Opening {
  readonly from: number;
  readonly to: number;
}

/** The openings of shelves that the log tells of, by server. */
function readOpenings(written: string): ReadonlyMap<string, readonly Opening[]> {
  const openings = new Map<string, Opening[]>();
  for (const line of written.split("\n").filter((one) => one.includes('"shelf opened"'))) {
    const { server, time, milliseconds } = JSON.parse(line) as LogLine; // as the log writes it
    const to = Date.parse(time);
    openings.set(server, [...(openings.get(server) ?? []), { from: to - milliseconds, to }]);
  }
  return openings;
}

interface LogLine {
  readonly server: string;
  readonly time: string;
  readonly milliseconds: number;
}

/** Cold is what came while its shelf was not open yet. */
function printTimes(uses: readonly Use[], openings: ReadonlyMap<string, readonly Opening[]>): void {
  const isCold = ({ server, began, milliseconds }: Use) =>
    (openings.get(server) ?? []).some(({ from, to }) => from <= began + milliseconds && to >= began);
  const [cold, hot] = [uses.filter(isCold), uses.filter((one) => !isCold(one))];
  const isAnswer = ({ kind }: Use) => kind !== "completion";
  const rows = [
    ["answer, open shelf", ...describe(hot.filter(isAnswer))],
    ["completion, open shelf", ...describe(hot.filter((one) => !isAnswer(one)))],
    ["completion, shelf to be opened", ...describe(cold.filter((one) => !isAnswer(one)))],
    ["first answer, 40 to 100 passages", ...describe(cold.filter(isAnswer).filter(({ passages }) => passages <= 100))],
    ...COLD_LARGE.map(({ passages }) => [
      `first answer, ${passages} passages`,
      ...describe(cold.filter(isAnswer).filter((one) => one.passages === passages)),
    ]),
  ];
  printTable(`One process, ${A_SECOND} uses a second, ms`, ["what", "times", "p50", "p99", "longest"], rows);
  printSlowest(cold.filter(isAnswer), uses, openings);
  const offered = cold.filter((one) => !isAnswer(one) && (one.exchange.choices ?? []).length > 0);
  print(
    `${offered.length} of ${cold.length - cold.filter(isAnswer).length} completions of shelves to be opened offered something.`,
  );
}

/** How many of the slowest first answers over large shelves are told one by one. */
const TOLD = 12;

/** What went on while the slowest first answers over large shelves were waited for. */
function printSlowest(
  cold: readonly Use[],
  uses: readonly Use[],
  openings: ReadonlyMap<string, readonly Opening[]>,
): void {
  const large = cold.filter(({ passages }) => passages >= 1_000);
  const slowest = large.toSorted((one, other) => other.milliseconds - one.milliseconds).slice(0, TOLD);
  const rows = slowest.map((use) => {
    const during = { from: use.began, to: use.began + use.milliseconds };
    const overlaps = ({ from, to }: Opening) => from < during.to && to > during.from;
    const others = [...openings].filter(([server]) => server !== use.server).flatMap(([, own]) => own.filter(overlaps));
    const beside = uses.filter((one) => overlaps({ from: one.began, to: one.began + one.milliseconds }));
    const second = Math.round((use.began - (uses[0]?.began ?? 0)) / 1_000);
    return [`${use.kind}, ${use.passages} passages`, use.milliseconds, others.length, beside.length - 1, second];
  });
  const columns = ["first answer", "ms", "other shelves opened", "other uses", "begun, s"];
  printTable("The slowest first answers over large shelves, and what went on meanwhile", columns, rows);
}

async function tellMemory(bot: ProxiedBot): Promise<void> {
  const page = await (await fetch(`${bot.healthUrl}/metrics`)).text();
  const open = /^casebook_open_shelves (\d+)/m.exec(page)?.[1] ?? "?";
  print(`${open} shelves are open; the process had ${readPeak(bot)} MB at most.`);
}

/** The most memory that a process ever had, in MB; not a number where the system doesn't tell. */
function readPeak(bot: ProxiedBot): number {
  try {
    const status = readFileSync(`/proc/${bot.pid()}/status`, "latin1");
    return Math.round(Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1]) / 1024);
  } catch {
    return Number.NaN;
  }
}

function describe(uses: readonly Use[]): number[] {
  const times = uses.map(({ milliseconds }) => milliseconds);
  return [times.length, ...[0.5, 0.99, 1].map((share) => Math.round(quantile(times, share)))];
}

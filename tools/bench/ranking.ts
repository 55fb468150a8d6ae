import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Ranking, Timed } from "./rankingChild.ts";
import { median, quantile } from "./statistics.ts";
import { printTable } from "./table.ts";

const CHILD = fileURLToPath(new URL("./rankingChild.ts", import.meta.url));
const SIZES = { whole: [10_000, 100_000], quick: [2_000] };
const ASKS = { whole: 100, quick: 20 };
/** MiniSearch's index of the sentences of 100,000 passages doesn't fit into what Node takes by itself. Megabytes. */
const HEAP = 12_000;

/** Casebook from question to quotations, against MiniSearch's defaults over the same passages' sentences. */
export async function benchRanking(isQuick: boolean): Promise<void> {
  const rankings: Ranking[] = [];
  for (const size of isQuick ? SIZES.quick : SIZES.whole)
    rankings.push(await rankShelf(size, isQuick ? ASKS.quick : ASKS.whole));
  printTable(
    "Ranking: Casebook's whole answer against MiniSearch's bare search of sentences, ms a question",
    ["passages", "build, s", "median", "p99"],
    rankings.flatMap(({ passages, casebook, miniSearch }) => [
      [`${passages} Casebook`, ...describe(casebook)],
      [`${passages} MiniSearch`, ...describe(miniSearch)],
      [`${passages} ratio`, ...divide(describe(casebook), describe(miniSearch))],
    ]),
  );
}

/** In a process of its own, as neither index is small. */
async function rankShelf(passages: number, asks: number): Promise<Ranking> {
  const folder = mkdtempSync(join(tmpdir(), "casebook-bench-"));
  const child = fork(CHILD, [folder, String(passages), String(asks)], {
    execArgv: ["--import", import.meta.resolve("tsx"), `--max-old-space-size=${HEAP}`],
  });
  let ranking: Ranking | undefined;
  child.once("message", (message) => {
    ranking = message as Ranking; // it sends nothing else
  });
  const [code] = await once(child, "exit");
  rmSync(folder, { recursive: true, force: true });
  if (!ranking) throw new Error(`${passages} passages were not ranked; the process ended with ${code}`);
  return ranking;
}

function describe({ build, asks }: Timed): number[] {
  return [build / 1000, median(asks), quantile(asks, 0.99)];
}

function divide(ones: readonly number[], others: readonly number[]): string[] {
  return ones.map((one, at) => `× ${(one / (others[at] ?? Number.NaN)).toFixed(2)}`);
}

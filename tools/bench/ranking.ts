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
const SIZES = { whole: [5_000, 100_000], quick: [2_000] };
const ASKS = { whole: 200, quick: 20 };
/** Two indexes of 100,000 passages don't fit into what Node takes by itself. Megabytes. */
const HEAP = 12_000;

/**
 * Casebook against MiniSearch's own query with its defaults over the same passages: from question to quotations, and to
 * the candidates alone. `sets` are folders as `npm run eval` takes them; without any the shelves are generated.
 */
export async function benchRanking(isQuick: boolean, sets: readonly string[] = []): Promise<void> {
  const asks = isQuick ? ASKS.quick : ASKS.whole;
  const rankings: Ranking[] = [];
  for (const set of sets) rankings.push(await rank("set", set, 0, asks));
  if (sets.length === 0)
    for (const size of isQuick ? SIZES.quick : SIZES.whole) rankings.push(await rankGenerated(size, asks));
  printTable(
    "Ranking: Casebook against MiniSearch's own query (M) over the same passages, ms a question",
    ["passages", "median", "× M", "p99", "× M's p99", "median of a core", "× M"],
    rankings.flatMap(({ name, passages, asks: timed, cores }) => {
      const row = (what: string, way: Timed) => [
        `${name}, ${passages}: ${what}`,
        ...describe(timed[way], timed.miniSearch),
        ...describe(cores[way], cores.miniSearch).slice(0, 2),
      ];
      return [
        row("whole answer, words", "answer"),
        row("whole answer, meaning", "withMeaning"),
        row("question's vectors (V)", "vectors"),
        row("candidates", "candidates"),
        row("M", "miniSearch"),
      ];
    }),
  );
}

async function rankGenerated(passages: number, asks: number): Promise<Ranking> {
  const folder = mkdtempSync(join(tmpdir(), "casebook-bench-"));
  try {
    return await rank("generated", folder, passages, asks);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** In a process of its own, as neither index is small. */
async function rank(kind: string, folder: string, passages: number, asks: number): Promise<Ranking> {
  const child = fork(CHILD, [kind, folder, String(passages), String(asks)], {
    execArgv: ["--import", import.meta.resolve("tsx"), `--max-old-space-size=${HEAP}`],
  });
  let ranking: Ranking | undefined;
  child.once("message", (message) => {
    ranking = message as Ranking; // it sends nothing else
  });
  const [code] = await once(child, "exit");
  if (!ranking) throw new Error(`${folder} was not ranked; the process ended with ${code}`);
  return ranking;
}

function describe(own: readonly number[], others: readonly number[]): (string | number)[] {
  const ratio = (one: number, other: number) => `× ${(one / other).toFixed(2)}`;
  const [middle, late] = [quantile(own, 0.5), quantile(own, 0.99)];
  return [middle, ratio(middle, median(others)), late, ratio(late, quantile(others, 0.99))];
}

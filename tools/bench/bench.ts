import { existsSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { benchBurst } from "./burst.ts";
import { benchCold } from "./cold.ts";
import { benchDates } from "./dates.ts";
import { benchComposing, benchEscaping } from "./escaping.ts";
import { benchFilings } from "./filings.ts";
import { benchHostile } from "./hostile.ts";
import { benchImporting } from "./importing.ts";
import { benchRanking } from "./ranking.ts";
import { benchReading } from "./reading.ts";
import { benchReload } from "./reload.ts";
import { benchBeside } from "./scale/beside.ts";
import { benchProcesses, benchScale } from "./scale/scale.ts";
import { benchServers } from "./servers.ts";
import { benchServing } from "./serving.ts";
import { print } from "./table.ts";
import { benchTimeline } from "./timeline.ts";
import { benchWeb } from "./web.ts";
import { benchWorst } from "./worst.ts";

/**
 * `npm run bench` measures and prints; it judges nothing. `-- NAME` runs one part, `-- --quick` a small version;
 * `-- ranking DIR…` asks question sets, `-- worst --only=WORDS` and `-- beside --only=WORDS` measure the groups whose titles have these words.
 */
const PARTS: Readonly<Record<string, Part>> = {
  escaping: benchEscaping,
  composing: benchComposing,
  reading: benchReading,
  hostile: benchHostile,
  worst: benchWorst,
  importing: benchImporting,
  filings: benchFilings,
  dates: benchDates,
  timeline: benchTimeline,
  ranking: benchRanking,
  reload: benchReload,
  serving: benchServing,
  servers: benchServers,
  scale: benchScale,
  cold: benchCold,
  beside: benchBeside,
  processes: benchProcesses,
  burst: benchBurst,
  web: benchWeb,
};

type Part = (isQuick: boolean, sets: readonly string[], only: string) => void | Promise<void>;

const ONLY = "--only=";

const args = process.argv.slice(2);
const isQuick = args.includes("--quick");
const sets = args.filter((arg) => !(arg in PARTS) && existsSync(arg));
const only = args.find((arg) => arg.startsWith(ONLY))?.slice(ONLY.length) ?? "";
const wanted = args.filter((arg) => arg !== "--quick" && !arg.startsWith(ONLY) && !sets.includes(arg));
const unknown = wanted.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
  print(`There is no part ${unknown.join(", ")}; there are ${Object.keys(PARTS).join(", ")}.`);
  process.exitCode = 2;
} else {
  print(`Node ${process.version}, ${cpus().length} cores`);
  for (const [name, run] of Object.entries(PARTS)) if (wanted.length === 0 || wanted.includes(name)) await measure(run);
}

async function measure(run: Part): Promise<void> {
  const started = performance.now();
  const before = loadavg()[0] ?? 0;
  await run(isQuick, sets, only);
  const [after = 0] = loadavg();
  const seconds = Math.round((performance.now() - started) / 1000);
  print(`(${seconds} s; the machine's load average was ${before.toFixed(1)} before and ${after.toFixed(1)} after)`);
}

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "../../../tests/support/build.ts";
import {
  HAS_HAPROXY,
  NO_HAPROXY,
  type ProxiedBot,
  startProxiedBots,
} from "../../../tests/support/outlets/discord/proxiedBots.ts";
import { HAS_POSTGRES, NO_POSTGRES, startPostgres } from "../../../tests/support/storage/postgres.ts";
import { type LocalDiscord, openLocalDiscord } from "../../local-discord/localDiscord.ts";
import { print } from "../table.ts";
import { type Inhabitant, writePopulation } from "./population.ts";
import { writeReadyVectors } from "./readyVectors.ts";

/** Many servers whose shelves are in a PostgreSQL of the bench's own, and a Discord that knows them. */
export interface City {
  readonly local: LocalDiscord;
  /** The servers, in the order of how often they are asked. */
  readonly inhabitants: readonly Inhabitant[];
  /** PostgreSQL's first process. */
  readonly databasePid: number;
  /** How the bot's role connects. */
  readonly databaseUrl: string;
  /** Starts processes behind HAProxy, as `compose.scale.yaml` does. `stop` ends them and the proxy. */
  start(count: number): Promise<{ readonly bots: readonly ProxiedBot[]; readonly stop: () => Promise<void> }>;
}

/** Waits for whatever Discord's clock would have cut off: how long it took is what is measured. Milliseconds. */
const ACKNOWLEDGE_WITHIN = 120_000;

/**
 * `off` matches by words alone, `on` finds the vectors of all sentences ready, and `new` none, so that they are computed while members
 * ask.
 */
const MEANING = process.env["MEANING"] ?? "off";

/** As `compose.scale.yaml` sets it, and no limit on how much the noisy server imports. */
const ENV = { SHELVES_MEGABYTES: "768", QUOTA_IMPORTS: "1000000", MEANING: MEANING === "off" ? "off" : "on" };

/** Lets so many servers be, does the work with them, and leaves nothing behind. Says what is missing where it can't. */
export async function withCity(servers: number, work: (city: City) => Promise<void>): Promise<void> {
  if (!HAS_POSTGRES || !HAS_HAPROXY) return print(`Left out: ${HAS_POSTGRES ? NO_HAPROXY : NO_POSTGRES}.`);
  build();
  process.env["DISCORD_OPENAPI"] = "off"; // what is checked against the document is the tests' matter
  const ends: (() => Promise<void> | void)[] = [];
  const folder = mkdtempSync(join(tmpdir(), "casebook-bench-"));
  ends.push(() => rmSync(folder, { recursive: true, force: true }));
  try {
    const cluster = await startPostgres((end) => void ends.push(end));
    const guilds = Array.from({ length: servers - 2 }, (_, at) => ({ name: `Server ${at}` }));
    const local = await openLocalDiscord({ acknowledgeWithin: ACKNOWLEDGE_WITHIN, guilds });
    ends.push(() => local.close());
    local.expectManyProcesses();
    const { url } = await cluster.makeDatabase();
    const database = new URL(url).pathname.slice(1);
    const started = performance.now();
    const population = await writePopulation(`postgres://admin@127.0.0.1:${cluster.port}/${database}`, local.guilds);
    const { inhabitants } = population;
    const cache = join(folder, "cache");
    if (MEANING === "on") writeReadyVectors(cache, population);
    const seconds = Math.round((performance.now() - started) / 1_000);
    const [size] = await cluster.query(`select pg_size_pretty(pg_database_size('${database}')) as size, version()`);
    print(`${describeSizes(inhabitants)}: ${size?.["size"]}, written in ${seconds} s; meaning ${MEANING}.`);
    print(String(size?.["version"]).split(" on ")[0] ?? "");
    const env = { ...ENV, DATABASE_URL: url, CACHE_DIR: cache };
    const databasePid = Number.parseInt(readFileSync(join(cluster.folder, "data", "postmaster.pid"), "latin1"), 10);
    await work({
      local,
      inhabitants,
      databasePid,
      databaseUrl: url,
      start: (count) => start(local, { knowledge: "knowledge", env, count }),
    });
    for (const violation of local.violations.slice(0, 3)) print(violation);
  } finally {
    for (const end of ends.reverse()) await end();
  }
}

async function start(local: LocalDiscord, options: Omit<Parameters<typeof startProxiedBots>[0], "local" | "atEnd">) {
  const ends: (() => void)[] = [];
  const bots = await startProxiedBots({ ...options, local, atEnd: (end) => void ends.push(end) });
  const stop = async () => {
    for (const bot of bots) await bot.stop();
    for (const end of ends) end();
  };
  return { bots, stop };
}

function describeSizes(inhabitants: readonly Inhabitant[]): string {
  const countOf = (passages: number) => inhabitants.filter((one) => one.passages === passages).length;
  const [large, largest] = [countOf(1_000), countOf(5_000)];
  const small = inhabitants.length - large - largest;
  return `${inhabitants.length} servers in PostgreSQL, ${small} with 40 to 100 passages, ${large} with 1,000 and ${largest} with 5,000`;
}

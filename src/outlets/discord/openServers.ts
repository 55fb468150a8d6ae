import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { Config, StoreConfig } from "../../config.ts";
import type { Log } from "../../log.ts";
import { describeDatabaseProblem } from "../../presentation/wording/english/databaseProblems.ts";
import { describeWorkerProblem } from "../../presentation/wording/english/workerProblems.ts";
import { ServerShelves } from "../../service/serverShelves.ts";
import type { DeferredInteractions } from "../../storage/deferredInteractions.ts";
import { DeletionSweeper } from "../../storage/sql/deletionSweeper.ts";
import { SqlNewsSchedule } from "../../storage/sql/newsSchedule.ts";
import { closeServerDatabases, openServerDatabase } from "../../storage/sql/openServerDatabase.ts";
import { compareMembership, leaveServer, stayInServer } from "../../storage/sql/scheduledDeletions.ts";
import type { ServerDatabase } from "../../storage/sql/serverDatabase.ts";
import { ServerFollows } from "../../storage/sql/serverFollows.ts";
import { openServerModeration } from "../../storage/sql/serverModeration.ts";
import { openServerQuestions } from "../../storage/sql/serverQuestions.ts";
import { openServerSettings } from "../../storage/sql/serverSettings.ts";
import { readGeneration } from "../../storage/sql/shelfFiles.ts";
import { SqlDeferredInteractions } from "../../storage/sql/sqlDeferredInteractions.ts";
import { watchShelves } from "../../storage/sql/watchShelves.ts";
import type { DatabaseProblem } from "../../storage/sqlite/databaseProblem.ts";
import type { DatabaseEvents } from "../../storage/sqlite/tellOnce.ts";
import type { UnansweredLog } from "../../storage/unansweredQuestions.ts";
import { logMeaning } from "./logMeaning.ts";
import type { Servers } from "./servers.ts";

/** Servers, and what ends all that was opened for them. */
export interface OpenServers extends Servers {
  /** Keeps what is deferred over HTTP for other processes; absent by the gateway. */
  readonly deferred?: DeferredInteractions;
  /** What keeps the database from being used when it was opened; `undefined` where nothing does. Never rejects. */
  readonly problemAtStart: Promise<DatabaseProblem | undefined>;
  close(): Promise<void>;
}

/** Opens what is kept of each server. The database need not be there yet: whoever needs it is told so. */
export function openServers(config: Config & { readonly store: StoreConfig }, log: Log): OpenServers {
  const { store, gaps, discord } = config;
  const database = openServerDatabase(store);
  const primary = openPrimary(store);
  const events: DatabaseEvents = {
    failed: (problem) =>
      log.warn({
        event: "the database of servers fails",
        why: describeDatabaseProblem(problem, "The database of shelves"),
      }),
    recovered: () => log.info({ event: "the database of servers works again" }),
  };
  const shelves = openShelves(config, log);
  const watch = watchShelves(store, {
    changed: (server, generation) => void shelves.changed(server, generation),
    mayHaveMissed: () => void compareAll(primary, shelves),
  });
  const sweeper = new DeletionSweeper(database, gaps?.days ?? 0, (servers) => {
    for (const server of servers) shelves.discard(server);
    log.info({ event: "what was kept of servers is deleted", servers: servers.length });
  });
  const questions = openQuestions(config, database, events);
  return {
    store,
    deferred: discord?.interactions && new SqlDeferredInteractions(database),
    shelves,
    ...openKept(database, events),
    problemAtStart: tryOut(database),
    refresh: (server) => refresh(primary, shelves, server),
    questionsOf: questions.of,
    ...followMembership(database, shelves, log),
    close: async () => {
      sweeper.close();
      await questions.close();
      await Promise.all([watch.close(), shelves.close()]);
      await closeServerDatabases();
    },
  };
}

async function tryOut(database: ServerDatabase): Promise<DatabaseProblem | undefined> {
  const tried = await database.schedule(async () => undefined);
  return tried.ok ? undefined : tried.problem;
}

/** The database without its replica: a copy that lags behind would bring an earlier state of a shelf back. */
function openPrimary(store: StoreConfig): ServerDatabase {
  return openServerDatabase(store.kind === "postgres" ? { kind: store.kind, url: store.url } : store);
}

/** What is kept of servers beside their shelves and questions. */
function openKept(
  database: ServerDatabase,
  events: DatabaseEvents,
): Pick<Servers, "settings" | "moderation" | "follows" | "news"> {
  return {
    settings: openServerSettings(database, events),
    moderation: openServerModeration(database),
    follows: new ServerFollows(database, events),
    news: new SqlNewsSchedule(database),
  };
}

function openQuestions({ gaps }: Config, database: ServerDatabase, events: DatabaseEvents) {
  const logs = new Map<string, UnansweredLog>();
  return {
    of: (server: string): UnansweredLog | undefined => {
      if (!gaps) return undefined;
      const opened = logs.get(server) ?? openServerQuestions(database, server, { days: gaps.days, ...events });
      logs.set(server, opened);
      return opened;
    },
    close: () => Promise.all([...logs.values()].map((one) => one.close())),
  };
}

const DOUBT = "the database may be another bot's; nothing of them is deleted";

function followMembership(
  database: ServerDatabase,
  shelves: ServerShelves,
  log: Log,
): Pick<Servers, "found" | "joined" | "left"> {
  return {
    found: async (servers) => {
      const compared = await compareMembership(database, servers);
      if (!compared.ok) return;
      const { left, doubted } = compared.value;
      for (const server of left) shelves.forget(server);
      if (left.length > 0) log.info({ event: "servers were left meanwhile", servers: left.length });
      if (doubted > 0) log.warn({ event: "most servers have no bot", servers: doubted, why: DOUBT });
    },
    joined: async (server) => void (await stayInServer(database, server)),
    left: async (server) => {
      shelves.forget(server);
      await leaveServer(database, server);
    },
  };
}

/** More threads than these answer no sooner on the machines that were measured. */
const MAX_THREADS = 4;

function openShelves(
  { store, strictness, meaning }: Config & { readonly store: StoreConfig },
  log: Log,
): ServerShelves {
  const { quota, memory: _memory, ...database } = store;
  const cache = meaning?.cache;
  return new ServerShelves({
    search: { strictness, meaning },
    addressOf: (server) => ({ database, server, quota }),
    // A vector is looked for by its sentence's text: in a folder of their own two servers never learn of one another's.
    cacheOf: (server) => (cache === undefined ? undefined : join(cache, "servers", server)),
    threads: Math.max(1, Math.min(MAX_THREADS, availableParallelism() - 1)),
    maxBytes: store.memory,
    events: {
      died: (problem) => log.error({ event: "a thread of shelves ended", why: describeWorkerProblem(problem) }),
      reloadFailed: (server, problem) =>
        log.error({ event: "a shelf was not read again", server, why: describeWorkerProblem(problem) }),
      opened: (server, milliseconds) => log.info({ event: "shelf opened", server, milliseconds }),
      meaning: (news) => logMeaning(log, news),
    },
  });
}

async function refresh(database: ServerDatabase, shelves: ServerShelves, server: string): Promise<void> {
  const generation = await database.look(server, readGeneration);
  if (generation.ok) await shelves.changed(server, generation.value);
}

/** One after the other: nobody waits, and the database has others to serve. */
async function compareAll(database: ServerDatabase, shelves: ServerShelves): Promise<void> {
  for (const [server, served] of shelves.hot) {
    const generation = await database.look(server, readGeneration);
    if (!generation.ok) return; // It is compared again in a minute, or when the connection is back.
    if (generation.value !== served) await shelves.changed(server, generation.value);
  }
}

import { setImmediate as nextTurn, setTimeout as pause } from "node:timers/promises";
import type { Config, DiscordConfig } from "../../config.ts";
import { escapePath } from "../../documents/format/escapePath.ts";
import { type Log, openLog } from "../../log.ts";
import { describeDatabaseProblem } from "../../presentation/wording/english/databaseProblems.ts";
import { describeFolderProblem } from "../../presentation/wording/english/folderProblems.ts";
import { describeWorkerProblem } from "../../presentation/wording/english/workerProblems.ts";
import type { LibraryService } from "../../service/libraryService.ts";
import { startLibraryService, type WorkerEvents } from "../../service/supervisor.ts";
import type { ModerationLog } from "../../storage/moderationLog.ts";
import { openServerState, type ServerState } from "../../storage/state/openServerState.ts";
import { openUnansweredLog } from "../../storage/unanswered/unansweredLog.ts";
import type { UnansweredLog } from "../../storage/unansweredQuestions.ts";
import type { Metrics } from "../health/metrics.ts";
import { runBot } from "./bot.ts";
import type { Patience } from "./gateway/timeLimits.ts";
import { logMeaning } from "./logMeaning.ts";
import type { OpenServers } from "./openServers.ts";

/** The world that the bot runs in. What it writes must not throw. */
export interface ProcessStreams {
  /** Takes the log, one line with its end at a time. */
  readonly write: (line: string) => void;
  /** Takes what the bot says to whoever runs it, one line without its end at a time. */
  readonly say: (line: string) => void;
  readonly stop: AbortSignal;
  readonly patience?: Patience;
  /** As `BotOptions` says. */
  readonly uploadOrigins?: readonly string[];
  /** Serves the same library otherwise, too, once it is open, and gives what ends that; nothing where it can't. */
  readonly beside?: (
    library: LibraryService,
    say: (line: string) => void,
    moderation?: ModerationLog,
  ) => Promise<{ close(): Promise<void> } | undefined>;
}

/**
 * Serves in Discord until it is asked to stop: 0; 2 for a reason that only whoever runs it can mend; 1 for one that a new
 * process may mend. A corpus that is still being read then is not waited for, so whoever calls ends the process.
 */
export async function startBot(
  config: Config & { readonly discord: DiscordConfig },
  { write, beside, ...streams }: ProcessStreams,
): Promise<0 | 1 | 2> {
  const { say } = streams;
  const metrics = await openMetrics(config);
  const observed = (line: string) => {
    metrics?.observe(line);
    write(line);
  };
  const log = openLog(observed, [config.discord.token, ...listPasswords(config)]);
  const logStray = (fault: unknown) =>
    log.error({ event: "unhandled rejection", why: fault instanceof Error ? fault.stack : String(fault) });
  process.on("unhandledRejection", logStray);
  const libraryService = startService(config, log, say);
  const state = config.store ? {} : openState(config, log);
  const other = libraryService.then((library) => beside?.(library, say, state.moderation)).catch(() => undefined);
  const servers = await openDatabase(config, log, say);
  if (servers) metrics?.watchShelves(() => servers.shelves.hot.size);
  const gaps = servers ? undefined : openGaps(config, log);
  const end = await runBot({
    config,
    libraryService,
    gaps,
    ...(servers ? { servers, deferred: servers.deferred } : state),
    log,
    ...streams,
    metrics,
  });
  if (end.kind !== "stopped") say(end.reason);
  await Promise.race([
    Promise.all([gaps?.close(), servers?.close(), other.then((one) => one?.close())]),
    pause(MAX_CLOSING_MS),
  ]);
  const service = await Promise.race([libraryService.catch(() => undefined), nextTurn()]);
  await service?.close(); // A large corpus may still be read for minutes: that is left to the end of the process.
  process.off("unhandledRejection", logStray);
  return EXIT_CODES[end.kind];
}

const EXIT_CODES = { stopped: 0, stuck: 1, fatal: 2 } as const;

/** What is still to be written when the bot leaves has so long, in milliseconds: a locked file mustn't hold up its end. */
const MAX_CLOSING_MS = 300;

/** What counts is loaded only where somebody may ask for it. */
async function openMetrics({ health }: Config): Promise<Metrics | undefined> {
  if (!health) return undefined;
  const { Metrics } = await import("../health/metrics.ts");
  return new Metrics();
}

/**
 * What a database needs is loaded only where one is named. The bot serves without it, too, and says to members what is wrong;
 * whoever runs it must not have to find that out in the log.
 */
async function openDatabase(
  { store, ...config }: Config,
  log: Log,
  say: (line: string) => void,
): Promise<OpenServers | undefined> {
  if (!store) return undefined;
  const { openServers } = await import("./openServers.ts");
  const servers = openServers({ ...config, store }, log);
  void servers.problemAtStart.then((problem) => {
    if (problem) say(describeDatabaseProblem(problem, "The database of shelves"));
  });
  return servers;
}

function listPasswords({ store }: Config): string[] {
  if (store?.kind !== "postgres") return [];
  const passwords = [store.url, store.replicaUrl].flatMap((url) => (url === undefined ? [] : [new URL(url).password]));
  return passwords
    .filter((password) => password !== "")
    .flatMap((password) => [password, decodeURIComponent(password)]);
}

function openGaps({ gaps }: Config, log: Log): UnansweredLog | undefined {
  if (!gaps) return undefined;
  return openUnansweredLog({
    ...gaps,
    failed: (problem) =>
      log.warn({
        event: "unanswered questions are not kept",
        why: describeDatabaseProblem(problem, `The database ${gaps.path}`),
      }),
    recovered: () => log.info({ event: "unanswered questions are kept again" }),
  });
}

function openState({ state: path }: Config, log: Log): Partial<ServerState> {
  if (path === undefined) return {};
  return openServerState({
    path,
    failed: (problem) =>
      log.warn({ event: "settings are not kept", why: describeDatabaseProblem(problem, `The database ${path}`) }),
    recovered: () => log.info({ event: "settings are kept again" }),
  });
}

async function startService(config: Config, log: Log, say: (line: string) => void): Promise<LibraryService> {
  const folder = config.knowledge;
  const events: WorkerEvents = {
    died: (problem) => log.error({ event: "the library's thread ended", why: describeWorkerProblem(problem) }),
    restarted: () => log.info({ event: "the library's thread runs again" }),
    reloadFailed: (problem) => log.error({ event: "the reload failed", why: describeWorkerProblem(problem) }),
    meaning: (news) => logMeaning(log, news),
  };
  const starting = await startLibraryService(folder, events, {
    strictness: config.strictness,
    meaning: config.meaning,
  });
  if (!starting.ok) throw new Error(describeFolderProblem(starting.problem, { path: folder }));
  const { rejected, articles } = starting.value.corpus;
  const files = new Set(rejected.map(({ path }) => path)).size;
  if (files > 0) log.warn({ event: "rejected files", files, why: "npm run check lists them" });
  if (articles === 0)
    say(
      `The knowledge folder ${escapePath(folder)} holds no article that can be served; npm run doctor says what to do.`,
    );
  return starting.value;
}

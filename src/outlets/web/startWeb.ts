import { once } from "node:events";
import { commands } from "../../../commands/index.ts";
import { describeUsage } from "../../app/command.ts";
import type { Config } from "../../config.ts";
import { describeDatabaseProblem } from "../../presentation/wording/english/databaseProblems.ts";
import { desk } from "../../presentation/wording/english/desk.ts";
import { describeFolderProblem } from "../../presentation/wording/english/folderProblems.ts";
import { webPages } from "../../presentation/wording/english/webPages.ts";
import { describeWorkerProblem } from "../../presentation/wording/english/workerProblems.ts";
import type { LibraryService } from "../../service/libraryService.ts";
import { startLibraryService, type WorkerEvents } from "../../service/supervisor.ts";
import { AT_THE_DESK, type ModerationLog } from "../../storage/moderationLog.ts";
import { openServerState } from "../../storage/state/openServerState.ts";
import { openUnansweredQuestions } from "../../storage/unanswered/unansweredLog.ts";
import { DeskKeys } from "./desk/deskKeys.ts";
import { DraftShelf } from "./desk/draftShelf.ts";
import { moderateAtDesk } from "./desk/moderateAtDesk.ts";
import { DEFAULT_WEB_ADDRESS, writeWebUrl } from "./webAddress.ts";
import { openDeskServer, openWebServer } from "./webServer.ts";

/** What the pages' process says to whoever runs it, a line at a time, and what ends it. */
export interface WebProcess {
  readonly say: (line: string) => void;
  readonly stop: AbortSignal;
}

/** Serves the folder's documents as web pages until it is asked to stop: 0; 2 for a reason that only a person can mend. */
export async function startWeb(config: Config, { say, stop }: WebProcess): Promise<0 | 2> {
  const folder = config.knowledge;
  const starting = await startLibraryService(folder, describeEvents(say), {
    strictness: config.strictness,
    meaning: config.meaning,
  });
  if (!starting.ok) {
    say(describeFolderProblem(starting.problem, { path: folder, remedy: "name one with --knowledge" }));
    return 2;
  }
  const opened = await serveLibrary(starting.value, config, say, folder);
  const work = opened && (await serveDesk(starting.value, config, say, openModeration(config, say)));
  if (opened && !stop.aborted) await once(stop, "abort");
  await Promise.all([opened?.close(), work?.close()]);
  await starting.value.close();
  return opened ? 0 : 2;
}

/** Serves a library that is open already; says where, or why not, and gives nothing then. */
export async function serveLibrary(
  libraryService: LibraryService,
  {
    web = DEFAULT_WEB_ADDRESS,
    webTrustsProxy: trustsProxy = false,
    webOffersReading: offersReading = false,
    contact,
    publicUrl,
  }: Config,
  say: (line: string) => void,
  folder?: string,
): Promise<{ close(): Promise<void> } | undefined> {
  const opened = await openWebServer(web, {
    libraryService,
    contact,
    folder,
    commands: commands.map(describeUsage),
    trustsProxy,
    offersReading,
    publicUrl,
    fault: (id, why) => say(`fault ${id}: ${why instanceof Error ? why.stack : String(why)}`),
  });
  say(opened.ok ? webPages.process.serving({ url: writeWebUrl(opened.value.address) }) : opened.problem);
  return opened.ok ? opened.value : undefined;
}

/** The log of moderators, where one is kept and this process alone writes into it. */
function openModeration({ state: path, store }: Config, say: (line: string) => void): ModerationLog | undefined {
  if (path === undefined || store !== undefined) return undefined;
  return openServerState({
    path,
    failed: (problem) => say(desk.process.notNoted({ why: describeDatabaseProblem(problem, `The database ${path}`) })),
    recovered: () => {},
  }).moderation;
}

/**
 * Opens the moderators' desk of a library that is open already, where the operator wants one; says where, with each new key, or why
 * not. What is done there is noted in `log`, where there is one.
 */
export async function serveDesk(
  libraryService: LibraryService,
  { desk: port, knowledge, gaps, discord }: Config,
  say: (line: string) => void,
  log?: ModerationLog,
): Promise<{ close(): Promise<void> } | undefined> {
  if (port === undefined) return undefined;
  const told: string[] = [];
  let url: string | undefined;
  const tell = (key: string) => {
    if (url === undefined) told.push(key);
    else say(desk.process.open({ url, key }));
  };
  const opened = await openDeskServer(port, {
    libraryService,
    knowledge,
    keys: new DeskKeys(tell),
    drafts: new DraftShelf(),
    questions: gaps && openUnansweredQuestions(gaps),
    moderation: log && moderateAtDesk(log, discord?.home ?? AT_THE_DESK),
    fault: (id, why) => say(`fault ${id}: ${why instanceof Error ? why.stack : String(why)}`),
  });
  if (!opened.ok) {
    say(opened.problem);
    return undefined;
  }
  url = writeWebUrl(opened.value.address);
  for (const key of told) tell(key);
  return opened.value;
}

function describeEvents(say: (line: string) => void): WorkerEvents {
  return {
    died: (problem) => say(`The library's thread ended and starts again: ${describeWorkerProblem(problem)}`),
    restarted: () => {},
    reloadFailed: (problem) => say(`The reload failed: ${describeWorkerProblem(problem)}`),
  };
}

import type { ImportPace } from "../../app/importPace.ts";
import type { Config, DiscordConfig } from "../../config.ts";
import type { Log } from "../../log.ts";
import type { LibraryService } from "../../service/libraryService.ts";
import type { DeferredInteractions } from "../../storage/deferredInteractions.ts";
import type { ServerState } from "../../storage/state/openServerState.ts";
import type { UnansweredLog } from "../../storage/unansweredQuestions.ts";
import type { Metrics } from "../health/metrics.ts";
import type { Patience } from "./gateway/timeLimits.ts";
import type { Servers } from "./servers.ts";

/** What the bot is started with. What moderators set and did is kept where its stores are there. */
export interface BotOptions extends Partial<ServerState> {
  readonly config: Config & { readonly discord: DiscordConfig };
  /** Comes when the folder is read; who asks before that waits. */
  readonly libraryService: Promise<LibraryService>;
  /** Keeps questions that found nothing. */
  readonly gaps?: UnansweredLog;
  /** Keeps what is deferred over HTTP, so that another process finishes what this one can't. */
  readonly deferred?: DeferredInteractions;
  /** What is kept of each server; absent where all share the knowledge folder. */
  readonly servers?: Servers;
  readonly log: Log;
  /** Says something to whoever runs the bot, in a line. */
  readonly say: (line: string) => void;
  /** Asks the bot to finish and leave. */
  readonly stop: AbortSignal;
  /** Where Discord serves what members upload, as origins; Discord's own unless told. */
  readonly uploadOrigins?: readonly string[];
  readonly patience?: Patience;
  /** How fast a server's shelf may import; as `ImportPace` says unless told otherwise. */
  readonly importPace?: ImportPace;
  /** What is counted for Prometheus; absent where nothing is. */
  readonly metrics?: Pick<Metrics, "read">;
}

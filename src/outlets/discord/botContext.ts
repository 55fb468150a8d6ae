import { type Command, describeUsage, isShownToChannel, type LibraryContext } from "../../app/command.ts";
import type { ImportPace } from "../../app/importPace.ts";
import type { RateLimiter } from "../../app/rateLimiter.ts";
import type { CommandUsage } from "../../app/reply.ts";
import type { DiscordConfig } from "../../config.ts";
import type { Log } from "../../log.ts";
import type { LibraryApi, LibraryService } from "../../service/libraryService.ts";
import type { ServerState } from "../../storage/state/openServerState.ts";
import type { StoreAddress } from "../../storage/storeAddress.ts";
import type { UnansweredLog } from "../../storage/unansweredQuestions.ts";
import { PRIVATE } from "./commands/registration.ts";

/**
 * All that answering interactions may use. Whoever answers one takes the part that it needs, by `Pick`. What moderators set and
 * did is kept where its stores are there.
 */
export interface BotContext extends Partial<ServerState> {
  readonly config: DiscordConfig;
  readonly contact?: string;
  readonly commands: readonly Command[];
  readonly libraryService: Pick<LibraryService, "withSnapshot" | "reload">;
  /** Absent where questions that found nothing are not kept. */
  readonly gaps?: UnansweredLog;
  readonly log: Log;
  /** Called where Discord has an answer already that none of this process's was. */
  readonly warnOfOtherProcess: () => void;
  readonly rateLimiter: RateLimiter;
  /** What an import writes into: the knowledge folder, or the server's shelf. */
  readonly knowledge: StoreAddress;
  /** How fast a server's shelf may import. */
  readonly importPace: ImportPace;
  /** Where Discord serves what members upload, as origins such as `https://cdn.discordapp.com`. */
  readonly uploadOrigins: readonly string[];
}

/** What a command that asks the library gets with its values; of commands those that its caller may use. */
export function createLibraryContext(
  { commands, contact, gaps }: Pick<BotContext, "commands" | "contact" | "gaps">,
  library: LibraryApi,
  {
    settings,
    server,
    follows,
    isModerator = true,
  }: Partial<Pick<LibraryContext, "settings" | "server" | "follows">> & { readonly isModerator?: boolean } = {},
): LibraryContext {
  const usable = commands.filter(({ audience }) => audience === "members" || isModerator);
  const own = { settings, server, follows, offersExamples: true, commands: usable.map(describeHere) };
  return { library, contact, gaps, ...own };
}

/** As everywhere, and with the option that Discord's commands have besides. */
function describeHere(command: Command): CommandUsage {
  const described = describeUsage(command);
  return isShownToChannel(command) ? { ...described, usage: `${described.usage} [${PRIVATE}:…]` } : described;
}

import type { Interaction } from "discord.js";
import type { StoreConfig } from "../../config.ts";
import type { ServerShelves } from "../../service/serverShelves.ts";
import type { SettingsStore } from "../../storage/channelSettings.ts";
import type { FollowStore, NewsSchedule } from "../../storage/follows.ts";
import type { ModerationLog } from "../../storage/moderationLog.ts";
import type { UnansweredLog } from "../../storage/unansweredQuestions.ts";
import type { BotContext } from "./botContext.ts";
import { readServer } from "./caller.ts";

/** What is kept of each server, where a database keeps it. */
export interface Servers {
  readonly store: StoreConfig;
  readonly shelves: Pick<ServerShelves, "of" | "forget" | "hot">;
  readonly settings: SettingsStore;
  readonly moderation: ModerationLog;
  readonly follows: FollowStore;
  /** Whose news are to be told. */
  readonly news: NewsSchedule;
  /** Takes in what any process has changed of a server's shelf. Rejects with nothing. */
  refresh(server: string): Promise<void>;
  /** The unanswered questions of one server; absent where none are kept. */
  questionsOf(server: string): UnansweredLog | undefined;
  /** The bot has connected and is in these servers: nothing of them goes. Rejects with nothing. */
  found(servers: { has(server: string): boolean }): Promise<void>;
  /** The bot was let into a server. Rejects with nothing. */
  joined(server: string): Promise<void>;
  /** The bot is in a server no more. Rejects with nothing. */
  left(server: string): Promise<void>;
}

/**
 * The bot as it answers one interaction: with all that is that server's own, and nothing of any other. In a direct message,
 * and where somebody brought the bot along into a server that has not let it in, with the host's public shelf.
 */
export function chooseContext(interaction: Interaction, context: BotContext, servers: Servers | undefined): BotContext {
  if (!servers) return context;
  const server = readServer(interaction);
  const config = { ...context.config, shelves: server === undefined ? "public" : "own" } as const;
  const nothing = { config, gaps: undefined, settings: undefined, follows: undefined, moderation: undefined };
  if (server === undefined) return { ...context, ...nothing };
  const { store, shelves, settings, moderation, follows } = servers;
  const { quota, memory: _memory, ...database } = store;
  return {
    ...context,
    ...nothing,
    libraryService: shelves.of(server),
    gaps: servers.questionsOf(server),
    settings,
    follows,
    moderation,
    knowledge: { database, server, quota },
  };
}

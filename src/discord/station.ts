import type { Command, Desk } from "../command.ts";
import { describeUsage } from "../command.ts";
import type { DiscordConfig } from "../config.ts";
import type { LentLibrary, Librarian } from "../librarian.ts";
import type { Log } from "../log.ts";
import type { Pace } from "./pace.ts";

/** All that answering one interaction may use. */
export interface Station {
  readonly config: DiscordConfig;
  readonly contact?: string;
  readonly commands: readonly Command[];
  readonly librarian: Pick<Librarian, "lend" | "reload">;
  readonly log: Log;
  readonly pace: Pace;
}

/** What a command gets with its values. */
export function openDesk({ commands, contact, librarian }: Station, library: LentLibrary): Desk {
  return { library, librarian, contact, commands: commands.map(describeUsage) };
}

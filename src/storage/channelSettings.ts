import type { Result } from "../result.ts";
import type { DatabaseProblem } from "./sqlite/databaseProblem.ts";

/** What moderators have set for a channel. */
export interface ChannelSettings {
  /** The slug of the case that is meant where none is named; there may be no such case any more. */
  readonly case?: string;
  /** Whether answers are the asker's alone unless they ask otherwise. */
  readonly isPrivate?: boolean;
}

/** A channel or thread, by Discord's ids. */
export interface ChannelPlace {
  readonly guild: string;
  readonly channel: string;
}

/** The settings of one channel, for whoever doesn't know which it is. */
export interface OwnSettings {
  read(): Promise<ChannelSettings>;
  /** Puts these in the place of all that was set. */
  write(settings: ChannelSettings): Promise<Result<undefined, DatabaseProblem>>;
}

/** Settings of channels. A database that can't be used keeps nobody from being answered. */
export interface SettingsStore {
  /** The channel's; nothing set where there are none or they can't be read. Throws nothing. */
  read(place: ChannelPlace): Promise<ChannelSettings>;
  /** Resolves once they are on the disk, whatever becomes of the process then, or can't be. */
  write(place: ChannelPlace, settings: ChannelSettings): Promise<Result<undefined, DatabaseProblem>>;
}

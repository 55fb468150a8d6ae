import type { Result } from "../result.ts";
import type { DatabaseProblem } from "./sqlite/databaseProblem.ts";

/** Whether something is on the disk, whatever becomes of the process then, or why it can't be. */
export type Kept<Value = undefined> = Result<Value, DatabaseProblem>;

/** Where answers go: into the channel, to the asker alone, or into a thread of their own. */
export const ANSWER_PLACES = ["here", "private", "thread"] as const;
export type AnswerPlace = (typeof ANSWER_PLACES)[number];

/** What moderators have set for a channel. What is absent is as in the channel that a thread belongs to, or else as usual. */
export interface ChannelSettings {
  /** The slug of the case that is meant where none is named; there may be no such case any more. */
  readonly case?: string;
  readonly answers?: AnswerPlace;
}

/** What moderators have set for a whole server. */
export interface ServerSettings {
  /** The language of what stands around quotations that everybody sees, a BCP 47 tag; the asker's if absent. */
  readonly language?: string;
}

/** A channel or thread, by Discord's ids. */
export interface ChannelPlace {
  readonly guild: string;
  readonly channel: string;
}

/** The settings of one channel and its server, for whoever doesn't know which they are. */
export interface OwnSettings {
  read(): Promise<ChannelSettings>;
  /** Puts these in the place of all that was set. */
  write(settings: ChannelSettings): Promise<Kept>;
  readServer(): Promise<ServerSettings>;
  /** Puts these in the place of all that was set for the server. */
  writeServer(settings: ServerSettings): Promise<Kept>;
}

/** Settings of channels and servers. A database that can't be used keeps nobody from being answered. */
export interface SettingsStore {
  /** The channel's; nothing set where there are none or they can't be read. Throws nothing. */
  read(place: ChannelPlace): Promise<ChannelSettings>;
  write(place: ChannelPlace, settings: ChannelSettings): Promise<Kept>;
  /** The server's, by its id; as `read`. */
  readServer(guild: string): Promise<ServerSettings>;
  writeServer(guild: string, settings: ServerSettings): Promise<Kept>;
}

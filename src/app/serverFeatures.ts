/** What moderators may turn on in a server that takes more than answering commands does. */
export const SERVER_FEATURES = ["follow", "follow in a thread", "threads", "events"] as const;
export type ServerFeature = (typeof SERVER_FEATURES)[number];

/** A permission that a feature may need. */
export type ServerPermission =
  | "ViewChannel"
  | "SendMessages"
  | "SendMessagesInThreads"
  | "CreatePublicThreads"
  | "CreateEvents";

/** What a feature lacks, and the web address at which an admin grants it. */
export interface MissingPermissions {
  readonly permissions: readonly ServerPermission[];
  readonly link: string;
}

/** The server in which a command is called, for whoever doesn't know which it is. */
export interface OwnServer {
  /** The channel or thread in which the command is called: its id. */
  readonly channel: string;
  /** What a feature lacks in a channel, that of the call unless told; `undefined` where it lacks nothing. */
  findMissing(feature: "threads" | "follow" | "events", channel?: string): MissingPermissions | undefined;
}

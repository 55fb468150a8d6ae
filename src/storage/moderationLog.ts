import type { Kept } from "./channelSettings.ts";

/** What a moderator did to a document. */
export const MODERATIONS = ["imported", "import undone", "hidden", "shown", "corrected"] as const;
export type Moderation = (typeof MODERATIONS)[number];

/** Stands in place of a member's id for whoever works at the desk, who is no member of Discord there. */
export const AT_THE_DESK = "desk";

/** One entry of a server's moderation log. */
export interface ModerationEntry {
  readonly guild: string;
  /** The moderator's Discord id, or `AT_THE_DESK`. */
  readonly member: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly action: Moderation;
  /** The document's file, relative to the knowledge folder. */
  readonly path: string;
  readonly title: string;
  /** What the moderator gave as the reason. */
  readonly reason?: string;
  /** The fingerprint of the file's bytes after an import. */
  readonly file?: string;
}

/** What moderators did to documents: who, when, which, why. */
export interface ModerationLog {
  /** The newest first, at most `limit`; none where they can't be read. */
  list(guild: string, limit: number): Promise<readonly ModerationEntry[]>;
  /** The value takes the entry back, for an action that came to nothing. */
  add(entry: ModerationEntry): Promise<Kept<() => Promise<void>>>;
}

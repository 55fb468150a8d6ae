import type { ChannelPlace, Kept } from "./channelSettings.ts";

/** What may be new of a case. */
export const NEWS_KINDS = ["articles", "court papers", "events", "dates"] as const;
export type NewsKind = (typeof NEWS_KINDS)[number];

/** Which channel is told of which case; `case` is a slug. */
export interface FollowKey extends ChannelPlace {
  readonly case: string;
}

/**
 * Why a channel was not told: it refuses, so that what is new waits; it is gone, so that nothing more is told; or the process
 * ended while Discord was being told, so long ago that a second message can't be ruled out and none was sent.
 */
export const FOLLOW_PROBLEMS = ["refused", "gone", "unsure"] as const;
export type FollowProblem = (typeof FOLLOW_PROBLEMS)[number];

/** A channel that is told what is new of a case. */
export interface Follow extends FollowKey {
  readonly kinds: readonly NewsKind[];
  readonly problem?: FollowProblem;
}

/** One message that a channel gets or got. */
export interface Announcement extends FollowKey {
  /** Discord takes one message of this nonce; at most 25 characters. */
  readonly nonce: string;
  /** What is told: marks of news. */
  readonly marks: readonly string[];
  /** `planned`: Discord was not told yet. `sending`: it may have been. */
  readonly state: "planned" | "sending";
  /** When sending began, in milliseconds since 1970; 0 before. */
  readonly begun: number;
}

/** The follows of one server, for whoever doesn't know which it is. */
export interface OwnFollows {
  list(): Promise<readonly Follow[]>;
  /** As in `FollowStore`. */
  start(follow: Omit<Follow, "guild">, marks: readonly string[]): Promise<Kept<void>>;
  /** As in `FollowStore`. */
  stop(key: Omit<FollowKey, "guild">): Promise<Kept<boolean>>;
}

/** What became of an announcement that was sent. */
export type AnnouncementEnd =
  | "sent"
  /** What it tells counts as new again. */
  | "refused"
  | "gone"
  /** It may have arrived; it is never sent again. */
  | "unsure";

/**
 * Follows, what is known of each, and what is being told. News are named by marks: whatever a channel was told of, or that was
 * there when the follow began, is a known mark of it.
 */
export interface FollowStore {
  /**
   * Those of a server; without one those of all, which a database of many servers doesn't tell: there it is none. None where
   * they can't be read. Throws nothing.
   */
  list(guild?: string): Promise<readonly Follow[]>;
  /** Begins a follow or changes its kinds. `marks` are all that there is: none of it is new. */
  start(follow: Follow, marks: readonly string[]): Promise<Kept<void>>;
  /** Ends a follow; the value is whether there was one. */
  stop(key: FollowKey): Promise<Kept<boolean>>;
  /** The marks of these that are not known, in order; none where that can't be read. */
  findNew(key: FollowKey, marks: readonly string[]): Promise<readonly string[]>;
  /** Takes marks for known and, where any is `told`, plans a message about those: both or neither. */
  plan(key: FollowKey, marks: readonly string[], told: readonly string[]): Promise<Kept<void>>;
  /** In the order in which they were planned; of a server, or of all, as `list` does. */
  listAnnouncements(guild?: string): Promise<readonly Announcement[]>;
  /** Notes that Discord is about to be told; the value is whether this caller is the one to tell it. */
  begin(announcement: Announcement, now: number): Promise<Kept<boolean>>;
  end(announcement: Announcement, end: AnnouncementEnd): Promise<Kept<void>>;
}

/** How long a process has for telling one server's news before another one takes it up, in milliseconds. */
export const NEWS_LEASE_MS = 60_000;

/** A server whose shelf has changed since its news were told. */
export interface ChangedServer {
  readonly server: string;
  /** Counts the changes, so that one that comes during the look isn't taken for looked at. */
  readonly changes: number;
}

/** Which servers' news are to be looked at, where many processes serve many servers. */
export interface NewsSchedule {
  /** One server that is due, for `NEWS_LEASE_MS` this caller's; `undefined` where none is, or that can't be read. `now` is in milliseconds since 1970. */
  take(now: number): Promise<ChangedServer | undefined>;
  /** All news of that state were told. */
  finish(looked: ChangedServer): Promise<void>;
}

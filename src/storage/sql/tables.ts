/** A Discord server that has a shelf or settings. */
interface ServerTable {
  readonly server: string;
  /** Which manifest is served: 0 before anything was written, then one more with each change. */
  readonly generation: number;
  /** The language that moderators set for the server, a BCP 47 tag. */
  readonly language: string | null;
}

/** A document's bytes, by their content and only within one server: two servers never share a row. */
interface DocumentTable {
  readonly server: string;
  /** SHA-256 of the body, as 64 hexadecimal digits. */
  readonly digest: string;
  /** In bytes. */
  readonly size: number;
  readonly body: Uint8Array;
}

/** A manifest: which document stands at which path in a generation. */
interface ShelfFileTable {
  readonly server: string;
  readonly generation: number;
  readonly path: string;
  readonly digest: string;
}

/** An import, for what a server may do in an hour, and so that one that is asked for twice is done once. */
interface ShelfImportTable {
  readonly server: string;
  /** The id of the interaction that asked for it, or a random one. */
  readonly id: string;
  /** ISO 8601 in UTC, with milliseconds. */
  readonly at: string;
  readonly path: string;
}

/** What moderators have set for a channel. */
interface ChannelSettingTable {
  readonly server: string;
  readonly channel: string;
  readonly slug: string | null;
  /** Where answers go, as `AnswerPlace` says. */
  readonly answers: string | null;
}

/** What a moderator did to a document. */
interface ModerationTable {
  readonly server: string;
  /** From 1, in the order of doing. */
  readonly id: number;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly member: string;
  readonly action: string;
  readonly path: string;
  readonly title: string;
  readonly reason: string | null;
  readonly file: string | null;
}

/** A question that found nothing. `turn` counts asks of a server, so that their order is known, but no time of day. */
interface UnansweredQuestionTable {
  readonly server: string;
  readonly id: string;
  readonly question: string;
  readonly slug: string | null;
  readonly count: number;
  /** ISO 8601 days, in UTC. */
  readonly first_asked: string;
  readonly last_asked: string;
  readonly turn: number;
}

/**
 * What is to be deleted of which server, from which day on (ISO 8601, UTC). The only table whose rows all servers' work
 * may see: it holds their ids, a word and a day.
 */
interface ScheduledDeletionTable {
  readonly server: string;
  readonly what: Deletable;
  readonly day: string;
}

/** What Discord sent of an interaction that waits for its answer; see `storage/deferredInteractions.ts`. */
interface DeferredInteractionTable {
  readonly server: string;
  readonly id: string;
  /** JSON. */
  readonly payload: string;
  readonly view: string;
}

/**
 * Which process has a deferred interaction, and until when. All servers' work may see it: it holds ids and times, in
 * milliseconds since 1970.
 */
interface DeferredLeaseTable {
  readonly id: string;
  readonly server: string;
  readonly leased_until: number;
  readonly expires: number;
}

/** A channel that is told what is new of a case; see `storage/follows.ts`. */
interface FollowTable {
  readonly server: string;
  readonly channel: string;
  readonly slug: string;
  /** JSON. */
  readonly kinds: string;
  readonly problem: string | null;
}

/** What a follow's channel was told of, or was there when the follow began. */
interface KnownNewsTable {
  readonly server: string;
  readonly channel: string;
  readonly slug: string;
  readonly mark: string;
}

/** A message that a follow's channel is to get; see `storage/follows.ts`. */
interface AnnouncementTable {
  readonly server: string;
  readonly channel: string;
  readonly slug: string;
  readonly nonce: string;
  /** JSON. */
  readonly marks: string;
  readonly state: string;
  /** Both in milliseconds since 1970. */
  readonly begun: number;
  readonly planned: number;
}

/**
 * A server whose shelf has changed, and when its news are to be looked at, in milliseconds since 1970. All servers' work may
 * see it. `changes` counts, so that a change during a look makes another look.
 */
interface NewsCheckTable {
  readonly server: string;
  readonly changes: number;
  readonly due: number;
}

/** How much a server's shelf holds; see `shelfUsage.ts`. All servers' work may see it. */
interface ShelfUsageTable {
  readonly server: string;
  readonly files: number;
  readonly bytes: number;
  /** In milliseconds since 1970. */
  readonly changed: number;
}

/** What is deleted when its day has come: a server's expired questions, or all that is kept of one that was left. */
export type Deletable = "questions" | "server";

/** The tables of a database of shelves, the same in SQLite and PostgreSQL. */
export interface Tables {
  readonly server: ServerTable;
  readonly document: DocumentTable;
  readonly shelf_file: ShelfFileTable;
  readonly shelf_import: ShelfImportTable;
  readonly channel_setting: ChannelSettingTable;
  readonly moderation: ModerationTable;
  readonly unanswered_question: UnansweredQuestionTable;
  readonly scheduled_deletion: ScheduledDeletionTable;
  readonly deferred_interaction: DeferredInteractionTable;
  readonly deferred_lease: DeferredLeaseTable;
  readonly follow: FollowTable;
  readonly known_news: KnownNewsTable;
  readonly announcement: AnnouncementTable;
  readonly news_check: NewsCheckTable;
  readonly shelf_usage: ShelfUsageTable;
}

/** The tables whose every row is one server's, and which PostgreSQL's policies guard. */
export const GUARDED_TABLES = [
  "server",
  "document",
  "shelf_file",
  "shelf_import",
  "channel_setting",
  "moderation",
  "unanswered_question",
  "deferred_interaction",
  "follow",
  "known_news",
  "announcement",
] as const satisfies readonly (keyof Tables)[];

/** The tables that the work of all servers may see: they hold ids, a word, numbers and times. */
export const OPEN_TABLES = [
  "scheduled_deletion",
  "deferred_lease",
  "news_check",
  "shelf_usage",
] as const satisfies readonly (keyof Tables)[];

import type { Result } from "../result.ts";
import type { DatabaseProblem } from "./sqlite/databaseProblem.ts";

/** What members see of an interaction that was deferred: “thinking …” for all or for the asker alone, or a message as it was. */
export type DeferredView = "public" | "private" | "message";

/**
 * An interaction that Discord was told to wait for. It holds what a member has typed and a token that answers for 15 minutes,
 * so it is deleted once it is answered, and never written into a log.
 */
export interface DeferredInteraction {
  readonly id: string;
  /** The server's id in Discord, or `DIRECT_MESSAGES`. */
  readonly server: string;
  /** What Discord sent, as JSON. */
  readonly payload: string;
  readonly view: DeferredView;
}

/** Stands for all that is no server's. No id in Discord is so short. */
export const DIRECT_MESSAGES = "0";

/** For how long Discord takes an answer after an interaction, in milliseconds. */
export const TOKEN_LIFETIME_MS = 15 * 60_000;

/** For how long an interaction is a process's own without word of it, in milliseconds. */
export const LEASE_MS = 6_000;

/**
 * Interactions that wait for their answer, so that another process finishes what one that died had begun. Whoever keeps one
 * has it for `LEASE_MS` and renews that as long as it works on it. Times are in milliseconds since 1970, by the clock of
 * the process. Rejects with nothing but bugs.
 */
export interface DeferredInteractions {
  /** Keeps one as this process's own; one that is kept already becomes this process's. */
  keep(interaction: DeferredInteraction, now: number): Promise<Result<undefined, DatabaseProblem>>;
  /** Goes on having it. */
  renew(id: string, now: number): Promise<Result<undefined, DatabaseProblem>>;
  /** Deletes it: it is answered, or nothing can answer it. */
  drop(interaction: Pick<DeferredInteraction, "id" | "server">): Promise<Result<undefined, DatabaseProblem>>;
  /** Takes over one whose process has given no word for too long, and deletes those that can't be answered any more. */
  take(now: number): Promise<Result<DeferredInteraction | undefined, DatabaseProblem>>;
}

import type { CaseSlug } from "../documents/caseSlug.ts";
import type { Result } from "../result.ts";
import type { DatabaseProblem } from "./sqlite/databaseProblem.ts";

/** A question that found nothing, and how often it was asked; nothing of who asked it. */
export interface UnansweredQuestion {
  /** Letters, digits, `-` and `_`, 22 of them, or 8 where 0.1.0 kept it first: the same for the same question in the same case. */
  readonly id: string;
  /** As it is kept: in small letters, without mentions, emoji, addresses and long numbers; at most 300 characters. */
  readonly question: string;
  /** The slug that the case had which the question was limited to; there may be no such case any more. */
  readonly case?: string;
  readonly count: number;
  /** ISO 8601 days, in UTC. */
  readonly firstAsked: string;
  readonly lastAsked: string;
}

/** The questions that are kept, or why they can't be read. */
export type UnansweredReading = Result<readonly UnansweredQuestion[], DatabaseProblem>;

/** The question that was cleared; `undefined` if it was cleared before, or its time was over. */
export type ClearResult = Result<UnansweredQuestion | undefined, DatabaseProblem>;

/** What is kept. */
export interface UnansweredQuestions {
  /** For how many days after it was last asked a question is kept. */
  readonly days: number;
  /** Those asked most often first, then those asked last. */
  list(): Promise<UnansweredReading>;
  /** Those that these words mean: by an id, by the whole question, or else by a part of it. */
  find(words: string): Promise<UnansweredReading>;
  clear(id: string): Promise<ClearResult>;
}

/** Keeps the questions that found nothing. A database that can't be used keeps nobody from being answered. */
export interface UnansweredLog extends UnansweredQuestions {
  /** Returns at once and throws nothing; what can't be kept is dropped. */
  record(question: string, slug: CaseSlug | undefined): void;
  /** Resolves once everything recorded is written, or can't be. */
  close(): Promise<void>;
}

/** One page of the questions. Pages count from 1; an empty list has one. */
export interface UnansweredPage {
  readonly gaps: readonly UnansweredQuestion[];
  readonly page: number;
  readonly pages: number;
  readonly total: number;
  /** For how many days after it was last asked each is kept. */
  readonly days: number;
}

/** What may be said about unanswered questions. */
export type UnansweredReply =
  | (UnansweredPage & { readonly kind: "gaps" })
  | { readonly kind: "gaps not kept" }
  | { readonly kind: "gaps unusable"; readonly problem: DatabaseProblem }
  /** Nothing is cleared before whoever asked for it has seen what. */
  | { readonly kind: "gap to clear"; readonly gap: UnansweredQuestion }
  | { readonly kind: "gap cleared"; readonly gap: UnansweredQuestion }
  /** `words` are absent where a button meant it. */
  | { readonly kind: "unknown gap"; readonly words?: string }
  | { readonly kind: "ambiguous gap"; readonly words: string; readonly gaps: readonly UnansweredQuestion[] };

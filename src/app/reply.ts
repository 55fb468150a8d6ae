import type { NamedCase } from "../documents/case.ts";
import type { CaseSlug } from "../documents/caseSlug.ts";
import type { CataloguePage } from "../documents/catalogue.ts";
import type { Quote } from "../documents/quote.ts";
import type { UnanswerableIntent } from "../search/query/intent.ts";
import type { RelatedOnShelf } from "../search/relatedArticles.ts";
import type { CorpusStatistics } from "../service/libraryService.ts";
import type { ReloadResult } from "../service/reloading.ts";
import type { UnansweredReply } from "../storage/unansweredQuestions.ts";
import type { Timeline } from "../timeline/timeline.ts";

/** Whose copy this is and what is on its shelf, in figures. */
export interface Introduction extends CorpusStatistics {
  /** Whom to write to for a correction or takedown; absent where the operator named nobody. */
  readonly contact?: string;
  /** For how many days questions that found nothing are kept; absent where they aren't. */
  readonly gapDays?: number;
}

/** How a command is called, and what it does. */
export interface CommandUsage {
  readonly usage: string;
  readonly description: string;
}

/** One sentence of a message, and the quotations closest to it. */
export interface Claim {
  readonly text: string;
  readonly quotes: readonly Quote[];
}

/**
 * Questions that no article answers: one that goes on from a message the bot doesn't have, what the bot thinks or is,
 * small talk, what is still to come, and what is asked in another language than the articles'.
 */
export type NoAnswerReason = UnanswerableIntent | "schedule" | "other language";

/** All that a command may answer, as plain data: each outlet puts it in its own words. */
export type Reply =
  | {
      readonly kind: "quotes";
      readonly question: string;
      readonly quotes: readonly Quote[];
      /** `unsure`: these are the closest passages and may not answer; such a reply is for the asker alone. `sure` if absent. */
      readonly confidence?: "sure" | "unsure";
      /** Whether they answer how something stands, as of the dates that they tell of. */
      readonly isAsOf?: boolean;
      /** How many better ones were left out before these. */
      readonly skipped: number;
      /** Whether there are more after these. */
      readonly more: boolean;
      /** The slug of the one case that was asked about. */
      readonly case?: CaseSlug;
      /** The slug of the case that the question is about, chosen or named: its outcome is never left out. */
      readonly subject?: CaseSlug;
      /** Those whose outcome stands with the quotes. */
      readonly cases: readonly NamedCase[];
    }
  | {
      readonly kind: "nothing found";
      readonly question: string;
      /** Words of the question that no passage on the shelf has. */
      readonly missing: readonly string[];
      /** The slug of the one case that was asked about. */
      readonly case?: CaseSlug;
      /** What the shelf does cover, for asking again. */
      readonly cases: readonly NamedCase[];
      readonly nearest: RelatedOnShelf;
      /** Why no article can answer, where the question itself tells. */
      readonly reason?: NoAnswerReason;
      /** The case that the question names, whose outcome stands with the reply; several where it may mean each. */
      readonly named: readonly NamedCase[];
    }
  | { readonly kind: "no question" }
  | { readonly kind: "question too long"; readonly length: number; readonly limit: number }
  | { readonly kind: "unknown case"; readonly name: string; readonly cases: readonly NamedCase[] }
  | { readonly kind: "ambiguous case"; readonly name: string; readonly cases: readonly NamedCase[] }
  | { readonly kind: "empty shelf" }
  | (Timeline & {
      readonly kind: "timeline";
      /** The case's slug. */
      readonly case: CaseSlug;
      readonly title: string;
      /** What was asked for; `from` and `to` as ISO 8601 at day, month or year. */
      readonly about?: string;
      readonly from?: string;
      readonly to?: string;
      /** The case, whose outcome stands with the entries. */
      readonly cases: readonly NamedCase[];
    })
  | { readonly kind: "unreadable date"; readonly option: "from" | "to"; readonly value: string }
  | { readonly kind: "dates reversed"; readonly from: string; readonly to: string }
  | (CataloguePage & { readonly kind: "sources"; readonly case?: NamedCase })
  | {
      readonly kind: "claims";
      readonly claims: readonly Claim[];
      /** Those whose outcome stands with the quotes. */
      readonly cases: readonly NamedCase[];
      /** How many sentences of the message were left out. */
      readonly unchecked: number;
    }
  | { readonly kind: "no claims" }
  | ReloadResult
  | UnansweredReply
  | (Introduction & { readonly kind: "help"; readonly commands: readonly CommandUsage[] })
  | (Introduction & { readonly kind: "about" });

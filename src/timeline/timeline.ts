import type { CaseSlug } from "../documents/caseSlug.ts";
import type { DocumentKind } from "../documents/documentKind.ts";
import type { Quote } from "../documents/quote.ts";
import type { Precision } from "../temporal/dateExpression.ts";

/** One event, told by a quotation. */
export interface TimelineEntry {
  /** ISO 8601 in the precision of `precision`: `2024-07-12`, `2024-07`, `2024`. */
  readonly date: string;
  readonly precision: Precision;
  /** What lay ahead when it was told is scheduled, whether or not it came. */
  readonly status: "happened" | "scheduled";
  /** False where no sentence of it tells the year, so that only publication, tense or the story before it give one. */
  readonly yearIsSure: boolean;
  /** The sentence that tells it best. */
  readonly quote: Quote;
  /** Other sentences, mostly of other articles, that tell the same event on the same date. */
  readonly alsoIn: readonly Quote[];
  /** Sentences that give this event another date. */
  readonly otherDates: readonly OtherDate[];
}

export interface OtherDate {
  /** ISO 8601 at day, month or year. */
  readonly date: string;
  readonly quote: Quote;
}

/** A case's chronology, every entry a quotation. */
export interface Timeline {
  /** Those that matter most, oldest first. */
  readonly entries: readonly TimelineEntry[];
  /** Those that still lie ahead of the newest report of them, oldest first. */
  readonly scheduled: readonly TimelineEntry[];
  /** What is told with a time that no calendar date can be given for, such as “the day before a jury was selected”. */
  readonly undated: readonly Quote[];
  /** How many dated events there are where none can be quoted, as their sentences are too long; absent where any can. */
  readonly unquotable?: number;
  /** How many entries there are beyond those that were asked for. */
  readonly more: number;
}

/** What a timeline shall show. */
export interface TimelineQuery {
  /** The case's slug. */
  readonly case: CaseSlug;
  /** Words that the entries shall speak of. */
  readonly about?: string;
  /** The kind of the documents that tell the entries; all where it isn't given. */
  readonly kind?: DocumentKind;
  /** First and last day, month or year, both included; ISO 8601. */
  readonly from?: string;
  readonly to?: string;
  /** Most entries. */
  readonly limit: number;
}

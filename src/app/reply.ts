import type { NamedCase } from "../documents/case.ts";
import type { CaseSlug } from "../documents/caseSlug.ts";
import type { CataloguePage, ListedArticle } from "../documents/catalogue.ts";
import type { DocumentKind } from "../documents/documentKind.ts";
import type { Quote } from "../documents/quote.ts";
import type { QuotationCheck } from "../search/check/checkQuotation.ts";
import type { UnanswerableIntent } from "../search/query/intent.ts";
import type { RelatedOnShelf } from "../search/relatedArticles.ts";
import type { CorpusStatistics } from "../service/libraryService.ts";
import type { ReloadResult } from "../service/reloading.ts";
import type { AnswerPlace } from "../storage/channelSettings.ts";
import type { Follow } from "../storage/follows.ts";
import type { ModerationEntry } from "../storage/moderationLog.ts";
import type { DatabaseProblem } from "../storage/sqlite/databaseProblem.ts";
import type { UnansweredReply } from "../storage/unansweredQuestions.ts";
import type { Timeline, TimelineEntry } from "../timeline/timeline.ts";
import type { CaseNews } from "./caseNews.ts";
import type { ExampleQuestion } from "./exampleQuestions.ts";
import type { ModerationReply } from "./moderateArticle.ts";
import type { MissingPermissions } from "./serverFeatures.ts";

/** Whose copy this is and what is on its shelf, in figures. */
export interface Introduction extends CorpusStatistics {
  /** Whom to write to for a correction or takedown; absent where the operator named nobody. */
  readonly contact?: string;
  /** For how many days questions that found nothing are kept; absent where they aren't. */
  readonly gapDays?: number;
}

/** How a command is called, and what it does. */
export interface CommandUsage {
  readonly name: string;
  /** `/ask <question> [case:…]`, or the name of a command that stands in a message's menu. */
  readonly usage: string;
  readonly isInMenu: boolean;
  readonly isForModerators: boolean;
  /** In English; outlets may have it in other languages by the command's name. */
  readonly description: string;
}

/** One sentence of a message, and the quotations closest to it. */
export interface Claim {
  readonly text: string;
  readonly quotes: readonly Quote[];
  /** What is found of it as a quotation, where it is given as one. */
  readonly check?: QuotationCheck;
}

/**
 * Questions that no article answers: one that goes on from a message the bot doesn't have, what the bot thinks or is,
 * small talk, what is still to come, and what is asked in another language than the articles'.
 */
export type NoAnswerReason = UnanswerableIntent | "schedule" | "other language";

/** Somebody of a case, by the quotation that introduces them. */
export interface IntroducedPerson {
  readonly name: string;
  readonly quote: Quote;
}

/** Something that is scheduled, with the slug of its case. */
export interface NextDate extends TimelineEntry {
  readonly case: CaseSlug;
}

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
      /** How often the words that the question asks to count stand in the papers of these titles; absent where it doesn't. */
      readonly counted?: { readonly words: string; readonly total: number; readonly titles: readonly string[] };
      /** The one kind of document that was asked about. */
      readonly documentKind?: DocumentKind;
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
  /** What was typed for a kind of document is the name of none. */
  | { readonly kind: "unknown kind"; readonly name: string }
  /** A command that is about one case was given none, and there are several. */
  | { readonly kind: "no case named"; readonly cases: readonly NamedCase[] }
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
      /** The kind of the documents that tell the entries; absent where all do. */
      readonly documentKind?: DocumentKind;
      /** The case, whose outcome stands with the entries. */
      readonly cases: readonly NamedCase[];
    })
  | {
      readonly kind: "next dates";
      /** The slug of the one case that was asked about. */
      readonly case?: CaseSlug;
      /** ISO 8601: nothing that is dated before it is told. */
      readonly today: string;
      /** The nearest first. */
      readonly dates: readonly NextDate[];
      /** How many dates there are beyond those, and how many cases were not gone through. */
      readonly more: number;
      readonly unread: number;
      /** Those whose outcome stands with the dates. */
      readonly cases: readonly NamedCase[];
      /** The cases of the corpus if none of them has a date, and no case was asked about. */
      readonly undated?: readonly NamedCase[];
    }
  | {
      readonly kind: "case card";
      /** The case's slug. */
      readonly case: CaseSlug;
      readonly title: string;
      /** ISO 8601: the next date is none before it. */
      readonly today: string;
      /** Set where only who is who was asked for. */
      readonly part?: "people";
      /** Tells how the case stands. */
      readonly standing?: Quote;
      readonly next?: NextDate;
      readonly people: readonly IntroducedPerson[];
      /** The last entries of its timeline, newest first. */
      readonly latest: readonly TimelineEntry[];
      /** Its newest articles, and how many there are. */
      readonly newest: readonly ListedArticle[];
      readonly articles: number;
      /** The case, whose outcome stands with the quotations. */
      readonly cases: readonly NamedCase[];
    }
  | { readonly kind: "unreadable date"; readonly option: "from" | "to"; readonly value: string }
  | { readonly kind: "dates reversed"; readonly from: string; readonly to: string }
  | (CataloguePage & {
      readonly kind: "sources";
      readonly case?: NamedCase;
      /** The one kind of document that was asked for. */
      readonly documentKind?: DocumentKind;
    })
  | {
      readonly kind: "claims";
      readonly claims: readonly Claim[];
      /** Those whose outcome stands with the quotes. */
      readonly cases: readonly NamedCase[];
      /** How many sentences of the message were left out. */
      readonly unchecked: number;
    }
  | { readonly kind: "no claims" }
  | {
      readonly kind: "setup";
      /** Whether what holds in a channel can be kept, and whether it was changed just now. */
      readonly isKept: boolean;
      readonly isChanged: boolean;
      readonly answers: AnswerPlace;
      /** How many channels don't get what is new of a case that they follow. */
      readonly troubledFollows: number;
      /** What the bot lacks to put answers there. */
      readonly missing?: MissingPermissions;
      /** The case that is meant where none is named. */
      readonly case?: NamedCase;
      /** The language around quotations that the whole server sees, a BCP 47 tag; each asker's if absent. */
      readonly language?: string;
      readonly articles: number;
    }
  | {
      readonly kind: "follows";
      /** Whether follows can be kept. */
      readonly isKept: boolean;
      /** What was done just now. */
      readonly change?: "started" | "stopped" | "not followed";
      /** What the bot lacks to post where a follow was begun just now. */
      readonly missing?: MissingPermissions;
      /** By case; `title` is absent where the case is gone. */
      readonly follows: readonly (Follow & { readonly title?: string })[];
    }
  | { readonly kind: "too many follows"; readonly limit: number }
  | (CaseNews & { readonly kind: "case news" })
  | { readonly kind: "settings unusable"; readonly problem: DatabaseProblem }
  | ReloadResult
  | ModerationReply
  /** No article, or several, are what was typed; `articles` are some of those several. */
  | {
      readonly kind: "no such article";
      readonly name: string;
      readonly which: "served" | "hidden" | "imported";
      readonly articles: readonly Pick<ListedArticle, "id" | "title">[];
    }
  /** A page of the moderation log, from 1; none is kept where `isKept` is false. */
  | {
      readonly kind: "moderation log";
      readonly isKept: boolean;
      readonly entries: readonly ModerationEntry[];
      readonly page: number;
      readonly pages: number;
      readonly total: number;
    }
  | UnansweredReply
  | (Introduction & {
      readonly kind: "help";
      readonly commands: readonly CommandUsage[];
      /** Questions that the shelf surely answers; absent where the outlet offers none. */
      readonly examples?: readonly ExampleQuestion[];
    })
  | (Introduction & { readonly kind: "about" });

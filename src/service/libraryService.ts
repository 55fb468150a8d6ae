import type { CaseMatch, NamedCase } from "../documents/case.ts";
import type { CaseSlug } from "../documents/caseSlug.ts";
import type { CataloguePage, ListedArticle } from "../documents/catalogue.ts";
import type { DocumentKind } from "../documents/documentKind.ts";
import type { Quote } from "../documents/quote.ts";
import type { StyledCitations } from "../documents/styledText.ts";
import type { QuotationCheck } from "../search/check/checkQuotation.ts";
import type { RelatedOnShelf } from "../search/relatedArticles.ts";
import type { Answer, Query } from "../search/search.ts";
import type { Context } from "../search/spans/context.ts";
import type { QuoteReference } from "../search/spans/quoteReference.ts";
import type { Timeline, TimelineQuery } from "../timeline/timeline.ts";
import type { TimelineFilters } from "../timeline/timelineFilters.ts";
import type { CaseDocument, IntroducedDocument } from "./caseDocuments.ts";
import type { DocumentQuery, DocumentReading } from "./readDocument.ts";
import type { CorpusReport, ReloadResult } from "./reloading.ts";

/** By what a timeline can be narrowed. */
export type { TimelineFilters } from "../timeline/timelineFilters.ts";

/** A case and how many articles of the corpus cover it. */
export interface CountedCase extends NamedCase {
  readonly articles: number;
}

/** How much is served. */
export interface CorpusStatistics {
  readonly cases: readonly CountedCase[];
  readonly articles: number;
  readonly passages: number;
}

/**
 * One snapshot of the library, for as long as one answer takes. It never changes meanwhile, so that no answer mixes two.
 * Asks and answers are plain data and come as promises: the library lives in a thread of its own.
 */
export interface LibraryApi {
  ask(query: Query): Promise<Answer>;
  /** Up to `limit` quotations for each claim, in the claims' order. */
  findClosest(claims: readonly string[], limit: number): Promise<readonly (readonly Quote[])[]>;
  /** What is found of each text that is given as a quotation, in the texts' order. */
  checkQuotations(texts: readonly string[]): Promise<readonly QuotationCheck[]>;
  /** What a question that found nothing may have meant; in one case alone where its slug is given. */
  findNearest(question: string, slug?: CaseSlug): Promise<RelatedOnShelf>;
  findCase(caseName: string): Promise<CaseMatch>;
  /** At most `limit` cases whose names go on as typed. Answers at once, whatever the thread is busy with. */
  completeCase(typed: string, limit: number): Promise<readonly NamedCase[]>;
  /** The chronology of the case with that slug; nothing where there is none. */
  readTimeline(query: TimelineQuery): Promise<Timeline | undefined>;
  /** By what the timeline of the case with that slug can be narrowed; nothing where there is none. */
  listTimelineFilters(slug: CaseSlug): Promise<TimelineFilters | undefined>;
  describe(): Promise<CorpusStatistics>;
  /** Of one case, and of one kind, where these are given. */
  listSources(slug: CaseSlug | undefined, page: number, kind?: DocumentKind): Promise<CataloguePage>;
  /**
   * At most `limit` articles that are served, or that their own files hide, the newest first: the one that is named by
   * its id, its file's path, its title or the fingerprint of its id, else those whose title or id has what was typed.
   */
  findArticles(typed: string, which: "served" | "hidden", limit: number): Promise<readonly ListedArticle[]>;
  /** All documents of a case. */
  listDocuments(slug: CaseSlug): Promise<readonly CaseDocument[]>;
  /** Those of a case's documents that are named by fingerprints, each with the quotation that tells what it is about; the newest first. */
  introduceDocuments(slug: CaseSlug, wanted: readonly string[]): Promise<readonly IntroducedDocument[]>;
  /** Each quotation again, or nothing in its place if its article is gone or has changed. */
  recall(references: readonly QuoteReference[], question: string): Promise<readonly (Quote | undefined)[]>;
  readContext(reference: QuoteReference): Promise<Context | undefined>;
  /** A page of a document that its keeper offers for reading, with quotations marked in it. */
  readDocument(query: DocumentQuery): Promise<DocumentReading>;
  /** The articles of these quotations in the styles of citation, in order; nothing where one is gone or has changed. */
  cite(references: readonly QuoteReference[]): Promise<readonly (StyledCitations | undefined)[]>;
}

/** A call took longer than any may and was stopped, its thread with it. The same call would stop the next thread too. */
export class CallTooLong extends Error {
  override readonly name = "CallTooLong";

  constructor() {
    super("a call took too long and was stopped");
  }
}

/** Holds the library in use. */
export interface LibraryService {
  /**
   * Runs `use` on the library in use. A reload meanwhile changes nothing for it; if the library's thread dies,
   * `use` runs once more on the next one. Throws what `use` throws, and `CallTooLong` where one of its own calls took
   * too long: that is not tried again.
   */
  withSnapshot<T>(use: (library: LibraryApi) => Promise<T>): Promise<T>;
  /** Reads the folder anew and swaps the library as a whole, or leaves it as it is. One at a time. */
  reload(): Promise<ReloadResult>;
  /** What the folder held when the library in use was built. */
  readonly corpus: CorpusReport;
  /** Whether the thread of the library in use is alive; not from its death until the next one has read the folder. */
  readonly isAlive: boolean;
  /** Ends the thread; what is still being answered fails. */
  close(): Promise<void>;
}

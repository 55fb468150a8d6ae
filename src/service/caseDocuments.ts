import type { CaseSlug } from "../documents/caseSlug.ts";
import { type ListedArticle, listArticle } from "../documents/catalogue.ts";
import { type Document, isFiling } from "../documents/document.ts";
import type { Quote } from "../documents/quote.ts";
import type { LibrarySnapshot } from "../search/index/snapshot.ts";
import { quoteLead } from "../search/leadQuote.ts";
import type { Fingerprint } from "../text/fingerprint.ts";

/** A document that a case has, by the fingerprint of its id. */
export interface CaseDocument {
  readonly fingerprint: Fingerprint;
  /** Whether it is a court's paper rather than an article. */
  readonly isFiling: boolean;
}

/** A document with the quotation that tells what it is about; without one where none can be quoted. */
export interface IntroducedDocument extends CaseDocument {
  readonly article: ListedArticle;
  readonly lead?: Quote;
}

/** All documents of a case that are served, retracted ones left out. */
export function listDocuments({ articles }: LibrarySnapshot, slug: CaseSlug): CaseDocument[] {
  return documentsOf(articles, slug).map(describe);
}

/** Those of a case's documents that are named, each introduced; the newest first. */
export function introduceDocuments(
  library: LibrarySnapshot,
  slug: CaseSlug,
  wanted: readonly string[],
): IntroducedDocument[] {
  const names: ReadonlySet<string> = new Set(wanted);
  return documentsOf(library.articles, slug)
    .filter(({ fingerprint }) => names.has(fingerprint.article))
    .sort((one, other) => (one.published < other.published ? 1 : -1))
    .map((article) => {
      const indexed = library.indexed.get(article.fingerprint.article);
      return { ...describe(article), article: listArticle(article), lead: indexed && quoteLead(library, indexed) };
    });
}

function documentsOf(articles: readonly Document[], slug: CaseSlug): Document[] {
  return articles.filter(({ cases, retracted }) => cases.includes(slug) && !retracted);
}

function describe(article: Document): CaseDocument {
  return { fingerprint: article.fingerprint.article, isFiling: isFiling(article) };
}

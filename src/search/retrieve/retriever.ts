import type { Document } from "../../documents/document.ts";
import type { Passage } from "../../documents/passage.ts";
import type { IndexedArticle } from "../index/indexedArticle.ts";
import type { LibrarySnapshot } from "../index/snapshot.ts";
import type { ParsedQuestion } from "../query/question.ts";

/** A passage that may answer, as the index knows it. Scores lie between 0 and 1, 1 for the best of this question. */
export interface ScoredPassage {
  readonly indexed: IndexedArticle;
  readonly passage: Passage;
  readonly passageScore: number;
  readonly articleScore: number;
}

/**
 * Finds the passages that may answer a question. What it doesn't return is never read sentence by sentence, so it bounds
 * what an answer costs.
 *
 * @example
 * // Only the passages of articles that were published in 2024, as the lexical retriever ranks them:
 * const of2024: Retriever = {
 *   retrieve: (snapshot, question, keep) =>
 *     LEXICAL_RETRIEVER.retrieve(snapshot, question, (article) => keep(article) && article.published.startsWith("2024")),
 * };
 */
export interface Retriever {
  /** The most promising first, at most some dozens, of the articles that `keep` accepts. Reads nothing but the snapshot. */
  retrieve(
    snapshot: LibrarySnapshot,
    question: ParsedQuestion,
    keep: (article: Document) => boolean,
  ): readonly ScoredPassage[];
}

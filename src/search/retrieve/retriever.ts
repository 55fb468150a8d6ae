import type { Article } from "../../documents/article.ts";
import type { LibrarySnapshot } from "../index/snapshot.ts";
import type { ParsedQuestion } from "../query/question.ts";
import type { ScoredPassage } from "./candidates.ts";

/**
 * Finds the passages that may answer a question. What it doesn't return is never read sentence by sentence, so it bounds
 * what an answer costs.
 *
 * @example
 * // Only the passages of articles that were published in 2024, as the lexical retriever ranks them:
 * const of2024: Retriever = {
 *   name: "lexical, 2024",
 *   retrieve: (snapshot, question, keep) =>
 *     LEXICAL_RETRIEVER.retrieve(snapshot, question, (article) => keep(article) && article.published.startsWith("2024")),
 * };
 */
export interface Retriever {
  /** As an explanation names it. */
  readonly name: string;
  /** The most promising first, at most some dozens, of the articles that `keep` accepts. Reads nothing but the snapshot. */
  retrieve(
    snapshot: LibrarySnapshot,
    question: ParsedQuestion,
    keep: (article: Article) => boolean,
  ): readonly ScoredPassage[];
}

import type { IndexedArticle } from "../index/indexedArticle.ts";
import type { LibrarySnapshot } from "../index/snapshot.ts";
import { LOW_INFORMATION_WEIGHT, type ParsedQuestion } from "../query/question.ts";
import { splitArticle } from "../spans/sentenceSequence.ts";
import { at, type MatchWeights, weightedShare } from "./termMatch.ts";

/** A question's words as they count inside one article: a name that stands in every paragraph tells nothing there. */
export interface ArticleTermWeights {
  /** The share of the question, by its usual weights, that the article has. */
  readonly has: number;
  /** What each query term counts, 1 in all; 0 for what the article lacks. */
  readonly shares: Float64Array;
  share(credits: MatchWeights): number;
}

/**
 * Weighs a question's terms by how rare each is inside one article: an inverse sentence frequency, natural logarithm.
 */
export function computeArticleTermWeights(
  { index }: LibrarySnapshot,
  question: ParsedQuestion,
  indexed: IndexedArticle,
): ArticleTermWeights {
  const sentences = splitArticle(indexed).length;
  const has = new Float64Array(question.terms.length);
  const weights = question.terms.map(({ matchWeights, isAnswerTypeCue, isLowInformation }, queryTerm) => {
    let mentions = 0;
    for (const [term, credit] of matchWeights) {
      const count = index.findPostings(term).get(indexed) ?? 0;
      mentions += count;
      if (count > 0) has[queryTerm] = Math.max(at(has, queryTerm), credit);
    }
    if (mentions === 0 || isAnswerTypeCue) return 0;
    return (
      Math.log(1 + (sentences + 1) / (Math.min(mentions, sentences) + 0.5)) *
      (isLowInformation ? LOW_INFORMATION_WEIGHT : 1)
    );
  });
  const whole = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const shares = Float64Array.from(weights, (weight) => weight / whole);
  return { has: weightedShare(question, has), shares, share: (credits) => weightedShare({ shares }, credits) };
}

import type { Token } from "../../text/tokens.ts";
import type { IndexedArticle } from "../index/indexedArticle.ts";
import { LOW_INFORMATION_WEIGHT } from "../query/queryTerms.ts";
import type { ParsedQuestion } from "../query/question.ts";
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
export function computeArticleTermWeights(question: ParsedQuestion, indexed: IndexedArticle): ArticleTermWeights {
  const sentences = splitArticle(indexed).length;
  const { mentions, credits } = countMentions(question, indexed);
  const weights = question.terms.map(({ isAnswerTypeCue, isLowInformation }, queryTerm) => {
    const count = at(mentions, queryTerm);
    if (count === 0 || isAnswerTypeCue) return 0;
    return (
      Math.log(1 + (sentences + 1) / (Math.min(count, sentences) + 0.5)) *
      (isLowInformation ? LOW_INFORMATION_WEIGHT : 1)
    );
  });
  const whole = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const shares = Float64Array.from(weights, (weight) => weight / whole);
  return { has: weightedShare(question, credits), shares, share: (some) => weightedShare({ shares }, some) };
}

/** The share of a question, by its usual weights, that an article has in its title or its text. */
export function computeArticleShare(question: ParsedQuestion, indexed: IndexedArticle): number {
  return weightedShare(question, countMentions(question, indexed).credits);
}

/** How often an article's title and text mention each query term, and how well the best of what stands for it does. */
function countMentions({ terms, matches }: ParsedQuestion, { title, passages }: IndexedArticle) {
  const mentions = new Float64Array(terms.length);
  const credits = new Float64Array(terms.length);
  const count = (tokens: readonly Token[]) => {
    for (const { term } of tokens) {
      const found = matches.get(term);
      if (!found) continue;
      for (const { queryTerm, weight } of found) {
        mentions[queryTerm] = at(mentions, queryTerm) + 1;
        credits[queryTerm] = Math.max(at(credits, queryTerm), weight);
      }
    }
  };
  count(title);
  for (const { sentences } of passages) for (const { tokens } of sentences) count(tokens);
  return { mentions, credits };
}

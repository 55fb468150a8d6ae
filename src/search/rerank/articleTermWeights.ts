import type { Token } from "../../text/tokens.ts";
import type { IndexedArticle } from "../index/indexedArticle.ts";
import { LOW_INFORMATION_WEIGHT } from "../query/queryTerms.ts";
import type { ParsedQuestion } from "../query/question.ts";
import { splitArticle } from "../spans/sentenceSequence.ts";
import { findFirstMentions } from "./firstMentions.ts";
import { at, type MatchWeights, weightedShare } from "./termMatch.ts";

/** A question's words as they count inside one article: a name that stands in every paragraph tells nothing there. */
export interface ArticleTermWeights {
  /** The share of the question, by its usual weights, that the article has. */
  readonly has: number;
  /** The share of the question's names, by number, that the article lacks; 0 where it has none. */
  readonly namesAbsent: number;
  /** What each query term counts, 1 in all; 0 for what the article lacks. */
  readonly shares: Float64Array;
  /** In which of its sentences each query term is first mentioned, as `findFirstMentions` tells it. */
  readonly firstMentions: Int32Array;
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
  const names = question.terms.flatMap(({ isName }, queryTerm) => (isName ? [at(mentions, queryTerm)] : []));
  return {
    has: weightedShare(question, credits),
    namesAbsent: names.filter((count) => count === 0).length / (names.length || 1),
    shares,
    firstMentions: findFirstMentions(question, indexed),
    share: (some) => weightedShare({ shares }, some),
  };
}

/** The share of a question, by its usual weights, that an article has in its title or its text. */
export function computeArticleShare(question: ParsedQuestion, indexed: IndexedArticle): number {
  return weightedShare(question, countMentions(question, indexed).credits);
}

/** How often an article's title and text mention each query term, and how well the best of what stands for it does. */
function countMentions({ terms, matches }: ParsedQuestion, indexed: IndexedArticle) {
  const mentions = new Float64Array(terms.length);
  const credits = new Float64Array(terms.length);
  const counts = countTerms(indexed);
  for (const [term, found] of matches) {
    const count = counts.get(term) ?? 0;
    if (count === 0) continue;
    for (const { queryTerm, weight } of found) {
      mentions[queryTerm] = at(mentions, queryTerm) + count;
      credits[queryTerm] = Math.max(at(credits, queryTerm), weight);
    }
  }
  return { mentions, credits };
}

const known = new WeakMap<IndexedArticle, ReadonlyMap<string, number>>();

/** How often each term stands in an article's title and text: counted when it is first asked for, some 10 KB each. */
function countTerms(indexed: IndexedArticle): ReadonlyMap<string, number> {
  const remembered = known.get(indexed);
  if (remembered) return remembered;
  const counts = new Map<string, number>();
  const count = (tokens: readonly Token[]) => {
    for (const { term } of tokens) counts.set(term, (counts.get(term) ?? 0) + 1);
  };
  count(indexed.title);
  for (const { sentences } of indexed.passages) for (const { tokens } of sentences) count(tokens);
  known.set(indexed, counts);
  return counts;
}

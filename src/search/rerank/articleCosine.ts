import type { IndexedArticle } from "../index/indexedArticle.ts";
import type { QuestionMeaning } from "../index/sentenceVectors.ts";
import type { ScoredSpan } from "./features.ts";

/** An article whose sentences have this cosine in the mean is about nothing but what is asked. */
const NEAREST = 0.5;
/** How many sentences of an article are compared, at even distances: more tell hardly more, and some papers have ten thousand. */
const MAX_COMPARED = 400;

/**
 * A span, with how near its article as a whole is to the question in meaning: the mean cosine of its sentences, 1 for one of ½
 * or more. A sentence that happens to have a question's words mostly stands in an article about something else.
 */
export function withArticleCosine(
  best: ScoredSpan,
  indexed: IndexedArticle | undefined,
  meaning: QuestionMeaning | undefined,
): ScoredSpan {
  const numbers = indexed && meaning?.sentences.numbersOf(indexed);
  if (!meaning || !numbers) return best;
  const step = Math.max(1, numbers.length / MAX_COMPARED);
  const some = Int32Array.from(
    { length: Math.floor(numbers.length / step) },
    (_, at) => numbers[Math.floor(at * step)] ?? -1,
  );
  const { pooled, pooledScale: scale } = meaning.question;
  const cosines = meaning.sentences.cosinesOf(some, { pooled, scale }).filter((_, at) => (some[at] ?? -1) >= 0);
  const mean = cosines.reduce((sum, cosine) => sum + cosine, 0) / (cosines.length || 1);
  const articleCosine = Math.max(0, Math.min(1, mean / NEAREST));
  return { ...best, features: { ...best.features, articleCosine } };
}

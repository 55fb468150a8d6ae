import type { Library, ShelvedArticle } from "../index/snapshot.ts";
import { at, type Credits, weighShare } from "./termMatch.ts";
import { placeArticle } from "../spans/sentenceSequence.ts";
import { LIGHT, type Question } from "../query/question.ts";

/** A question's words as they count inside one article: a name that stands in every paragraph tells nothing there. */
export interface Inside {
  /** The share of the question, by its usual weights, that the article has. */
  readonly has: number;
  /** What each concept counts, 1 in all; 0 for what the article lacks. */
  readonly shares: Float64Array;
  share(credits: Credits): number;
}

export function weighInside({ index }: Library, question: Question, shelved: ShelvedArticle): Inside {
  const sentences = placeArticle(shelved).length;
  const has = new Float64Array(question.concepts.length);
  const weights = question.concepts.map(({ credits, asked, light }, concept) => {
    let mentions = 0;
    for (const [term, credit] of credits) {
      const count = index.findMentions(term).get(shelved) ?? 0;
      mentions += count;
      if (count > 0) has[concept] = Math.max(at(has, concept), credit);
    }
    if (mentions === 0 || asked) return 0;
    return Math.log(1 + (sentences + 1) / (Math.min(mentions, sentences) + 0.5)) * (light ? LIGHT : 1);
  });
  const whole = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const shares = Float64Array.from(weights, (weight) => weight / whole);
  return { has: weighShare(question, has), shares, share: (credits) => weighShare({ shares }, credits) };
}

import { passagesOf } from "../spans/answerSpan.ts";
import type { ScoredSpan } from "./features.ts";
import { LEAST_BY_INTENT, scoreIntent } from "./linearModel.ts";

/** Further ahead than so many points of score, nothing else is near. */
const MAX_AHEAD = 10;
/** Where there is nothing to compare with. */
const ALONE = 0.5;

/**
 * A span, with how far ahead all that is about the same is: the best score of its case's articles over the best of all
 * others, from 0 to 1, without what intents add. Where nothing is of another case, its article is compared with the others; ½
 * where there are none. The spans are all that were found, best first: mostly few of them are looked at.
 */
export function withLead(best: ScoredSpan, spans: readonly ScoredSpan[]): ScoredSpan {
  const { article } = passagesOf(best).first;
  const most = { own: Number.NEGATIVE_INFINITY, sibling: Number.NEGATIVE_INFINITY, other: Number.NEGATIVE_INFINITY };
  for (const span of spans) {
    const possible = span.score - LEAST_BY_INTENT;
    if (Math.max(most.own, most.sibling) >= possible && most.other >= possible) break;
    const one = passagesOf(span).first.article;
    const isSibling = one.cases.some((slug) => article.cases.includes(slug));
    const place = one === article ? "own" : isSibling ? "sibling" : "other";
    if (most[place] < possible) most[place] = Math.max(most[place], span.score - scoreIntent(span.features));
  }
  // Which article of one case is ahead of another says little, unless the library has no other.
  const hasOther = most.other > Number.NEGATIVE_INFINITY;
  const [first, second] = hasOther ? [Math.max(most.own, most.sibling), most.other] : [most.own, most.sibling];
  const ahead = second === Number.NEGATIVE_INFINITY ? ALONE : Math.max(0, Math.min(1, (first - second) / MAX_AHEAD));
  return { ...best, features: { ...best.features, ahead } };
}

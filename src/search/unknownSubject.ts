import type { QueryTerm } from "./query/queryTerms.ts";
import type { ParsedQuestion } from "./query/question.ts";
import type { Features } from "./rerank/features.ts";

/** How much of a question, by weight, the library has no word for, beside what the best span holds of what is asked for. */
export function shareUnknown(question: ParsedQuestion, best: Features): number {
  return shareOf(question, findUnknown(question, best));
}

/**
 * Where the library lacks this share of the question by weight, and of its words, what it has of a case is about something
 * else, whatever the odds.
 */
const MAX_UNKNOWN = { weight: 0.4, words: 0.25 };

/** Whether the library lacks so much of the question that the best span may be about something else, whatever its score. */
export function hasUnknownSubject(question: ParsedQuestion, best: Features): boolean {
  const unknown = findUnknown(question, best);
  const words = unknown.length / Math.max(1, countWords(question));
  return shareOf(question, unknown) >= MAX_UNKNOWN.weight && words > MAX_UNKNOWN.words;
}

/** A name of several words counts once. */
function countWords({ terms }: ParsedQuestion): number {
  return terms.filter(({ isName }, at) => !isName || !terms[at - 1]?.isName).length;
}

/** How much of what a claim says and the library knows, by weight, a span must speak of to stand beside it, and of how many words. */
const CLOSE = { covered: 0.35, words: 2 };

/** Whether the best span speaks of what is claimed, be it to say the contrary: what the library has no word for may be the error. */
export function isRelevant(claim: ParsedQuestion, best: Features): boolean {
  const known = 1 - shareUnknown(claim, best);
  const words = Math.round((1 - best.uncovered) * claim.terms.length);
  return words >= CLOSE.words && best.covered >= CLOSE.covered * known;
}

/** What the question asks *for* is not unknown where the span holds it, whatever words it uses. */
function findUnknown({ terms }: ParsedQuestion, best: Features): readonly QueryTerm[] {
  return terms.filter(
    (queryTerm) => queryTerm.matchWeights.size === 0 && !(queryTerm.isAnswerTypeCue && best.type > 0),
  );
}

function shareOf({ terms }: ParsedQuestion, some: readonly QueryTerm[]): number {
  const weigh = (these: readonly QueryTerm[]) => these.reduce((sum, queryTerm) => sum + queryTerm.weight, 0);
  return weigh(some) / (weigh(terms) || 1);
}

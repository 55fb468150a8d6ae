import type { Intent } from "./query/intent.ts";
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

/** What asks how somebody stands before a court, and so is about that person alone. */
const OF_SOMEBODY: ReadonlySet<Intent> = new Set([
  ...(["status", "latest", "custody", "plea", "representation"] as const),
  ...(["charge", "verdict", "sentence", "judge", "prosecutor"] as const),
]);

/** Fewer letters name nobody. */
const MIN_NAME = 3;

/**
 * Whether a question asks how somebody stands before a court, names no case, and has a word that the library doesn't: then it is most likely
 * that person's name, and what the library tells is of somebody else.
 */
export function asksOfUnknownPerson(question: ParsedQuestion): boolean {
  return !namesCase(question) && OF_SOMEBODY.has(question.intent) && listStrangeWords(question).length > 0;
}

/** Whether such a question has two neighbouring words that the library doesn't, and no more of them, as a full name is: *does Pell represent Mo Doe*. */
export function namesUnknownPerson(question: ParsedQuestion): boolean {
  const [one, next, ...more] = listStrangeWords(question);
  if (!OF_SOMEBODY.has(question.intent) || one === undefined || next === undefined || more.length > 0) return false;
  return next - one === 1;
}

function listStrangeWords({ terms }: ParsedQuestion): readonly number[] {
  return terms.flatMap((term, at) => (isStrange(term) && term.surfaceForm.length >= MIN_NAME ? [at] : []));
}

/** Whether a question is about a case that it names, or that was chosen. */
export function namesCase({ cases, isCaseChosen }: ParsedQuestion): boolean {
  return cases.length > 0 || isCaseChosen;
}

/** Whether a word that says something stands nowhere in the library. */
export function isStrange({ matchWeights, isAnswerTypeCue, isLowInformation, isNumber }: QueryTerm): boolean {
  return matchWeights.size === 0 && !isAnswerTypeCue && !isLowInformation && !isNumber;
}

import { cosineSimilarity, type Vector } from "./cosineSimilarity.ts";

/** What two sentences are compared by. */
interface ComparedSentence {
  readonly vector: Vector;
  /** The words of procedure in it. */
  readonly legalTerms: ReadonlySet<string>;
}

/** How like two sentences without a common word of procedure must be to tell one event. */
const MIN_SIMILARITY = 0.35;
/** Most sentences of an event that one is held against, so that the cost stays linear. */
const MAX_COMPARED = 12;

/** Whether two sentences of a date tell the same event: a verdict and what a witness said that month are two of one trial. */
export function tellsSameEvent(one: ComparedSentence, other: ComparedSentence): boolean {
  for (const term of one.legalTerms) for (const its of other.legalTerms) if (isSameWord(term, its)) return true;
  return cosineSimilarity(one.vector, other.vector) >= MIN_SIMILARITY;
}

/** Whether a sentence tells the same event as one of several, the first of which are looked at. */
export function tellsOneOf(sentence: ComparedSentence, others: readonly ComparedSentence[]): boolean {
  return others.slice(0, MAX_COMPARED).some((other) => tellsSameEvent(sentence, other));
}

/** `fine` and `fined` are one word to whoever tells of it. */
function isSameWord(one: string, other: string): boolean {
  return one === other || (Math.min(one.length, other.length) >= 3 && (one.startsWith(other) || other.startsWith(one)));
}

import type { Features } from "./features.ts";
import type { Concept, Question } from "./question.ts";

/** Fitted on questions whose article was and was not on the shelf, and rounded; their sum is log odds. */
const BIAS = -1.1;
const WEIGHTS = {
  covered: 2.85,
  coveredNear: 1.4,
  uncovered: -2.8,
  namesMissing: -3.8,
  pairs: 1.2,
  forms: 2,
  type: -0.3,
} satisfies Partial<Record<keyof Features, number>>;
/** For each word of the question, up to eight: a long one that is covered is rarely covered by chance. */
const PER_WORD = 0.09;
/** For the share of the question, by weight, that stands nowhere on the shelf. */
const UNKNOWN = -1.2;

/** Below these log odds the shelf counts as silent. */
const LEAST = -1.4;
/** Where the shelf lacks this share of the question by weight, and of its words, what it has is about something else. */
const MOST_UNKNOWN = { weight: 0.4, words: 0.25 };

/** Whether the best window covers enough of what was asked to be shown as an answer. */
export function answers(question: Question, best: Features): boolean {
  const unknown = findUnknown(question, best);
  const words = unknown.length / Math.max(1, countWords(question));
  if (shareOf(question, unknown) >= MOST_UNKNOWN.weight && words > MOST_UNKNOWN.words) return false;
  return weighAnswer(question, best) >= LEAST;
}

/** How much of what a claim says and the shelf knows, by weight, a window must speak of to stand beside it, and of how many words. */
const CLOSE = { covered: 0.35, words: 2 };

/** Whether the best window speaks of what is claimed, be it to say the contrary: what the shelf has no word for may be the error. */
export function isClose(claim: Question, best: Features): boolean {
  const known = 1 - shareOf(claim, findUnknown(claim, best));
  const words = Math.round((1 - best.uncovered) * claim.concepts.length);
  return words >= CLOSE.words && best.covered >= CLOSE.covered * known;
}

function weighAnswer(question: Question, best: Features): number {
  let odds =
    BIAS + PER_WORD * Math.min(8, question.concepts.length) + UNKNOWN * shareOf(question, findUnknown(question, best));
  for (const name of Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[]) odds += WEIGHTS[name] * best[name]; // keys of a constant
  return odds;
}

/** A name of several words counts once. */
function countWords({ concepts }: Question): number {
  return concepts.filter(({ isName }, at) => !isName || !concepts[at - 1]?.isName).length;
}

/** What the question asks *for* is not unknown where the window holds it, whatever words it uses. */
function findUnknown({ concepts }: Question, best: Features): readonly Concept[] {
  return concepts.filter((concept) => concept.credits.size === 0 && !(concept.asked && best.type > 0));
}

function shareOf({ concepts }: Question, some: readonly Concept[]): number {
  const weigh = (these: readonly Concept[]) => these.reduce((sum, concept) => sum + concept.weight, 0);
  return weigh(some) / (weigh(concepts) || 1);
}

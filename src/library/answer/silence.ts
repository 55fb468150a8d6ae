import type { Features } from "./features.ts";
import type { Question } from "./question.ts";

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
/** Where the shelf doesn't have this share of the question at all, what it has is about something else. */
const MOST_UNKNOWN = 0.4;

/** Whether the best window covers enough of what was asked to be shown as an answer. */
export function answers(question: Question, best: Features): boolean {
  return shareUnknown(question, best) < MOST_UNKNOWN && weighAnswer(question, best) >= LEAST;
}

function weighAnswer(question: Question, best: Features): number {
  let odds = BIAS + PER_WORD * Math.min(8, question.concepts.length) + UNKNOWN * shareUnknown(question, best);
  for (const name of Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[]) odds += WEIGHTS[name] * best[name]; // keys of a constant
  return odds;
}

/** What the question asks *for* is not unknown where the window holds it, whatever words it uses. */
function shareUnknown({ concepts }: Question, best: Features): number {
  const weigh = (some: Question["concepts"]) => some.reduce((sum, concept) => sum + concept.weight, 0);
  const unknown = concepts.filter((concept) => concept.credits.size === 0 && !(concept.asked && best.type > 0));
  return weigh(unknown) / (weigh(concepts) || 1);
}

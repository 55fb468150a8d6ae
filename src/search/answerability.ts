import type { ParsedQuestion, QueryTerm } from "./query/question.ts";
import type { Features, ScoredSpan } from "./rerank/features.ts";
import trained from "./rerank/model.json" with { type: "json" };

/**
 * How sure of an answer one must be to show it. On the sets that it was trained on, `usual` leaves at most one in
 * twenty questions that have an answer without it, `strict` one in ten and `strictest` one in five.
 */
export type Strictness = keyof typeof trained.silence.least;

export const STRICTNESSES = Object.keys(trained.silence.least) as readonly Strictness[]; // keys of a constant

/** What the decision between an answer and silence rests on: features of the best span, and these. */
export type Signals = Readonly<Record<keyof typeof trained.silence.weights, number>>;

const WEIGHTS: Signals = trained.silence.weights;

export const SIGNALS = Object.keys(WEIGHTS) as readonly (keyof Signals)[]; // keys of a constant

/** A long question that is covered is rarely covered by chance; beyond so many words it makes no difference. */
const MAX_WORDS = 8;
/** About the largest score that spans have. */
const MAX_SCORE = 10;

/** The figures that the decision between an answer and silence is made from, for the best span of a question. */
export function extractSignals(question: ParsedQuestion, { features, score }: ScoredSpan): Signals {
  return {
    ...features,
    bias: 1,
    words: Math.min(MAX_WORDS, question.terms.length) / MAX_WORDS,
    unknown: shareOf(question, findUnknown(question, features)),
    typed: Number(question.type !== undefined),
    score: score / MAX_SCORE,
  };
}

/** Whether the best span covers enough of what was asked to be shown as an answer. */
export function isAnswerable(question: ParsedQuestion, best: ScoredSpan, strictness: Strictness = "usual"): boolean {
  if (hasUnknownSubject(question, best.features)) return false;
  const signals = extractSignals(question, best);
  let odds = 0;
  for (const name of SIGNALS) odds += WEIGHTS[name] * signals[name];
  return odds >= trained.silence.least[strictness];
}

/** What the log odds are a sum of, and the least that they must come to. */
export function logOdds(question: ParsedQuestion, best: ScoredSpan, strictness: Strictness = "usual") {
  const signals = extractSignals(question, best);
  const contributions = SIGNALS.map((name) => ({ name, value: signals[name], weight: WEIGHTS[name] }));
  return { contributions, least: trained.silence.least[strictness] };
}

/** Where the library lacks this share of the question by weight, and of its words, what it has is about something else, whatever the odds. */
const MAX_UNKNOWN = { weight: 0.4, words: 0.25 };

/** Whether the library lacks so much of the question that the best span is about something else, whatever its score. */
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
  const known = 1 - shareOf(claim, findUnknown(claim, best));
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

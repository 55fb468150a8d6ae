import { wantsFit } from "../query/intent.ts";
import type { ParsedQuestion } from "../query/question.ts";
import { sentencesOf } from "../spans/answerSpan.ts";
import type { ScoredSpan } from "./features.ts";
import { putNearFirst } from "./nearFirst.ts";

/** How far below the best a span may be scored that counts what is asked to be counted. */
const MAX_BELOW = 4;

/** A list, whose items can be counted, or words for one or none: *teams for law, for sales, and for safety*, *a single count*. */
const WITHOUT_NUMBER = /\p{L}, [\p{L}’' -]+,? (?:and|or) \p{L}|\b(?:a single|only|sole|no|a pair of) \p{L}/u;

/**
 * Tells of a span whether it counts the kind of thing that a question asks the number of: whether one of its sentences has that, and a number
 * which is of no date, a list, or *no* and *a single*. All do where a question asks for no number of a kind.
 */
export function makeCountCheck({ type, kind, terms }: ParsedQuestion): (span: ScoredSpan) => boolean {
  const counts = type?.name === "number" ? type.full : undefined;
  const counted = kind === undefined ? undefined : terms[kind];
  if (!counts || !counted) return () => true;
  return (span) =>
    sentencesOf(span).some(
      ({ text, tokens }) =>
        (counts.test(text) || WITHOUT_NUMBER.test(text)) && tokens.some(({ term }) => counted.matchWeights.has(term)),
    );
}

/**
 * Where a question about a case asks how many there were of something, spans that count it come first, in their order. As they are where none
 * is near the best, and where it is asked what somebody got: the end of a case tells more than a number that might have been.
 */
export function putCountedFirst(question: ParsedQuestion, spans: readonly ScoredSpan[]): readonly ScoredSpan[] {
  if (question.cases.length === 0 || wantsFit(question.intent)) return spans;
  return putNearFirst(spans, MAX_BELOW, makeCountCheck(question));
}

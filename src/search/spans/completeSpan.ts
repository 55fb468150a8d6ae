import { MAX_QUOTE_LENGTH } from "../../documents/quote.ts";
import { type AnswerSpan, boundsOf, MAX_SENTENCES, overlaps, sentencesOf } from "./answerSpan.ts";
import { accuses, answersAccusation } from "./disposition.ts";

/** A paragraph that is no longer is quoted whole; UTF-16 code units. */
const MAX_SHORT_PARAGRAPH = 400;

/** Most sentences that an accusation's answer adds to a span. */
export const MAX_ANSWER_SENTENCES = 3;

/**
 * The whole paragraph where the span is a part of one that is comfortable to read: half of it would read as if the rest
 * had been left out on purpose. Where it goes on from one into the next, the whole of both, or at least all of the answer to an
 * accusation.
 */
export function completeParagraph<T extends AnswerSpan>(span: T): T {
  const { sentences } = span;
  const [begins, ends] = [sentences[span.first]?.passage, sentences[span.last]?.passage];
  const bounds = boundsOf(span);
  let { first, last } = span;
  // No further than could be shown: a paragraph may have thousands of sentences.
  while (sentences[first - 1]?.passage === begins && bounds.end - (sentences[first]?.start ?? 0) <= MAX_QUOTE_LENGTH)
    first -= 1;
  while (sentences[last + 1]?.passage === ends && (sentences[last]?.end ?? 0) - bounds.start <= MAX_QUOTE_LENGTH)
    last += 1;
  if (sentences[first]?.isPromotion) first = span.first;
  if (sentences[last]?.isPromotion) last = span.last;
  const whole = { ...span, first, last };
  if (first === span.first && last === span.last) return span;
  if (last - first < MAX_SENTENCES && fits(whole, MAX_SHORT_PARAGRAPH)) return whole;
  if (begins === ends) return span;
  const onward = { ...span, last };
  return sentencesOf(span).some(({ text }) => accuses(text)) && fits(onward, MAX_QUOTE_LENGTH) ? onward : span;
}

/**
 * Spans that are shown together, each accusation among them with the answer to it where the next paragraph gives one: all
 * of that paragraph, or its sentences up to the answer. What another of them shows isn't shown again: a later one with the answer
 * follows the accusation at once.
 */
export function completeAccusations<T extends AnswerSpan>(shown: readonly T[]): T[] {
  const completed: T[] = [];
  const following: T[] = [...shown];
  for (let span = following.shift(); span !== undefined; span = following.shift()) {
    const answer = sentencesOf(span).some(({ text }) => accuses(text)) ? findAnswer(span) : undefined;
    const isShown = (one: T) => answer !== undefined && one !== span && overlaps(one, answer);
    completed.push(answer && !shown.some(isShown) ? widen(span, answer) : span);
    const next = following.findIndex(isShown);
    if (next > 0) following.unshift(...following.splice(next, 1));
  }
  return completed;
}

function widen<T extends AnswerSpan>(span: T, answer: NonNullable<ReturnType<typeof findAnswer>>): T {
  const wider = [answer.last, answer.answers].map((last) => ({ ...span, last }));
  return wider.find((one) => fits(one, MAX_QUOTE_LENGTH)) ?? span;
}

/** The paragraph after a span, where it answers what the span ends with; `answers` is its last sentence that does. */
function findAnswer({ sentences, last }: AnswerSpan): (AnswerSpan & { readonly answers: number }) | undefined {
  const next = sentences[last + 1];
  if (next === undefined || !next.isContiguous || next.passage === sentences[last]?.passage) return undefined;
  let [end, answers] = [last, -1];
  for (let at = last + 1; sentences[at]?.passage === next.passage; at += 1) {
    end = at;
    if (answersAccusation(sentences[at]?.text ?? "")) answers = at;
  }
  return answers < 0 ? undefined : { sentences, first: last + 1, last: end, answers };
}

function fits(span: AnswerSpan, most: number): boolean {
  const { start, end } = boundsOf(span);
  return (
    end - start <= most &&
    span.last - span.first < MAX_SENTENCES + MAX_ANSWER_SENTENCES &&
    sentencesOf(span).every(({ isPromotion, isContiguous }, at) => !isPromotion && (at === 0 || isContiguous))
  );
}

import { MAX_QUOTE_LENGTH } from "../../documents/quote.ts";
import { type AnswerSpan, boundsOf, MAX_SENTENCES, overlaps, sentencesOf } from "./answerSpan.ts";
import { findAntecedent } from "./antecedent.ts";
import { accuses, answersAccusation, contradicts, measureDisposition } from "./disposition.ts";

/** A paragraph that is no longer is quoted whole; UTF-16 code units. */
export const MAX_SHORT_PARAGRAPH = 400;

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
 * Spans that are shown together, each accusation among them with the answer to it where a paragraph after it gives one: all
 * of that paragraph, or its sentences up to the answer. What another of them shows isn't shown again: a later one with the answer
 * follows the accusation at once, and a later one that presupposes what one of them tells follows that.
 */
export function completeAccusations<T extends AnswerSpan>(shown: readonly T[]): T[] {
  const completed: T[] = [];
  const following: T[] = [...shown];
  for (let span = following.shift(); span !== undefined; span = following.shift()) {
    const before = span;
    const answer = leavesOpen(span) ? findAnswer(span) : undefined;
    const isShown = (one: T) => answer !== undefined && one !== before && overlaps(one, answer);
    completed.push(answer && !shown.some(isShown) ? widen(span, answer) : span);
    const answers = following.findIndex(isShown);
    const next = answers < 0 ? following.findIndex((one) => presupposes(one, before)) : answers;
    if (next > 0) following.unshift(...following.splice(next, 1));
  }
  return completed;
}

/** Whether what a span speaks of as known stands in another. */
function presupposes(span: AnswerSpan, { sentences, first, last }: AnswerSpan): boolean {
  const at = span.sentences === sentences ? findAntecedent(span) : undefined;
  return at !== undefined && first <= at && at <= last;
}

/** Whether it accuses somebody, and nothing behind that in it ends or answers it. */
function leavesOpen(span: AnswerSpan): boolean {
  const texts = sentencesOf(span).map(({ text }) => text);
  const last = texts.findLastIndex((text) => accuses(text));
  return last >= 0 && !texts.slice(last + 1).some((text) => answersAccusation(text) || measureDisposition(text) === 1);
}

function widen<T extends AnswerSpan>(span: T, answer: NonNullable<ReturnType<typeof findAnswer>>): T {
  const wider = [answer.last, answer.answers].map((last) => ({ ...span, last }));
  return wider.find((one) => fits(one, MAX_QUOTE_LENGTH)) ?? span;
}

/**
 * The paragraph after a span, where it answers what the span ends with, or the two after it, where the second contradicts it;
 * `answers` is the last sentence that does.
 */
function findAnswer({ sentences, last }: AnswerSpan): (AnswerSpan & { readonly answers: number }) | undefined {
  const next = endOfParagraph(sentences, last + 1);
  if (next === undefined || sentences[last + 1]?.passage === sentences[last]?.passage) return undefined;
  const answers = findLast(sentences, last + 1, next, answersAccusation);
  if (answers !== undefined) return { sentences, first: last + 1, last: next, answers };
  const second = endOfParagraph(sentences, next + 1);
  const contradiction = second && findLast(sentences, next + 1, second, contradicts);
  return contradiction && second ? { sentences, first: next + 1, last: second, answers: contradiction } : undefined;
}

/** The last sentence of the paragraph that a sentence opens; nothing where it doesn't go on from the one before. */
function endOfParagraph(sentences: AnswerSpan["sentences"], first: number): number | undefined {
  if (!sentences[first]?.isContiguous) return undefined;
  let last = first;
  while (sentences[last + 1]?.passage === sentences[first]?.passage) last += 1;
  return last;
}

function findLast(
  sentences: AnswerSpan["sentences"],
  first: number,
  last: number,
  holds: (text: string) => boolean,
): number | undefined {
  for (let at = last; at >= first; at -= 1) if (holds(sentences[at]?.text ?? "")) return at;
  return undefined;
}

function fits(span: AnswerSpan, most: number): boolean {
  const { start, end } = boundsOf(span);
  return (
    end - start <= most &&
    span.last - span.first < MAX_SENTENCES + MAX_ANSWER_SENTENCES &&
    sentencesOf(span).every(({ isPromotion, isContiguous }, at) => !isPromotion && (at === 0 || isContiguous))
  );
}

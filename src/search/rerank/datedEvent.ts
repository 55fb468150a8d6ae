import type { ParsedQuestion } from "../query/question.ts";
import type { AnswerSpan } from "../spans/answerSpan.ts";
import type { SentenceMatch } from "./sentenceMatch.ts";
import { at } from "./termMatch.ts";

/** A ruling or a lawsuit upon something that had happened before or wasn't to happen, or what was planned: its day is another. */
const REVIEW =
  /\b(?:affirm(?:ed|s)?|uph(?:eld|olds?)|overturn(?:ed|s)?|revers(?:ed?|es)|reconsider|review(?:ed)?|appeal(?:s|ed|ing)?|challenged?|refus(?:ed?|es)|declin(?:ed?|es)|postpon(?:ed?|es)|schedul(?:ed?|es)|set for|start date|lawsuits?|su(?:e|es|ed|ing)|settl(?:e|es|ed|ements?))\b/i;
const REVIEWED = 0.2;

/** What happened on a day is mostly told by a sentence that opens with it; elsewhere the day may belong to something else. */
const OPENS_WITH_DATE = /^["“]?(?:On|In|By|Early in|Late in) (?:(?:early|late|mid) )?(?:\p{Lu}\p{Ll}+ )?\d/u;
const ELSEWHERE = 0.6;

/**
 * How far one of a span's sentences tells the day of what a question asks when it happened, from 0 to 1; 0 for
 * other questions, and where it asks about nothing beside names.
 */
export function measureDatedEvent(
  question: ParsedQuestion,
  { sentences, first }: AnswerSpan,
  notes: readonly SentenceMatch[],
): number {
  if (question.type?.name !== "date" || question.cases.length === 0) return 0;
  const asked = question.terms.flatMap((term, place) =>
    term.isName || term.isAnswerTypeCue || term.isLowInformation ? [] : [place],
  );
  const weightOf = (place: number) => at(question.shares, place);
  const whole = asked.reduce((sum, place) => sum + weightOf(place), 0);
  if (whole === 0) return 0;
  const asksForReview = asked.some((place) => REVIEW.test(question.terms[place]?.surfaceForm ?? ""));
  let most = 0;
  for (const [index, { fit, weights, kin }] of notes.entries()) {
    if (fit < 1) continue;
    const text = sentences[first + index]?.text ?? "";
    const told = asked.reduce((sum, place) => sum + weightOf(place) * Math.max(at(weights, place), at(kin, place)), 0);
    const opening = OPENS_WITH_DATE.test(text) ? 1 : ELSEWHERE;
    const ruling = !asksForReview && REVIEW.test(text) ? REVIEWED : 1;
    most = Math.max(most, (told / whole) * opening * ruling);
  }
  return most;
}

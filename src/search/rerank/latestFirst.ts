import { GIVES, makeNamedCheck } from "../missingParts.ts";
import { namesAny } from "../namedCase.ts";
import { asksHowItStands, wantsFit } from "../query/intent.ts";
import type { QueryTerm } from "../query/queryTerms.ts";
import type { ParsedQuestion } from "../query/question.ts";
import { passagesOf, sentencesOf } from "../spans/answerSpan.ts";
import type { ScoredSpan } from "./features.ts";
import { makeProceedingCheck } from "./proceedingFirst.ts";
import { textOf } from "./sentenceText.ts";
import { findStoryDate, narrowToPeople } from "./toldDates.ts";

/** How far below the best a later end of the same matter may be scored: it need not have the question's words again. */
const MAX_BELOW = 12;

/**
 * Where a question asks how something stands or came out in the end, the latest end that the best span's own article tells
 * comes first, with the best one's score: an earlier one that has more of the question's words is overtaken, unless it alone
 * speaks of what is asked beside names, or of somebody who is named. The others keep their order.
 */
export function putLatestFirst(question: ParsedQuestion, spans: readonly ScoredSpan[]): readonly ScoredSpan[] {
  const [best] = spans;
  if (!best || question.cases.length !== 1) return spans;
  const isOfSum = asksForSumGiven(question) && tellsSum(best);
  if (!(asksHowItStands(question.intent) || question.asksForEnd || isOfSum)) return spans;
  const { article } = passagesOf(best).first;
  const isSpecific = !question.asksForEnd && !isOfSum && asksOfMore(question);
  const isOfNamed = makeNamedCheck(question);
  const isBestOfNamed = isOfNamed(best);
  const isOfProceeding = makeProceedingCheck(question, best);
  const dateOf = (span: ScoredSpan) => findStoryDate(narrowToPeople(question, span)) ?? "";
  let [latest, date] = [best, dateOf(best)];
  for (const span of spans) {
    if (best.score - span.score > MAX_BELOW) break;
    if (passagesOf(span).first.article !== article || !tellsEnd(question, span)) continue;
    if (isOfSum && !(tellsSum(span) && isOfNamedSum(question, span))) continue;
    if (isSpecific && span.features.focus < best.features.focus / 2) continue;
    if ((isBestOfNamed && !isOfNamed(span)) || !isOfProceeding(span)) continue;
    const told = dateOf(span);
    if (told > date) [latest, date] = [span, told];
  }
  return latest === best ? spans : [{ ...latest, score: best.score }, ...spans.filter((span) => span !== latest)];
}

/** Whether a question asks for the sum that somebody got or had to pay, and not for the one at first. */
function asksForSumGiven({ type, asksWhatWasGiven, ordinal, terms }: ParsedQuestion): boolean {
  const isFirst = ({ matchWeights, forms }: QueryTerm) =>
    [...matchWeights.keys(), ...forms].some((one) => AT_FIRST.has(one));
  return type?.name === "sum" && asksWhatWasGiven && ordinal === undefined && !terms.some(isFirst);
}

const AT_FIRST: ReadonlySet<string> = new Set("first initial initially original originally".split(" "));

const MONEY = /[$£€¥]\s?\d/;

/** Whether a span tells a sum of money in figures: one that is kept secret overtakes none, and is overtaken by none. */
function tellsSum(span: ScoredSpan): boolean {
  return sentencesOf(span).some(({ text }) => MONEY.test(text));
}

const ASKS_FINE: ReadonlySet<string> = new Set("fine fined fines penalty penalized penalised".split(" "));
const FINE = /\bfin(?:e[sd]?|ing)\b|\bpenal/i;

/** Whether a sum is somebody's whom the question names, and a fine where one is asked for: what another had to pay overtakes nothing. */
function isOfNamedSum(question: ParsedQuestion, span: ScoredSpan): boolean {
  const asksFine = question.terms.some(({ forms }) => [...forms].some((form) => ASKS_FINE.has(form)));
  return namesAny(question, span) && (!asksFine || sentencesOf(span).some(({ text }) => FINE.test(text)));
}

/** What a question for how a case stands says of the case, and of its end. */
const PROCEEDING: ReadonlySet<string> = new Set(
  "case lawsuit suit trial matter appeal appealed again charges proceedings saga settled closed done finished resolved concluded dismissed ended won lost outcome status update news deal owe owed pay paid".split(
    " ",
  ),
);

/** Whether a question asks of more than a case and its end. */
function asksOfMore({ terms }: ParsedQuestion): boolean {
  return terms.some(
    ({ isName, isLowInformation, forms }) =>
      !isName && !isLowInformation && ![...forms].some((form) => PROCEEDING.has(form)),
  );
}

/** Whether a span tells how what is asked about ended; of a sum, with a sum. */
function tellsEnd({ intent, type }: ParsedQuestion, span: ScoredSpan): boolean {
  if (type?.needed && span.features.type <= 0) return false;
  if (wantsFit(intent)) return span.features.intent >= GIVES;
  return sentencesOf(span).some((sentence) => textOf(sentence).disposition >= GIVES);
}

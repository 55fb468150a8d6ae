import type { Case } from "../documents/case.ts";
import { termsInCaseNames } from "./query/caseNameIndex.ts";
import type { ParsedQuestion } from "./query/question.ts";
import type { ScoredSpan } from "./rerank/features.ts";
import { standsForName } from "./rerank/termMatch.ts";
import { passagesOf, sentencesOf } from "./spans/answerSpan.ts";

/**
 * Where a question names one case, another case's says nothing to it, unless the best span is another's and has all of the question's
 * names, or one that is none of that case's: who is sued in one may be in others, too.
 */
export function keepToNamedCase(question: ParsedQuestion, spans: readonly ScoredSpan[]): readonly ScoredSpan[] {
  const [only, ...others] = question.cases;
  const [best] = spans;
  if (!only || others.length > 0 || !best) return spans;
  const isOfCase = (span: ScoredSpan) => passagesOf(span).first.article.cases.includes(only.slug);
  return isOfCase(best) || !isAnswerOfOther(question, best, only) ? spans.filter(isOfCase) : spans;
}

function isAnswerOfOther({ terms }: ParsedQuestion, span: ScoredSpan, only: Case): boolean {
  const own = termsInCaseNames(only);
  const told = new Set(sentencesOf(span).flatMap(({ tokens }) => tokens.map(({ term }) => term)));
  const names = terms.filter(({ isName }) => isName).map(({ matchWeights }) => [...matchWeights.keys()]);
  const isTold = (name: readonly string[]) => name.some((term) => told.has(term));
  const isOwn = (name: readonly string[]) => name.some((term) => own.has(term));
  return names.some(isTold) && (names.every(isTold) || names.some((name) => isTold(name) && !isOwn(name)));
}

/** Whether a span has one of the question's names. */
export function namesAny(question: ParsedQuestion, span: ScoredSpan): boolean {
  return sentencesOf(span).some(({ tokens }) => tokens.some(({ term }) => standsForName(question, term)));
}

/** How much more of what is asked a span of another case must speak of than the first does. */
const MORE_FOCUS = 0.2;
/** How far below the first a span of another case may be scored, where the question names no case. */
const MAX_BELOW = 3;

/**
 * Tells of a span whether it is of one matter with the first: of its case, or with clearly more of what is asked than the first has.
 * Of somebody who belongs to no case, as a lawyer may be in several, another case may tell nearly as much; so may it where nobody is
 * named, and any case may be meant.
 */
export function makeMatterCheck(question: ParsedQuestion, first: ScoredSpan): (span: ScoredSpan) => boolean {
  const own = new Set(passagesOf(first).first.article.cases);
  return (span) => {
    if (passagesOf(span).first.article.cases.some((one) => own.has(one))) return true;
    if (span.features.focus - first.features.focus > MORE_FOCUS) return true;
    if (question.cases.length > 0 || first.score - span.score > MAX_BELOW) return false;
    return namesAny(question, span) || !question.terms.some(({ isName }) => isName);
  };
}

/** The spans of one matter with the first before the others; as they are where quotations must complete each other. */
export function putOwnMatterFirst(question: ParsedQuestion, spans: readonly ScoredSpan[]): readonly ScoredSpan[] {
  const [first] = spans;
  if (!first || question.wantsSeveral) return spans;
  const isOwn = makeMatterCheck(question, first);
  return [...spans.filter(isOwn), ...spans.filter((span) => !isOwn(span))];
}

import type { ParsedQuestion } from "./query/question.ts";
import type { ScoredSpan } from "./rerank/features.ts";
import { standsForName } from "./rerank/termMatch.ts";
import { passagesOf, sentencesOf } from "./spans/answerSpan.ts";

/**
 * Where a question names one case, another case's says nothing to it, unless the best span is another's that has a name of the
 * question.
 */
export function keepToNamedCase(question: ParsedQuestion, spans: readonly ScoredSpan[]): readonly ScoredSpan[] {
  const [only, ...others] = question.cases;
  const [best] = spans;
  if (!only || others.length > 0 || !best) return spans;
  const isOfCase = (span: ScoredSpan) => passagesOf(span).first.article.cases.includes(only.slug);
  return isOfCase(best) || !namesAny(question, best) ? spans.filter(isOfCase) : spans;
}

function namesAny(question: ParsedQuestion, span: ScoredSpan): boolean {
  return sentencesOf(span).some(({ tokens }) => tokens.some(({ term }) => standsForName(question, term)));
}

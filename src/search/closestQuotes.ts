import type { Quote } from "../documents/quote.ts";
import type { LibrarySnapshot } from "./index/snapshot.ts";
import { DEFAULT_PIPELINE, type SearchPipeline } from "./pipeline.ts";
import { type ParsedQuestion, parseQuestion } from "./query/question.ts";
import { measureByWords, rankSpans } from "./rankSpans.ts";
import type { ScoredSpan } from "./rerank/features.ts";
import { quoteSpan } from "./search.ts";
import { pickDistinct } from "./selectSpans.ts";
import { boundsOf, passagesOf } from "./spans/answerSpan.ts";
import { isRelevant } from "./unknownSubject.ts";

/** The quotations closest to what somebody claims, whether they bear it out or not; none where the library speaks of something else. */
export function findClosest(
  library: LibrarySnapshot,
  claim: string,
  limit: number,
  pipeline: SearchPipeline = DEFAULT_PIPELINE,
): Quote[] {
  // A claim asks for nothing, even where it is worded as a question would be.
  const question: ParsedQuestion = { ...parseQuestion(claim, library), type: undefined, intent: "other" };
  const byWords = measureByWords(library, question, () => true, pipeline);
  const spans = rankSpans(byWords, pipeline);
  const best = spans[0];
  if (!best || !isRelevant(question, best.features)) return [];
  return pickDistinct(spans, limit).map((span) => quoteSpan(question, tighten(span, spans)));
}

/** The shortest part of a span that speaks of as much of the question: what stands beside a claim needs nothing around it. */
function tighten(span: ScoredSpan, spans: readonly ScoredSpan[]): ScoredSpan {
  const { start, end } = boundsOf(span);
  const { article } = passagesOf(span).first;
  const lengthOf = (one: ScoredSpan) => boundsOf(one).end - boundsOf(one).start;
  return spans
    .filter((one) => {
      const bounds = boundsOf(one);
      const isInside = passagesOf(one).first.article === article && bounds.start >= start && bounds.end <= end;
      return isInside && one.features.covered >= span.features.covered;
    })
    .reduce((shortest, one) => (lengthOf(one) < lengthOf(shortest) ? one : shortest), span);
}

import { tellsWhich } from "../missingParts.ts";
import type { ParsedQuestion } from "../query/question.ts";
import type { ScoredSpan } from "./features.ts";
import { putNearFirst } from "./nearFirst.ts";

/** How far below the best a span may be scored that says of which of several it tells. */
const MAX_BELOW = 6;

/**
 * Where a question asks of one of several, as of *the first charge*, spans that tell of that one come first, in their order: what
 * became of another has as much of the question's words. As they are where none is near the best.
 */
export function putOrdinalFirst({ ordinal }: ParsedQuestion, spans: readonly ScoredSpan[]): readonly ScoredSpan[] {
  return ordinal === undefined ? spans : putNearFirst(spans, MAX_BELOW, (span) => tellsWhich(span, ordinal));
}

import type { ScoredSpan } from "./features.ts";

/**
 * Where the best of ranked spans is none that is wanted, those of the wanted that are scored at most so much below it come first, in their
 * order. As they are where there are none.
 */
export function putNearFirst(
  spans: readonly ScoredSpan[],
  maxBelow: number,
  isWanted: (span: ScoredSpan) => boolean,
): readonly ScoredSpan[] {
  const [best] = spans;
  if (!best || isWanted(best)) return spans;
  const near = new Set(spans.filter((span) => best.score - span.score <= maxBelow && isWanted(span)));
  return near.size === 0 ? spans : [...near, ...spans.filter((span) => !near.has(span))];
}

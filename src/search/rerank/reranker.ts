import type { Features, RelativeFeatures } from "./features.ts";

/** One figure of a sum: it adds `value` times `weight`. */
export interface Contribution {
  readonly name: string;
  readonly value: number;
  readonly weight: number;
}

/**
 * Decides which of the spans that could be quoted answers best. Both methods see the same features of one span, by themselves and
 * against those of the question's other spans.
 *
 * @example
 * // The span that covers most of the question wins:
 * const byCoverage: Reranker = {
 *   score: ({ covered }) => covered,
 *   explain: ({ covered }) => [{ name: "covered", value: covered, weight: 1 }],
 * };
 */
export interface Reranker {
  /** Higher is better; compared only among spans of one question. */
  score(features: Features, relative: RelativeFeatures): number;
  /** What the score is a sum of. */
  explain(features: Features, relative: RelativeFeatures): readonly Contribution[];
}

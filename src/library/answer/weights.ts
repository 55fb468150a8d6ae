import type { Features } from "./features.ts";

/**
 * How much each feature counts when windows compete for one question: fitted on questions about
 * news and encyclopaedia articles, none of which are on this shelf, and rounded.
 */
const RANK: Readonly<Record<keyof Features, number>> = {
  passage: 1.2,
  article: 4.6,
  covered: 3,
  coveredNear: 2.2,
  uncovered: -3.2,
  namesMissing: 0,
  pairs: 0.5,
  forms: 1.9,
  type: 1,
  lead: 1.5,
  length: 0.4,
  asks: -0.8,
};

export function scoreWindow(features: Features): number {
  let score = 0;
  for (const name of Object.keys(RANK) as (keyof Features)[]) score += RANK[name] * features[name]; // keys of a constant
  return score;
}

import type { Features } from "./features.ts";
import trained from "./model.json" with { type: "json" };
import type { Contribution, Reranker } from "./reranker.ts";

/**
 * How much each feature counts when spans compete for one question, as `npm run train` wrote it: fitted on questions
 * about articles none of which are in `knowledge/`.
 */
const TRAINED: Readonly<Record<keyof Features, number>> = trained.ranking;

export const FEATURES = Object.keys(TRAINED) as readonly (keyof Features)[]; // the type of `TRAINED` holds the file to exactly these

/** A span's score: higher is better; compared only among spans of one question. */
export function scoreSpan(features: Features): number {
  let score = 0;
  for (const name of FEATURES) score += TRAINED[name] * features[name];
  return score;
}

/** What the score is a sum of. */
function contributionsOf(features: Features): Contribution[] {
  return FEATURES.map((name) => ({ name, value: features[name], weight: TRAINED[name] }));
}

/** The trained weights of `model.json`. */
export const LINEAR_RERANKER: Reranker = { score: scoreSpan, explain: contributionsOf };

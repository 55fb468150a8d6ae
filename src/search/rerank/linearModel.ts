import type { Features } from "./features.ts";
import trained from "./model.json" with { type: "json" };

/** One figure of a sum: it adds `value` times `weight`. */
export interface Contribution {
  readonly name: string;
  readonly value: number;
  readonly weight: number;
}

/**
 * How much each feature counts when windows compete for one question, as `npm run train` wrote it: fitted on questions
 * about articles none of which are on this shelf.
 */
const TRAINED: Readonly<Record<keyof Features, number>> = trained.ranking;

export const FEATURES = Object.keys(TRAINED) as readonly (keyof Features)[]; // the type of `TRAINED` holds the file to exactly these

export function scoreSpan(features: Features): number {
  let score = 0;
  for (const name of FEATURES) score += TRAINED[name] * features[name];
  return score;
}

/** What the score is a sum of. */
export function contributionsOf(features: Features): Contribution[] {
  return FEATURES.map((name) => ({ name, value: features[name], weight: TRAINED[name] }));
}

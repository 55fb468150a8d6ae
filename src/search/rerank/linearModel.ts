import type { Features } from "./features.ts";
import { type MeaningFeatures, NO_MEANING } from "./meaningFeatures.ts";
import trained from "./model.json" with { type: "json" };
import type { Reranker } from "./reranker.ts";

/** `focus` decides between an answer and silence alone. */
type RankingFeature = Exclude<keyof Features, "focus">;

/**
 * How much each feature counts when spans compete for one question, as `npm run train` wrote it: fitted on questions
 * about articles none of which are in `knowledge/`.
 */
const TRAINED: Readonly<Record<Exclude<RankingFeature, keyof typeof BY_INTENT | keyof MeaningFeatures>, number>> =
  trained.ranking;

/** The features that are trained. */
export const FEATURES = Object.keys(TRAINED) as readonly (keyof typeof TRAINED)[]; // the type of `TRAINED` holds the file to exactly these

/**
 * What features by intent add. They are set by hand: the sets that the others are fitted on hardly ask about cases.
 */
const BY_INTENT = { intent: 8, subject: 1, ofCase: 4, recent: 8, dated: 5, suit: 4 } as const;

/** What features by intent add to a score. */
export function scoreIntent(features: Features): number {
  let score = 0;
  for (const name of INTENT_NAMES) score += BY_INTENT[name] * features[name];
  return score;
}

const INTENT_NAMES = Object.keys(BY_INTENT) as readonly (keyof typeof BY_INTENT)[]; // keys of the object above

type Weights = Readonly<Record<RankingFeature, number>>;

const LEXICAL: Weights = { ...TRAINED, ...BY_INTENT, ...NO_MEANING };
/** Where the meaning of question and sentences is known; trained apart, as words then count for less. */
const WITH_MEANING: Weights = { ...BY_INTENT, ...trained.withMeaning.ranking };
const NAMES = Object.keys(LEXICAL) as readonly RankingFeature[]; // keys of the object above

/** The features that are trained where meaning is known. */
export const MEANING_FEATURES = Object.keys(
  trained.withMeaning.ranking,
) as readonly (keyof typeof trained.withMeaning.ranking)[]; // keys of a constant

function createReranker(weights: Weights): Reranker {
  return {
    score(features) {
      let score = 0;
      for (const name of NAMES) score += weights[name] * features[name];
      return score;
    },
    explain: (features) => NAMES.map((name) => ({ name, value: features[name], weight: weights[name] })),
  };
}

/** The trained weights of `model.json` for words alone. */
export const LINEAR_RERANKER: Reranker = createReranker(LEXICAL);
/** Those for words and meaning. */
export const MEANING_RERANKER: Reranker = createReranker(WITH_MEANING);

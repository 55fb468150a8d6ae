import type { Features } from "./features.ts";
import trained from "./model.json" with { type: "json" };
import type { Reranker } from "./reranker.ts";

/** The features by which spans are compared where meaning is known, … */
export const MEANING_FEATURES = Object.keys(
  trained.withMeaning.ranking.span,
) as readonly (keyof typeof trained.withMeaning.ranking.span)[]; // keys of a constant
/** … and by words alone. */
export const FEATURES = Object.keys(trained.ranking.span) as readonly (keyof typeof trained.ranking.span)[]; // keys of a constant

type ComparedFeature = (typeof MEANING_FEATURES)[number];

/**
 * How much it counts in each feature, when spans compete for one question, how far a span and how far its article are behind the
 * best, as `npm run train` wrote it: fitted on questions about articles none of which are in `knowledge/`.
 */
interface TrainedWeights {
  readonly article: Readonly<Partial<Record<ComparedFeature, number>>>;
  readonly span: Readonly<Partial<Record<ComparedFeature, number>>>;
}

/**
 * What features by intent add. They are set by hand, on the scale of the trained weights: the sets that those are fitted on
 * hardly ask about cases.
 */
const BY_INTENT = { intent: 9.6, subject: 1.2, ofCase: 4.8, recent: 9.6, dated: 6, suit: 4.8 } as const;
const INTENT_NAMES = Object.keys(BY_INTENT) as readonly (keyof typeof BY_INTENT)[]; // keys of the object above

/** The share of that in an article of no case that the question names: there a sentence of that look may be about anything. */
const OUTSIDE_CASE = 0.25;

/** The least that features by intent add to a score: only the sides of a lawsuit count against a span. */
export const LEAST_BY_INTENT = -BY_INTENT.suit;

/** What features by intent add to a score. */
export function scoreIntent(features: Features): number {
  let score = 0;
  for (const name of INTENT_NAMES) score += BY_INTENT[name] * features[name];
  return score * shareOfIntent(features);
}

/** Nothing of `ofCase` is lost: where it is not 1 it is 0. */
const shareOfIntent = ({ ofCase }: Features) => (ofCase > 0 ? 1 : OUTSIDE_CASE);

function createReranker({ article, span }: TrainedWeights, names: readonly ComparedFeature[]): Reranker {
  const ofArticle = Float64Array.from(names, (name) => article[name] ?? 0);
  const ofSpan = Float64Array.from(names, (name) => span[name] ?? 0);
  return {
    score(features, relative) {
      let score = scoreIntent(features);
      for (let at = 0; at < names.length; at += 1)
        score +=
          (ofArticle[at] as number) * (relative.article[at] as number) +
          (ofSpan[at] as number) * (relative.span[at] as number);
      return score;
    },
    explain: (features, relative) => [
      ...INTENT_NAMES.map((name) => ({
        name,
        value: features[name],
        weight: BY_INTENT[name] * shareOfIntent(features),
      })),
      ...names.flatMap((name, at) => [
        { name: `${name} of the article`, value: relative.article[at] ?? 0, weight: ofArticle[at] ?? 0 },
        { name, value: relative.span[at] ?? 0, weight: ofSpan[at] ?? 0 },
      ]),
    ],
  };
}

/** The trained weights of `model.json` for words alone. */
export const LINEAR_RERANKER: Reranker = createReranker(trained.ranking, FEATURES);
/** Those for words and meaning; trained apart, as words then count for less. */
export const MEANING_RERANKER: Reranker = createReranker(trained.withMeaning.ranking, MEANING_FEATURES);

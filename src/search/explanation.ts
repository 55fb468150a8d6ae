import type { Quote } from "../documents/quote.ts";
import { explainJudgement, type Judgement, logOdds } from "./answerability.ts";
import type { QuestionMeaning } from "./index/sentenceVectors.ts";
import type { LibrarySnapshot } from "./index/snapshot.ts";
import { DEFAULT_PIPELINE, type SearchPipeline } from "./pipeline.ts";
import type { QueryTerm } from "./query/queryTerms.ts";
import type { ScoredSpan } from "./rerank/features.ts";
import { MeaningMeasure } from "./rerank/meaningFeatures.ts";
import type { Contribution } from "./rerank/reranker.ts";
import type { WordPair } from "./rerank/similarity.ts";
import { findAnswers, type Query, quoteSpan } from "./search.ts";
import { passagesOf } from "./spans/answerSpan.ts";

/** Why something counted as it did: `total` is the sum of what the contributions add. */
export interface ScoreExplanation {
  readonly total: number;
  /** What adds most, or takes away most, first; what adds nothing is left out. */
  readonly contributions: readonly Contribution[];
}

export interface ExplainedQuote extends ScoreExplanation {
  readonly quote: Quote;
  /** Words of the question beside the nearest in meaning; none where meaning isn't known. */
  readonly pairs: readonly WordPair[];
}

/** Why a question is answered as it is. */
export interface Explanation {
  /** What was looked for, in the order in which it was asked, and what share of the question each is. */
  readonly concepts: readonly (Pick<QueryTerm, "surfaceForm" | "isName" | "matchWeights"> & {
    readonly share: number;
  })[];
  /** Those that are shown; the one that comes first where none is. */
  readonly quotes: readonly ExplainedQuote[];
  /** The log odds that the first one answers, against the least that is asked for, and how it was judged; nothing where nothing is near. */
  readonly decision: (ScoreExplanation & { readonly least: number; readonly judgement: Judgement }) | undefined;
}

/** Why a question is answered as it is: the same search, with what each score and the decision are sums of. */
export function explainAnswer(
  library: LibrarySnapshot,
  query: Query,
  pipeline: SearchPipeline = DEFAULT_PIPELINE,
  meaning?: QuestionMeaning,
): Explanation {
  const { question, best, found } = findAnswers(library, query, pipeline, meaning);
  const reranker = meaning ? pipeline.meaningReranker : pipeline.reranker;
  const shown = found.length > 0 ? found.slice(0, query.limit) : best ? [best] : [];
  const measure = meaning && new MeaningMeasure(question, meaning);
  const pairsOf = (span: ScoredSpan) => {
    const indexed = library.indexed.get(passagesOf(span).first.article.fingerprint.article);
    return indexed && measure ? measure.pairWords(indexed, span) : [];
  };
  const explain = (span: ScoredSpan): ExplainedQuote => ({
    quote: quoteSpan(question, span),
    pairs: pairsOf(span),
    ...account(reranker.explain(span.features, span.relative)),
  });
  const decision = best && logOdds(question, best, pipeline.strictness, meaning !== undefined);
  return {
    concepts: question.terms.map(({ surfaceForm, isName, matchWeights }, at) => ({
      surfaceForm,
      isName,
      matchWeights,
      share: question.shares[at] ?? 0,
    })),
    quotes: shown.map(explain),
    decision: decision &&
      best && {
        ...account(decision.contributions),
        least: decision.least,
        judgement: explainJudgement(question, best, pipeline.strictness, meaning !== undefined),
      },
  };
}

function account(contributions: readonly Contribution[]): ScoreExplanation {
  const added = ({ value, weight }: Contribution) => value * weight;
  return {
    total: contributions.reduce((sum, one) => sum + added(one), 0),
    contributions: contributions
      .filter((one) => added(one) !== 0)
      .sort((one, other) => Math.abs(added(other)) - Math.abs(added(one))),
  };
}

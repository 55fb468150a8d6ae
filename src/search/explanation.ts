import type { Library } from "./index/snapshot.ts";
import type { Quote } from "../documents/quote.ts";
import { findAnswers, type Query, quoteWindow } from "./search.ts";
import type { ScoredWindow } from "./rerank/features.ts";
import type { Concept } from "./query/question.ts";
import { weighOdds } from "./answerability.ts";
import { weighFeatures } from "./rerank/linearModel.ts";

/** One figure of a sum: it adds `value` times `weight`. */
export interface Contribution {
  readonly name: string;
  readonly value: number;
  readonly weight: number;
}

/** Why something counted as it did: `total` is the sum of what the contributions add. */
export interface Account {
  readonly total: number;
  /** What adds most, or takes away most, first; what adds nothing is left out. */
  readonly contributions: readonly Contribution[];
}

export interface ExplainedQuote extends Account {
  readonly quote: Quote;
}

/** Why a question is answered as it is. */
export interface Explanation {
  /** What was looked for, in the order in which it was asked, and what share of the question each is. */
  readonly concepts: readonly (Pick<Concept, "typed" | "isName" | "credits"> & { readonly share: number })[];
  /** Those that are shown; the one that comes first where none is. */
  readonly quotes: readonly ExplainedQuote[];
  /** The log odds that the first one answers, against the least that is asked for; nothing where nothing is near. */
  readonly decision: (Account & { readonly least: number }) | undefined;
}

export function explainAnswer(library: Library, query: Query): Explanation {
  const { question, best, found } = findAnswers(library, query);
  const shown = found.length > 0 ? found.slice(0, query.limit) : best ? [best] : [];
  const explain = (window: ScoredWindow): ExplainedQuote => ({
    quote: quoteWindow(question, window),
    ...account(weighFeatures(window.features)),
  });
  const decision = best && weighOdds(question, best, query.strictness);
  return {
    concepts: question.concepts.map(({ typed, isName, credits }, at) => ({
      typed,
      isName,
      credits,
      share: question.shares[at] ?? 0,
    })),
    quotes: shown.map(explain),
    decision: decision && { ...account(decision.contributions), least: decision.least },
  };
}

function account(contributions: readonly Contribution[]): Account {
  const added = ({ value, weight }: Contribution) => value * weight;
  return {
    total: contributions.reduce((sum, one) => sum + added(one), 0),
    contributions: contributions
      .filter((one) => added(one) !== 0)
      .sort((one, other) => Math.abs(added(other)) - Math.abs(added(one))),
  };
}

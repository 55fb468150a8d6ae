import type { Passage } from "../../documents/passage.ts";
import type { Token } from "../../text/tokens.ts";
import type { ParsedQuestion } from "../query/question.ts";

/** How well some words cover each query term of a question, from 0 to 1, in the query terms' order. */
export type MatchWeights = Float64Array;

/** What a run of words has of a question. */
export interface TermCoverage {
  readonly weights: MatchWeights;
  /** 1 for each query term that stands there in a form in which it was asked. */
  readonly forms: MatchWeights;
  /** For each word the query terms that it stands for, a bit each, the first query term's the lowest. */
  readonly termBitmasks: readonly number[];
}

/** How well a run of tokens covers each query term. */
export function matchTokens({ terms, matches }: ParsedQuestion, tokens: readonly Token[]): TermCoverage {
  const weights = new Float64Array(terms.length);
  const forms = new Float64Array(terms.length);
  const termBitmasks: number[] = [];
  for (const { term, form } of tokens) {
    let mark = 0;
    const found = matches.get(term);
    if (found) {
      for (const { queryTerm, weight } of found) {
        mark |= 1 << queryTerm;
        if (weight > at(weights, queryTerm)) weights[queryTerm] = weight;
        if (terms[queryTerm]?.forms.has(form)) forms[queryTerm] = 1;
      }
    }
    termBitmasks.push(mark);
  }
  return { weights, forms, termBitmasks };
}

/** Whether a term of the index stands for a name of the question. */
export function standsForName({ terms, matches }: Pick<ParsedQuestion, "terms" | "matches">, term: string): boolean {
  return (matches.get(term) ?? []).some(({ queryTerm }) => terms[queryTerm]?.isName);
}

/** The credit of a query term, which has one. */
export function at(credits: MatchWeights, queryTerm: number): number {
  return credits[queryTerm] as number;
}

/** What a whole passage and the heading above it cover. */
export function matchPassage(question: ParsedQuestion, passage: Passage): MatchWeights {
  const { weights } = matchTokens(question, passage.heading);
  for (const { tokens } of passage.sentences) {
    for (const { term } of tokens) {
      const found = question.matches.get(term);
      if (!found) continue;
      for (const { queryTerm, weight } of found) {
        if (weight > at(weights, queryTerm)) weights[queryTerm] = weight;
      }
    }
  }
  return weights;
}

/** How well a heading's words count for the paragraph that answers it. */
const HEADING_CREDIT = 0.7;

/** A heading that asks is answered by what follows it, which need not repeat its words. */
export function matchHeading(question: ParsedQuestion, { paragraph, heading }: Passage): MatchWeights {
  if (!paragraph.heading?.endsWith("?")) return new Float64Array(question.terms.length);
  return matchTokens(question, heading).weights.map((credit) => credit * HEADING_CREDIT);
}

/** The better of the two for each query term. */
export function elementwiseMax(one: MatchWeights, other: MatchWeights): MatchWeights {
  const better = one.slice();
  for (let queryTerm = 0; queryTerm < better.length; queryTerm += 1)
    if (at(other, queryTerm) > at(better, queryTerm)) better[queryTerm] = at(other, queryTerm);
  return better;
}

/** The share of the question, by its query terms' weights, that the credits come to. */
export function weightedShare({ shares }: Pick<ParsedQuestion, "shares">, credits: MatchWeights): number {
  let share = 0;
  for (let queryTerm = 0; queryTerm < shares.length; queryTerm += 1)
    share += at(shares, queryTerm) * at(credits, queryTerm);
  return share;
}

/** How far apart, in words worth searching for, a pair may stand. */
const PAIR_REACH = 3;

/** Which query terms, a bit each, follow the query term before them in a run of marked words. */
export function findAdjacentPairs(marks: readonly number[]): number {
  let found = 0;
  for (let place = 0; place < marks.length; place += 1) {
    const mark = marks[place] ?? 0;
    if (mark === 0) continue;
    for (let step = 1; step <= PAIR_REACH; step += 1) found |= (mark << 1) & (marks[place + step] ?? 0);
  }
  return found;
}

/** The share of the question's pairs of neighbours, by weight, that are found. */
export function sharePairs({ terms }: ParsedQuestion, found: number): number {
  let whole = 0;
  let share = 0;
  for (let queryTerm = 1; queryTerm < terms.length; queryTerm += 1) {
    const weight = (terms[queryTerm - 1]?.weight ?? 0) + (terms[queryTerm]?.weight ?? 0);
    whole += weight;
    if (found & (1 << queryTerm)) share += weight;
  }
  return whole === 0 ? 0 : share / whole;
}

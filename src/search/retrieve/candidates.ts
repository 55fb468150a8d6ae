import type { Document } from "../../documents/document.ts";
import type { Passage } from "../../documents/passage.ts";
import type { Token } from "../../text/tokens.ts";
import type { IndexedArticle } from "../index/indexedArticle.ts";
import type { LibrarySnapshot } from "../index/snapshot.ts";
import type { ParsedQuestion } from "../query/question.ts";
import { saturateTermFrequency } from "./bm25.ts";
import type { ScoredPassage } from "./retriever.ts";

/** How many articles have their passages looked at. */
const MAX_ARTICLES = 40;
/** How many passages are read sentence by sentence, and of long ones fewer. More finds hardly more answers and costs time. */
const MAX_PASSAGES = 40;
const MIN_PASSAGES = 12;
const MAX_SENTENCES = 110;

/** The most promising first. A passage counts by its own words and by its article's: the answer often stands where the names don't. */
export function retrieveCandidates(
  library: LibrarySnapshot,
  question: ParsedQuestion,
  keep: (article: Document) => boolean,
): ScoredPassage[] {
  const articles = rankArticles(library, question, keep).slice(0, MAX_ARTICLES);
  const bestArticle = articles[0]?.score ?? 1;
  const found = articles.flatMap(({ indexed, score }) =>
    scorePassages(question, indexed).map((one) => ({ ...one, indexed, articleScore: score / bestArticle })),
  );
  const best = found.reduce((most, { score }) => Math.max(most, score), Number.MIN_VALUE);
  const passages = found.map(({ score, ...one }) => ({ ...one, passageScore: score / best }));
  return takeSentences(sortBy(passages, (one) => one.passageScore + one.articleScore));
}

function takeSentences(passages: readonly ScoredPassage[]): ScoredPassage[] {
  let sentences = 0;
  return passages.slice(0, MAX_PASSAGES).filter(({ passage }, at) => {
    sentences += passage.sentences.length;
    return at < MIN_PASSAGES || sentences <= MAX_SENTENCES;
  });
}

/** Highest first; what is equal stays in its order. */
function sortBy<T>(all: readonly T[], weigh: (one: T) => number): T[] {
  return all
    .map((one) => ({ one, weight: weigh(one) }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ one }) => one);
}

/** The articles that share words with the question, best first. */
function rankArticles(
  { index, indexed }: LibrarySnapshot,
  question: ParsedQuestion,
  keep: (article: Document) => boolean,
) {
  const scores = new Map<IndexedArticle, number>();
  const named = new Map<IndexedArticle, number>();
  const names = question.terms.filter(({ isName, matchWeights }) => isName && matchWeights.size > 0);
  for (const { weight, matchWeights, isName } of question.terms) {
    for (const [one, mentions] of countMentions(index, matchWeights)) {
      scores.set(one, (scores.get(one) ?? 0) + weight * saturateTermFrequency(mentions));
      if (isName) named.set(one, (named.get(one) ?? 0) + 1);
    }
  }
  const ranked: { readonly indexed: IndexedArticle; readonly score: number }[] = [];
  for (const one of indexed.values()) {
    const score = scores.get(one);
    // An article that mentions less than half of the names that the library knows tells of another case.
    if (score === undefined || (named.get(one) ?? 0) < names.length / 2 || !keep(one.article)) continue;
    ranked.push({ indexed: one, score });
  }
  return sortBy(ranked, ({ score }) => score);
}

/** How often an article mentions a query term, by whichever index term stands for it. */
function countMentions(
  index: LibrarySnapshot["index"],
  weights: ReadonlyMap<string, number>,
): ReadonlyMap<IndexedArticle, number> {
  const [only] = weights;
  if (only && weights.size === 1 && only[1] === 1) return index.findPostings(only[0]);
  const counts = new Map<IndexedArticle, number>();
  for (const [term, weight] of weights) {
    for (const [one, count] of index.findPostings(term)) counts.set(one, (counts.get(one) ?? 0) + weight * count);
  }
  return counts;
}

/** How strongly a title's or a heading's words count: they name what a passage is about, but answer nothing themselves. */
const HEADING_BOOST = 0.6;
/** A passage's length that BM25 takes for the average, in words that are not stop words. */
const DEFAULT_LENGTH = 30;

/** Each passage of an article that shares words with the question, by BM25. */
function scorePassages({ terms, matches }: ParsedQuestion, { title, passages }: IndexedArticle) {
  const counts = new Float64Array(terms.length);
  const count = (tokens: readonly Token[], times: number) => {
    for (const { term } of tokens) {
      for (const { queryTerm, weight } of matches.get(term) ?? NONE)
        counts[queryTerm] = (counts[queryTerm] ?? 0) + weight * times;
    }
  };
  count(title, HEADING_BOOST);
  const fromTitle = Float64Array.from(counts);
  const fromAbove = Float64Array.from(counts);
  let heading: Passage["heading"] | undefined;
  const weighed: { readonly passage: Passage; readonly score: number }[] = [];
  for (const passage of passages) {
    if (passage.heading !== heading) {
      heading = passage.heading;
      counts.set(fromTitle);
      count(heading, HEADING_BOOST);
      fromAbove.set(counts);
    }
    counts.set(fromAbove);
    let length = 0;
    for (const { tokens } of passage.sentences) {
      length += tokens.length;
      count(tokens, 1);
    }
    const relative = length / DEFAULT_LENGTH;
    const score = terms.reduce(
      (sum, { weight }, at) => sum + weight * saturateTermFrequency(counts[at] ?? 0, relative),
      0,
    );
    if (score > 0) weighed.push({ passage, score });
  }
  return weighed;
}

const NONE: readonly never[] = [];

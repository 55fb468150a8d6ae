import type { Document } from "../../documents/document.ts";
import type { PassageHit } from "../index/passageSearch.ts";
import type { LibrarySnapshot } from "../index/snapshot.ts";
import type { ParsedQuestion } from "../query/question.ts";
import { saturateTermFrequency } from "./bm25.ts";
import { collectEvidence, type Evidence } from "./evidence.ts";
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
  const evidence = collectEvidence(library.index, question);
  const ranked = rankArticles(library, question, evidence, keep).slice(0, MAX_ARTICLES);
  const articles = new Map(ranked.map((one, rank) => [one.indexed.article, { ...one, rank }]));
  const bestArticle = ranked[0]?.score ?? 1;
  const hits = library.index.miniSearch
    .searchPassages(weighTerms(library, question, evidence), (article) => articles.has(article))
    .map((hit) => ({ ...hit, score: hit.score * countOnce(question, evidence, hit) }));
  const best = hits.reduce((most, { score }) => Math.max(most, score), Number.MIN_VALUE);
  const scored = sortHits(hits, articles).flatMap(({ passage, score }) => {
    const found = articles.get(passage.article);
    if (!found) return [];
    return [{ passage, indexed: found.indexed, passageScore: score / best, articleScore: found.score / bestArticle }];
  });
  return takeSentences(sortBy(scored, (one) => one.passageScore + one.articleScore));
}

function takeSentences(passages: readonly ScoredPassage[]): ScoredPassage[] {
  let sentences = 0;
  return passages.slice(0, MAX_PASSAGES).filter(({ passage }, at) => {
    sentences += passage.sentences.length;
    return at < MIN_PASSAGES || sentences <= MAX_SENTENCES;
  });
}

/** By their articles' rank, then in the article's order: MiniSearch's own depends on what it held before. */
function sortHits(hits: PassageHit[], articles: ReadonlyMap<Document, { readonly rank: number }>): PassageHit[] {
  const rank = ({ passage }: PassageHit) => articles.get(passage.article)?.rank ?? 0;
  return hits.sort((one, other) => rank(one) - rank(other) || one.passage.order - other.passage.order);
}

/**
 * What is left of a score where a word of the question counts once, whatever number of synonyms stand for it: the share
 * of what the terms found come to, taken for equally frequent in the passage.
 */
function countOnce({ terms }: ParsedQuestion, { searched }: Evidence, { terms: found }: PassageHit): number {
  const counts = new Float64Array(terms.length);
  for (const term of found) {
    for (const { queryTerm, weight } of searched.get(term) ?? []) counts[queryTerm] = (counts[queryTerm] ?? 0) + weight;
  }
  let [all, once] = [0, 0];
  for (const [at, { weight }] of terms.entries()) {
    const count = counts[at] ?? 0;
    all += weight * count;
    once += weight * Math.min(1, count);
  }
  return once / all;
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
  { indexed }: LibrarySnapshot,
  { terms }: ParsedQuestion,
  { counts, searched }: Evidence,
  keep: (article: Document) => boolean,
) {
  const isSearched = ([term]: readonly [string, number]) => searched.has(term);
  const names = terms.flatMap(({ isName, matchWeights }, at) =>
    isName && [...matchWeights].some(isSearched) ? [at] : [],
  );
  const ranked = [...indexed.values()].flatMap((one) => {
    const own = counts.get(one.article);
    if (!own || !keep(one.article)) return [];
    // An article that mentions less than half of the names that the library knows tells of another case.
    if (names.filter((at) => (own[at] ?? 0) > 0).length < names.length / 2) return [];
    const score = terms.reduce((sum, { weight }, at) => sum + weight * saturateTermFrequency(own[at] ?? 0), 0);
    return [{ indexed: one, score }];
  });
  return sortBy(ranked, ({ score }) => score);
}

/**
 * What each term that is searched for counts, against what MiniSearch gives it for its rarity: as much as the query term
 * that it stands for, however rare it is itself.
 */
function weighTerms(
  { index }: LibrarySnapshot,
  { terms }: ParsedQuestion,
  { searched }: Evidence,
): ReadonlyMap<string, number> {
  return new Map(
    [...searched].map(([term, matches]) => {
      const rarity = index.inverseFrequency(index.documentFrequency(term));
      const weight = matches.reduce((sum, one) => sum + one.weight * (terms[one.queryTerm]?.weight ?? 0), 0);
      return [term, weight / rarity] as const;
    }),
  );
}

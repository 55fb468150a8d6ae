import type { Article } from "../../documents/article.ts";
import type { Library, ShelvedArticle } from "../index/snapshot.ts";
import type { Passage } from "../../documents/passage.ts";
import type { Token } from "../../text/tokens.ts";
import type { Question } from "../query/question.ts";
import { saturate } from "./bm25.ts";

/** A passage that may answer, as the index knows it. Scores lie between 0 and 1, 1 for the best of this question. */
export interface EvidentPassage {
  readonly shelved: ShelvedArticle;
  readonly passage: Passage;
  readonly passageScore: number;
  readonly articleScore: number;
}

/** How many articles have their passages looked at. */
const MOST_ARTICLES = 40;
/** How many passages are read sentence by sentence, and of long ones fewer. More finds hardly more answers and costs time. */
const MOST_PASSAGES = 40;
const FEWEST_PASSAGES = 12;
const MOST_SENTENCES = 110;

/** The most promising first. A passage counts by its own words and by its article's: the answer often stands where the names don't. */
export function gatherEvidence(
  library: Library,
  question: Question,
  keep: (article: Article) => boolean,
): EvidentPassage[] {
  const articles = rankArticles(library, question, keep).slice(0, MOST_ARTICLES);
  const bestArticle = articles[0]?.score ?? 1;
  const found = articles.flatMap(({ shelved, score }) =>
    weighPassages(question, shelved).map((one) => ({ ...one, shelved, articleScore: score / bestArticle })),
  );
  const best = found.reduce((most, { score }) => Math.max(most, score), Number.MIN_VALUE);
  const passages = found.map(({ score, ...one }) => ({ ...one, passageScore: score / best }));
  return takeSentences(sortBy(passages, (one) => one.passageScore + one.articleScore));
}

function takeSentences(passages: readonly EvidentPassage[]): EvidentPassage[] {
  let sentences = 0;
  return passages.slice(0, MOST_PASSAGES).filter(({ passage }, at) => {
    sentences += passage.sentences.length;
    return at < FEWEST_PASSAGES || sentences <= MOST_SENTENCES;
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
function rankArticles({ index, shelved }: Library, question: Question, keep: (article: Article) => boolean) {
  const scores = new Map<ShelvedArticle, number>();
  const named = new Map<ShelvedArticle, number>();
  const names = question.concepts.filter(({ isName, credits }) => isName && credits.size > 0);
  for (const { weight, credits, isName } of question.concepts) {
    for (const [one, mentions] of countMentions(index, credits)) {
      scores.set(one, (scores.get(one) ?? 0) + weight * saturate(mentions));
      if (isName) named.set(one, (named.get(one) ?? 0) + 1);
    }
  }
  const ranked: { readonly shelved: ShelvedArticle; readonly score: number }[] = [];
  for (const one of shelved.values()) {
    const score = scores.get(one);
    // An article that mentions less than half of the names that the shelf knows tells of another case.
    if (score === undefined || (named.get(one) ?? 0) < names.length / 2 || !keep(one.article)) continue;
    ranked.push({ shelved: one, score });
  }
  return sortBy(ranked, ({ score }) => score);
}

/** How often an article mentions a concept, by whichever of its terms. */
function countMentions(
  index: Library["index"],
  credits: ReadonlyMap<string, number>,
): ReadonlyMap<ShelvedArticle, number> {
  const [only] = credits;
  if (only && credits.size === 1 && only[1] === 1) return index.findMentions(only[0]);
  const counts = new Map<ShelvedArticle, number>();
  for (const [term, credit] of credits) {
    for (const [one, count] of index.findMentions(term)) counts.set(one, (counts.get(one) ?? 0) + credit * count);
  }
  return counts;
}

/** How strongly a title's or a heading's words count: they name what a passage is about, but answer nothing themselves. */
const ABOVE = 0.6;
/** In words worth searching for. */
const USUAL_LENGTH = 30;

/** Each passage of an article that shares words with the question, by BM25. */
function weighPassages({ concepts, sought }: Question, { title, passages }: ShelvedArticle) {
  const counts = new Float64Array(concepts.length);
  const count = (tokens: readonly Token[], times: number) => {
    for (const { term } of tokens) {
      for (const { concept, credit } of sought.get(term) ?? NONE)
        counts[concept] = (counts[concept] ?? 0) + credit * times;
    }
  };
  count(title, ABOVE);
  const fromTitle = Float64Array.from(counts);
  const fromAbove = Float64Array.from(counts);
  let heading: Passage["heading"] | undefined;
  const weighed: { readonly passage: Passage; readonly score: number }[] = [];
  for (const passage of passages) {
    if (passage.heading !== heading) {
      heading = passage.heading;
      counts.set(fromTitle);
      count(heading, ABOVE);
      fromAbove.set(counts);
    }
    counts.set(fromAbove);
    let length = 0;
    for (const { tokens } of passage.sentences) {
      length += tokens.length;
      count(tokens, 1);
    }
    const relative = length / USUAL_LENGTH;
    const score = concepts.reduce((sum, { weight }, at) => sum + weight * saturate(counts[at] ?? 0, relative), 0);
    if (score > 0) weighed.push({ passage, score });
  }
  return weighed;
}

const NONE: readonly never[] = [];

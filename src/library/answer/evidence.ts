import type { Article } from "../article.ts";
import type { Library, TermCounts } from "../library.ts";
import type { Passage } from "../passage.ts";
import type { Question } from "./question.ts";

/** What the index says before any sentence is read. Scores lie between 0 and 1, 1 for the best of this question. */
export interface Evidence {
  /** Passages that may answer, the most promising first. */
  readonly passages: readonly Passage[];
  scorePassage(passage: Passage): number;
  scoreArticle(article: Article): number;
}

/** How many passages are read sentence by sentence. More finds no more answers and costs time. */
const MOST_PASSAGES = 40;

/** A passage counts by its own words and by its article's: the answer often stands where the names don't. */
export function gatherEvidence(library: Library, question: Question, keep: (passage: Passage) => boolean): Evidence {
  const isAbout = readSubjects(library, question);
  const candidates = library.index.search(
    soughtTerms(question),
    (passage) => keep(passage) && isAbout(passage.article),
  );
  const bestScore = candidates[0]?.score ?? 1;
  const passageScores = new Map(candidates.map(({ passage, score }) => [passage, score / bestScore]));
  const articles = new Map<Article, number>();
  for (const { passage } of candidates) {
    if (!articles.has(passage.article))
      articles.set(passage.article, weighArticle(question, library.termCounts.get(passage.article)));
  }
  const bestArticle = [...articles.values()].reduce((best, score) => Math.max(best, score), Number.MIN_VALUE);
  const scorePassage = (passage: Passage) => passageScores.get(passage) ?? 0;
  const scoreArticle = (article: Article) => (articles.get(article) ?? 0) / bestArticle;
  const promise = new Map(
    candidates.map(({ passage }) => [passage, scorePassage(passage) + scoreArticle(passage.article)]),
  );
  return {
    passages: [...promise]
      .sort((one, other) => other[1] - one[1])
      .slice(0, MOST_PASSAGES)
      .map(([passage]) => passage),
    scorePassage,
    scoreArticle,
  };
}

/**
 * Whether an article mentions at least half of the names that the question has and the shelf knows:
 * one that doesn't tells of another case.
 */
function readSubjects(library: Library, question: Question): (article: Article) => boolean {
  const names = question.concepts.filter(({ isName, credits }) => isName && credits.size > 0);
  const known = new Map<Article, boolean>();
  return (article) => {
    const remembered = known.get(article);
    if (remembered !== undefined) return remembered;
    const counts = library.termCounts.get(article);
    const mentioned = names.filter(({ credits }) => [...credits.keys()].some((term) => counts?.has(term)));
    known.set(article, mentioned.length >= names.length / 2);
    return mentioned.length >= names.length / 2;
  };
}

function soughtTerms({ sought }: Question): Map<string, number> {
  return new Map([...sought].map(([term, some]) => [term, Math.max(...some.map((one) => one.credit))]));
}

/** BM25's saturation: a word's tenth mention adds less than its second. */
const SATURATION = 1.2;

function weighArticle(question: Question, counts: TermCounts = new Map()): number {
  let score = 0;
  for (const { weight, credits } of question.concepts) {
    let mentions = 0;
    for (const [term, credit] of credits) mentions += credit * (counts.get(term) ?? 0);
    score += (weight * mentions) / (mentions + SATURATION);
  }
  return score;
}

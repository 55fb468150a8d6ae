import type { QuestionSet } from "../eval/questionSet.ts";

/** A set of which some articles are taken away, so that questions about them have no answer. */
export interface HalvedSet extends QuestionSet {
  /** The ids of the articles that stay. */
  readonly kept: ReadonlySet<string>;
}

/**
 * A set whose questions all have an answer, as two: each has every other of the articles that are asked about, and all questions.
 * So each is asked once where it has an answer and once where it has none.
 */
export function halve(set: QuestionSet): HalvedSet[] {
  const ids = [...new Set(set.questions.flatMap(({ articles }) => articles))].sort();
  return [0, 1].map((half) => {
    const kept = new Set(ids.filter((_, at) => at % 2 === half));
    const questions = set.questions.map((one) => ({ ...one, answerable: one.articles.some((id) => kept.has(id)) }));
    return { ...set, name: `${set.name}, half ${half + 1}`, kept, questions };
  });
}

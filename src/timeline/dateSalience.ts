import { daysSince, readDay } from "../temporal/calendar.ts";
import type { WeightedSentence } from "./eventClusters.ts";

/** After so many days an article that still tells of a day shows that it mattered. */
const A_WEEK = 7;

/**
 * How much a date matters to a case, by what is told of it: how many articles tell it, how many still do a week later, how
 * often its sentences name the case and speak of legal matters, how many articles tell a step of the case with it as done, how
 * many tell a charge, verdict, sentence or later ruling on one beside it, how many of the case came out that day, and whether the case file names it.
 * Logarithms, so that the hundredth article counts less than the second.
 */
export function scoreDateSalience(
  date: string,
  sentences: readonly WeightedSentence[],
  { publishedThatDay, isNamed }: { readonly publishedThatDay: number; readonly isNamed: boolean },
): number {
  const later = sentences.filter(({ passage }) => isLongAfter(date, passage.article.published));
  const naming = sentences.filter(({ hasName }) => hasName).length;
  const legalTerms = sentences.reduce((sum, sentence) => sum + sentence.legalTerms.size, 0);
  return (
    Math.log1p(weighArticles(sentences)) +
    Math.log1p(weighArticles(later)) +
    0.5 * Math.log1p(naming) +
    0.5 * Math.log1p(legalTerms) +
    2 * Math.log1p(countArticles(sentences.filter(({ hasStep }) => hasStep))) +
    Math.log1p(countArticles(sentences.filter(({ hasStepNear }) => hasStepNear))) +
    Math.log1p(countArticles(sentences.filter(({ hasTurningPointNear }) => hasTurningPointNear))) +
    Math.log1p(publishedThatDay) +
    (isNamed ? 1 : 0)
  );
}

function countArticles(sentences: readonly WeightedSentence[]): number {
  return new Set(sentences.map(({ passage }) => passage.article.id)).size;
}

/** Each article counts once, by what it tells best. */
function weighArticles(sentences: readonly WeightedSentence[]): number {
  const best = new Map<string, number>();
  for (const { passage, weight } of sentences) {
    const { id } = passage.article;
    best.set(id, Math.max(best.get(id) ?? 0, weight));
  }
  return [...best.values()].reduce((sum, weight) => sum + weight, 0);
}

function isLongAfter(date: string, published: string): boolean {
  const [day, out] = [readDay(date), readDay(published)];
  if (day === undefined || out === undefined) return published.slice(0, date.length) > date;
  return daysSince(day, out) > A_WEEK;
}

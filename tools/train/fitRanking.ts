import { pickDistinct } from "../../src/search/selectSpans.ts";
import { boundsOf } from "../../src/search/spans/answerSpan.ts";
import { type Lesson, PARTS } from "./lesson.ts";
import { type Fitting, fitChoices, scoreRow } from "./listwise.ts";

/** Weights of ranking: fitted on all lessons, and for each part on the others. */
export interface RankingWeights {
  readonly plain: Float64Array;
  readonly parts: readonly Float64Array[];
}

export function fitRanking(lessons: readonly Lesson[], fitting: Fitting): RankingWeights {
  const fit = (some: readonly Lesson[]) => fitChoices(some, fitting);
  const parts = Array.from({ length: PARTS }, (_, part) => fit(othersOf(lessons, part)));
  return { plain: fit(lessons), parts };
}

const othersOf = (lessons: readonly Lesson[], part: number) => lessons.filter((lesson) => lesson.part !== part);

/** Weights fitted before, fitted again without those at the places given; each goes on from what it was. */
export function refitWithout(
  lessons: readonly Lesson[],
  { plain, parts }: RankingWeights,
  without: ReadonlySet<number>,
  fitting: Fitting,
): RankingWeights {
  const refit = (some: readonly Lesson[], before: Float64Array) => {
    const from = before.map((weight, at) => (without.has(at) ? 0 : weight));
    return fitChoices(some, { ...fitting, from, without });
  };
  return { plain: refit(lessons, plain), parts: parts.map((before, part) => refit(othersOf(lessons, part), before)) };
}

export interface RankingFigures {
  readonly first: number;
  readonly three: number;
  readonly median: number;
}

/** The figures of each set, by the weights of all lessons and by those of the other part's. */
export function scoreRanking(lessons: readonly Lesson[], { plain, parts }: RankingWeights) {
  const names = [...new Set(lessons.map(({ set }) => set))];
  return Object.fromEntries(
    names.map((name) => {
      const own = lessons.filter(({ set }) => set === name);
      const crossValidated = score(own, ({ part }) => parts[part] ?? plain);
      return [name, { plain: score(own, () => plain), crossValidated }];
    }),
  );
}

/** How often a right window comes first, and among three, in percent; and the median length of the three. */
function score(some: readonly Lesson[], weightsFor: (lesson: Lesson) => Float64Array): RankingFigures {
  const lengths: number[] = [];
  let [first, three] = [0, 0];
  for (const lesson of some) {
    const picked = pickDistinct(rank(lesson, weightsFor(lesson)), 3);
    if (picked[0]?.isRight) first += 1;
    if (picked.some(({ isRight }) => isRight)) three += 1;
    for (const { start, end } of picked.map(boundsOf)) lengths.push(end - start);
  }
  const percent = (count: number) => Math.round((1000 * count) / some.length) / 10;
  return {
    first: percent(first),
    three: percent(three),
    median: lengths.sort((a, b) => a - b)[lengths.length >> 1] ?? 0,
  };
}

/** A lesson's windows, best first. */
export function rank({ windows, rows }: Lesson, weights: Float64Array) {
  return windows
    .map((window, at) => ({
      ...window,
      isRight: rows[at]?.isRight ?? false,
      score: scoreRow(rows[at] ?? NO_ROW, weights),
    }))
    .sort((one, other) => other.score - one.score);
}

const NO_ROW = { figures: new Float64Array() };

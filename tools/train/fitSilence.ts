import { extractSignals, type Signals } from "../../src/search/answerability.ts";
import { rank } from "./fitRanking.ts";
import { type Lesson, PARTS } from "./lesson.ts";
import { type Fitting, fitOdds, scoreRow } from "./listwise.ts";

/** The share of answerable questions that the odds may leave unanswered on any of the sets, by strictness; the rules after them doubt a few more. */
const STRICTNESS = { usual: 0.045, strict: 0.1, strictest: 0.2 };

type Weighing = (one: Case) => number;
type Case = ReturnType<typeof readCase>;

/** A question with the signals of its best window; without where it is silent whatever the weights. */
function readCase(lesson: Lesson, ranking: Float64Array, names: readonly (keyof Signals)[]) {
  const [best] = rank(lesson, ranking);
  const signals = best && extractSignals(lesson.question, best);
  const figures = Float64Array.from(names, (name) => signals?.[name] ?? 0);
  const { set, part, weight } = lesson;
  return { set, part, weight, figures, isRight: lesson.asked.answerable, isFound: signals !== undefined };
}

/** Fits the weights of silence on sets of which some questions have no answer, and finds the least for each strictness. */
export function fitSilence(lessons: readonly Lesson[], ranking: Float64Array, names: readonly (keyof Signals)[]) {
  const asked = lessons.map((lesson) => readCase(lesson, ranking, names));
  const found = asked.filter(({ isFound }) => isFound);
  const fitting: Fitting = { size: names.length, steps: 400, shrink: 0.003 };
  const weights = fitOdds(found, fitting);
  const parts = Array.from({ length: PARTS }, (_, part) =>
    fitOdds(
      found.filter((one) => one.part !== part),
      fitting,
    ),
  );
  const oddsOf = (row: Case, by: Float64Array) => (row.isFound ? scoreRow(row, by) : Number.NEGATIVE_INFINITY);
  const byAll: Weighing = (one) => oddsOf(one, weights);
  const byOthers: Weighing = (one) => oddsOf(one, parts[one.part] ?? weights);
  const least = Object.fromEntries(
    Object.entries(STRICTNESS).map(([name, most]) => [name, Math.floor(findLeast(asked, byAll, most) * 100) / 100]),
  );
  return { weights, least, figures: { plain: report(asked, byAll), crossValidated: report(asked, byOthers) } };
}

const namesOf = (asked: readonly Case[]) => [...new Set(asked.map(({ set }) => set))];

function findLeast(asked: readonly Case[], weigh: Weighing, mostFalse: number): number {
  const leasts = namesOf(asked).map((name) => {
    const odds = asked
      .filter((one) => one.set === name && one.isRight)
      .map(weigh)
      .sort((a, b) => a - b);
    return odds[Math.floor(odds.length * mostFalse)] ?? 0;
  });
  return Math.min(...leasts);
}

function report(asked: readonly Case[], weigh: Weighing) {
  const least = findLeast(asked, weigh, STRICTNESS.usual);
  const percentBelow = (name: string, isRight: boolean) => {
    const some = asked.filter((one) => one.set === name && one.isRight === isRight);
    return Math.round((1000 * some.filter((one) => weigh(one) < least).length) / some.length) / 10;
  };
  return Object.fromEntries(
    namesOf(asked).map((name) => [name, { false: percentBelow(name, true), true: percentBelow(name, false) }]),
  );
}

import { extractSignals, judgeByMargin, type Signals } from "../../src/search/answerability.ts";
import type { ParsedQuestion } from "../../src/search/query/question.ts";
import { measureBest } from "../../src/search/rerank/bestSpan.ts";
import type { ScoredSpan } from "../../src/search/rerank/features.ts";
import { scoreIntent } from "../../src/search/rerank/linearModel.ts";
import { findLeastOf, fitBalanced, namesOf } from "./balance.ts";
import { rank } from "./fitRanking.ts";
import { type Lesson, PARTS } from "./lesson.ts";
import { type Fitting, scoreRow } from "./listwise.ts";

/**
 * The share of answerable questions that odds and rules may leave without a sure answer on any of the sets, by strictness. By
 * words alone it is more: what is told in other words can't be told from what is missing.
 */
const MOST_FALSE = {
  meaning: { usual: 0.05, strict: 0.1, strictest: 0.2 },
  words: { usual: 0.065, strict: 0.115, strictest: 0.215 },
};

type Case = ReturnType<typeof readCase>;
type Weighing = (one: Case) => number;

/** What the decision between an answer and silence is fitted by. */
export interface SilenceTraining {
  readonly names: readonly (keyof Signals)[];
  readonly hasMeaning: boolean;
}

const MARGINS = Array.from({ length: 41 }, (_, step) => step / 20);

/**
 * How far above the least the odds must lie for rules not to doubt that the span answers, in log odds: 0 to 2 by steps of 0.05;
 * infinitely far where they doubt it by any odds.
 */
export function findNeededMargin(question: ParsedQuestion, best: ScoredSpan, hasMeaning: boolean): number {
  const isSure = (margin: number) => judgeByMargin(question, best, margin, hasMeaning).confidence === "sure";
  return MARGINS.find(isSure) ?? Number.POSITIVE_INFINITY;
}

/** A question with the signals of its best window. Where it has none, or rules doubt it by any odds, there is no sure answer whatever the weights. */
function readCase(lesson: Lesson, ranking: Float64Array, { names, hasMeaning }: SilenceTraining) {
  const { question, set, part, weight, known } = lesson;
  const windows = rank(lesson, ranking)
    .map((one) => ({ ...one, score: one.score + scoreIntent(one.features) }))
    .sort((one, other) => other.score - one.score);
  const best = windows[0] && measureBest(lesson, windows[0], windows, known);
  const signals = best && extractSignals(question, best);
  const figures = Float64Array.from(names, (name) => signals?.[name] ?? 0);
  const needed = best ? findNeededMargin(question, best, hasMeaning) : Number.POSITIVE_INFINITY;
  return { set, part, weight, figures, isRight: lesson.asked.answerable, isFound: best !== undefined, needed };
}

/**
 * Fits the weights of silence on sets of which some questions have no answer, and finds the least for each strictness by those of
 * the sets that are `held`.
 */
export function fitSilence(
  lessons: readonly Lesson[],
  held: readonly string[],
  ranking: Float64Array,
  training: SilenceTraining,
) {
  const asked = lessons.map((lesson) => readCase(lesson, ranking, training));
  const found = asked.filter(({ isFound }) => isFound);
  const fitting: Fitting = { size: training.names.length, steps: 400, shrink: 0.003 };
  const mostFalse = MOST_FALSE[training.hasMeaning ? "meaning" : "words"];
  const fit = (some: readonly Case[]) => fitBalanced(some, mostFalse.usual, fitting);
  const weights = fit(found);
  const parts = Array.from({ length: PARTS }, (_, part) => fit(found.filter((one) => one.part !== part)));
  const oddsOf = (row: Case, by: Float64Array) => scoreRow(row, by) - row.needed;
  const byAll: Weighing = (one) => oddsOf(one, weights);
  const byOthers: Weighing = (one) => oddsOf(one, parts[one.part] ?? weights);
  const ofHeld = asked.filter(({ set }) => held.includes(set));
  const least = Object.fromEntries(
    Object.entries(mostFalse).map(([name, most]) => [name, Math.floor(findLeast(ofHeld, byAll, most) * 100) / 100]),
  );
  return {
    weights,
    least,
    figures: {
      plain: report(ofHeld, byAll, mostFalse.usual),
      crossValidated: report(ofHeld, byOthers, mostFalse.usual),
    },
  };
}

function findLeast(asked: readonly Case[], weigh: Weighing, mostFalse: number): number {
  return Math.min(...namesOf(asked).map((name) => findLeastOf(asked, name, weigh, mostFalse)));
}

function report(asked: readonly Case[], weigh: Weighing, mostFalse: number) {
  const least = findLeast(asked, weigh, mostFalse);
  const percentBelow = (name: string, isRight: boolean) => {
    const some = asked.filter((one) => one.set === name && one.isRight === isRight);
    return Math.round((1000 * some.filter((one) => weigh(one) < least).length) / some.length) / 10;
  };
  return Object.fromEntries(
    namesOf(asked).map((name) => [name, { false: percentBelow(name, true), true: percentBelow(name, false) }]),
  );
}

import { quantile } from "../bench/statistics.ts";
import { KINDS, type SetQuestion } from "./questionSet.ts";
import { type Found, rankOf } from "./scoring.ts";

/** How one question went. */
export interface Outcome {
  readonly question: SetQuestion;
  readonly found: readonly Found[];
  readonly milliseconds: number;
}

/** Under the names that stand above the columns. What nothing was measured for is not a number. */
export type Figures = Readonly<Record<FigureName, number>>;
export type FigureName =
  | "n"
  | "quote@1"
  | "quote@3"
  | "false silence"
  | "true silence"
  | "length median"
  | "length p95"
  | "ms median"
  | "ms p99";

/**
 * Shares are per cent of the questions that have an answer, true silence of those that have none. Lengths are of all
 * quotations, in UTF-16 code units.
 */
export function computeFigures(outcomes: readonly Outcome[]): Figures {
  const answerable = outcomes.filter(({ question }) => question.answerable);
  const unanswerable = outcomes.filter(({ question }) => !question.answerable);
  const lengths = outcomes.flatMap(({ found }) => found.map(({ text }) => text.length));
  const times = outcomes.map(({ milliseconds }) => milliseconds);
  return {
    n: outcomes.length,
    "quote@1": share(answerable, (outcome) => isAnsweredWithin(outcome, 1)),
    "quote@3": share(answerable, (outcome) => isAnsweredWithin(outcome, 3)),
    "false silence": share(answerable, isSilent),
    "true silence": share(unanswerable, isSilent),
    "length median": quantile(lengths, 0.5),
    "length p95": quantile(lengths, 0.95),
    "ms median": quantile(times, 0.5),
    "ms p99": quantile(times, 0.99),
  };
}

/** Per cent with one digit behind the point, as it is printed, so that a floor holds what is printed. */
function share(outcomes: readonly Outcome[], holds: (outcome: Outcome) => boolean): number {
  return Number(((100 * outcomes.filter(holds).length) / outcomes.length).toFixed(1));
}

function isAnsweredWithin({ question, found }: Outcome, most: number): boolean {
  return rankOf(found.slice(0, most), question) !== undefined;
}

function isSilent({ found }: Outcome): boolean {
  return found.length === 0;
}

/** Questions of one sort. */
export interface Group {
  readonly name: string;
  readonly has: (question: SetQuestion) => boolean;
}

const ALL: Group = { name: "all", has: () => true };
const STANDS_ALONE: Group = { name: "stands alone", has: ({ standsAlone }) => standsAlone };
const LEGAL: Group = { name: "legal, stands alone", has: ({ legal, standsAlone }) => legal && standsAlone };

/** The groups that there are questions of, all of them first. */
export function groupsOf(questions: readonly SetQuestion[]): Group[] {
  const ofKind = KINDS.map((kind) => ({ name: kind, has: (question: SetQuestion) => question.kind === kind }));
  return [ALL, STANDS_ALONE, LEGAL, ...ofKind].filter(({ has }) => questions.some(has));
}

/** The questions to compare systems on: those that make sense without the article, where the set says which do. */
export function chooseGroup(questions: readonly SetQuestion[]): Group {
  return questions.some(STANDS_ALONE.has) ? STANDS_ALONE : ALL;
}

import { quantile } from "../bench/statistics.ts";
import { casesOfArticles, INTENTS, KINDS, type SetQuestion } from "./questionSet.ts";
import { type Found, holdsAny, isHit, rankOf } from "./scoring.ts";

/** What a member would see. */
export interface Answered {
  /** The best texts first. */
  readonly found: readonly Found[];
  /** Whether the texts are shown as what may not answer. */
  readonly isUnsure: boolean;
  /** Slugs of the cases whose outcome is shown. */
  readonly shownOutcomes: readonly string[];
}

/** How one question went. */
export interface Outcome extends Answered {
  readonly question: SetQuestion;
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
  | "right first"
  | "in three"
  | "spoke"
  | "harm"
  | "unsure"
  | "length median"
  | "length p95"
  | "ms median"
  | "ms p99";

/**
 * Shares are per cent of the questions that have an answer; what is shown as unsure counts as silent in true silence. True silence and spoke of those that have none, harm of those
 * that say what would mislead, unsure of all. Lengths are of all quotations, in UTF-16 code units.
 */
export function computeFigures(outcomes: readonly Outcome[]): Figures {
  const answerable = outcomes.filter(({ question }) => question.answerable);
  const unanswerable = outcomes.filter(({ question }) => !question.answerable);
  const harmable = outcomes.filter(({ question }) => question.harm.length > 0);
  const lengths = outcomes.flatMap(({ found }) => found.map(({ text }) => text.length));
  const times = outcomes.map(({ milliseconds }) => milliseconds);
  return {
    n: outcomes.length,
    "quote@1": share(answerable, (outcome) => isAnsweredWithin(outcome, 1)),
    "quote@3": share(answerable, (outcome) => isAnsweredWithin(outcome, 3)),
    "false silence": share(answerable, (outcome) => isSilent(outcome) && !isOutcomeShown(outcome)),
    "true silence": share(unanswerable, (outcome) => isSilent(outcome) || outcome.isUnsure),
    "right first": share(answerable, isRightFirst),
    "in three": share(answerable, isRightInThree),
    spoke: share(unanswerable, (outcome) => !isSilent(outcome) && !outcome.isUnsure),
    harm: share(harmable, isHarmful),
    unsure: share(outcomes, ({ isUnsure }) => isUnsure),
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

/** The first quotation answers and is not shown as unsure; of a list it is a part, and three hold all. */
function isRightFirst(outcome: Outcome): boolean {
  const { question, found, isUnsure } = outcome;
  return !isUnsure && found.slice(0, 1).some((first) => isHit(first, question)) && isAnsweredWithin(outcome, 3);
}

function isRightInThree(outcome: Outcome): boolean {
  return isAnsweredWithin(outcome, 3) || isOutcomeShown(outcome);
}

/** Whether the question asks how cases ended, and the reply says it of each case that its answer is about. */
export function isOutcomeShown({ question, shownOutcomes }: Outcome): boolean {
  return question.outcome && casesOfArticles(question).every((slug) => shownOutcomes.includes(slug));
}

/** Whether what stands first misleads: it holds what the question warns of, and no answer beside it. */
export function isHarmful({ question, found: [first] }: Outcome): boolean {
  return first !== undefined && holdsAny(first, question.harm, question.articles) && !isHit(first, question);
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
const MEMBERS: Group = { name: "members", has: ({ intent }) => intent !== undefined };
const LEGAL: Group = { name: "legal, stands alone", has: ({ legal, standsAlone }) => legal && standsAlone };

/** The groups that there are questions of: all of them first, then by kind, then those in members' tone by intent. */
export function groupsOf(questions: readonly SetQuestion[]): Group[] {
  const ofKind = KINDS.map((kind) => ({ name: kind, has: (question: SetQuestion) => question.kind === kind }));
  const ofIntent = INTENTS.map((intent) => ({
    name: `${MEMBERS.name}, ${intent}`,
    has: (question: SetQuestion) => question.intent === intent,
  }));
  return [ALL, STANDS_ALONE, LEGAL, ...ofKind, MEMBERS, ...ofIntent].filter(({ has }) => questions.some(has));
}

/** The questions to compare systems on: those that make sense without the article, where the set says which do. */
export function chooseGroup(questions: readonly SetQuestion[]): Group {
  return questions.some(STANDS_ALONE.has) ? STANDS_ALONE : ALL;
}

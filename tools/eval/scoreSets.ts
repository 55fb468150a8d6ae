import {
  computeFigures,
  type Figures,
  type Group,
  groupsOf,
  isHarmful,
  isOutcomeShown,
  type Outcome,
} from "./figures.ts";
import type { QuestionSet } from "./questionSet.ts";
import { type Report, writeFigure, writeTable } from "./report.ts";
import { rankOf } from "./scoring.ts";
import { CASEBOOK, type Run, run } from "./system.ts";

/** A set that Casebook was asked. */
export interface ScoredSet extends Run {
  readonly name: string;
  readonly groups: readonly (Pick<Group, "name"> & { readonly figures: Figures })[];
}

export async function scoreSets(sets: readonly QuestionSet[]): Promise<ScoredSet[]> {
  const scored: ScoredSet[] = [];
  for (const set of sets) scored.push(await scoreSet(set));
  return scored;
}

/** All questions are the first group. */
async function scoreSet({ name, knowledge, questions }: QuestionSet): Promise<ScoredSet> {
  const ran = await run(CASEBOOK, knowledge, questions);
  const groups = groupsOf(questions).map((group) => ({
    name: group.name,
    figures: computeFigures(ran.outcomes.filter(({ question }) => group.has(question))),
  }));
  return { name, ...ran, groups };
}

const COLUMNS = [
  ...(["n", "quote@1", "quote@3", "false silence", "true silence"] as const),
  ...(["right first", "in three", "spoke", "harm", "unsure"] as const),
  ...(["length median", "length p95", "ms median", "ms p99"] as const),
];
const WHOLE = new Set<keyof Figures>(["n", "length median", "length p95"]);

/** A row for each group of each set, and how long each folder took to read. */
function writeScores(sets: readonly ScoredSet[]): string {
  const rows = sets.flatMap(({ name, groups }) =>
    groups.map((group) => [
      `${name}, ${group.name}`,
      ...COLUMNS.map((column) => writeFigure(group.figures[column], WHOLE.has(column) ? 0 : 1)),
    ]),
  );
  const notes = sets.map(
    ({ name, stock, buildMilliseconds }) =>
      `${name}: ${stock}, read and indexed in ${buildMilliseconds.toFixed(0)} ms.`,
  );
  return `${writeTable(["questions", ...COLUMNS], rows)}\n\n${notes.join("\n")}\n`;
}

/** The figures; as data also what each question was answered with, and whether that counts. */
export function describeScores(sets: readonly ScoredSet[]): Report {
  const data = sets.map(({ outcomes, ...set }) => ({ ...set, questions: outcomes.map(describeOutcome) }));
  return { text: writeScores(sets), data: { node: process.version, sets: data } };
}

function describeOutcome(outcome: Outcome) {
  const { question, found, isUnsure, shownOutcomes, milliseconds } = outcome;
  const { line, question: text, kind, intent, answerable } = question;
  const rank = rankOf(found, question) ?? null;
  const marks = { isUnsure, isOutcomeShown: isOutcomeShown(outcome), isHarmful: isHarmful(outcome) };
  return { line, question: text, kind, intent, answerable, rank, ...marks, shownOutcomes, milliseconds, found };
}

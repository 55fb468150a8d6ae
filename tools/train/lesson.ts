import { describeFolderProblem } from "../../src/presentation/wording/english/folderProblems.ts";
import type { LibrarySnapshot } from "../../src/search/index/snapshot.ts";
import { type ParsedQuestion, parseQuestion } from "../../src/search/query/question.ts";
import type { SpanWithFeatures } from "../../src/search/rerank/features.ts";
import { FEATURES } from "../../src/search/rerank/linearModel.ts";
import { findSpans } from "../../src/search/search.ts";
import { boundsOf, passagesOf } from "../../src/search/spans/answerSpan.ts";
import { readSnapshot } from "../../src/service/buildSnapshot.ts";
import type { QuestionSet, SetQuestion } from "../eval/questionSet.ts";
import { isHit } from "../eval/scoring.ts";
import type { Choice, Row } from "./listwise.ts";

/** A question of a set, and every window that could be quoted for it. */
export interface Lesson extends Choice {
  readonly set: string;
  readonly asked: SetQuestion;
  readonly question: ParsedQuestion;
  readonly windows: readonly SpanWithFeatures[];
  /** One for each window. */
  readonly rows: readonly Row[];
  /** Which part of a cross-validation it belongs to: all questions about one article to the same. */
  readonly part: number;
}

/** Two, as a set may be about few articles. */
export const PARTS = 2;

/** Throws where the set's folder can't be read. */
export function readLessons({ name, knowledge, questions }: QuestionSet): Lesson[] {
  const reading = readSnapshot(knowledge);
  if (!reading.ok) throw new Error(describeFolderProblem(reading.problem, { path: knowledge }));
  const { library } = reading.value;
  const asked = questions.some(({ standsAlone }) => standsAlone)
    ? questions.filter((one) => one.standsAlone)
    : questions;
  const articles = [...new Set(asked.map(articleOf))].sort();
  return asked.map((one) => ({
    ...readLesson(library, one),
    set: name,
    part: articles.indexOf(articleOf(one)) % PARTS,
    weight: 1 / asked.length,
  }));
}

function articleOf({ articles, question }: SetQuestion): string {
  return articles[0] ?? question;
}

function readLesson(
  library: LibrarySnapshot,
  asked: SetQuestion,
): Pick<Lesson, "asked" | "question" | "windows" | "rows"> {
  const question = parseQuestion(asked.question, library);
  const windows = findSpans(library, question, () => true);
  const rows = windows.map((window) => {
    const { start, end } = boundsOf(window);
    const { article } = passagesOf(window).first;
    const isRight = isHit({ text: article.text.slice(start, end), article: article.id }, asked);
    return { figures: Float64Array.from(FEATURES, (name) => window.features[name]), isRight };
  });
  return { asked, question, windows, rows };
}

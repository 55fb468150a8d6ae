import { describeFolderProblem } from "../../src/presentation/wording/english/folderProblems.ts";
import type { QuestionMeaning } from "../../src/search/index/sentenceVectors.ts";
import { buildSnapshot, type LibrarySnapshot } from "../../src/search/index/snapshot.ts";
import { DEFAULT_PIPELINE } from "../../src/search/pipeline.ts";
import { type ParsedQuestion, parseQuestion } from "../../src/search/query/question.ts";
import type { ComparedSpan } from "../../src/search/rerank/features.ts";
import { findSpans } from "../../src/search/search.ts";
import { boundsOf, passagesOf } from "../../src/search/spans/answerSpan.ts";
import { readSnapshot } from "../../src/service/buildSnapshot.ts";
import type { MeaningService } from "../../src/service/meaning.ts";
import type { QuestionSet, SetQuestion } from "../eval/questionSet.ts";
import { isHit } from "../eval/scoring.ts";
import type { HalvedSet } from "./halves.ts";
import type { Choice, Row } from "./listwise.ts";

/** A question of a set, and every window that could be quoted for it. */
export interface Lesson extends Choice {
  readonly set: string;
  readonly asked: SetQuestion;
  readonly question: ParsedQuestion;
  readonly library: LibrarySnapshot;
  /** What the question means, if lessons are to have it. */
  readonly known: QuestionMeaning | undefined;
  readonly windows: readonly ComparedSpan[];
  /** One for each window: what its article is behind by in each feature, in order, and then what it is itself. */
  readonly rows: readonly Row[];
  /** Which part of a cross-validation it belongs to: all questions about one article to the same. */
  readonly part: number;
}

/** Where the meaning of sentences comes from, if lessons are to have it; their features are those that spans are compared by. */
export interface LessonOptions {
  readonly meaning?: MeaningService | undefined;
}

/** Two, as a set may be about few articles. */
export const PARTS = 2;

/** Throws where the set's folder can't be read, or lacks vectors that the lessons are to have. */
export async function readLessons(
  { name, knowledge, questions, kept }: QuestionSet & Partial<Pick<HalvedSet, "kept">>,
  options: LessonOptions,
): Promise<Lesson[]> {
  const reading = readSnapshot(knowledge);
  if (!reading.ok) throw new Error(describeFolderProblem(reading.problem, { path: knowledge }));
  const { library: whole } = reading.value;
  const library = kept
    ? buildSnapshot(
        whole.cases,
        whole.articles.filter(({ id }) => kept.has(id)),
      )
    : whole;
  await options.meaning?.open(library);
  if (options.meaning && options.meaning.vectorsOf(library).kind !== "complete")
    throw new Error(`${knowledge} lacks vectors; run npm run vectors -- --knowledge ${knowledge}`);
  const asked = questions.some(({ standsAlone }) => standsAlone)
    ? questions.filter((one) => one.standsAlone)
    : questions;
  const articles = [...new Set(asked.map(articleOf))].sort();
  const lessons: Lesson[] = [];
  for (const one of asked) {
    const lesson = await readLesson(library, one, options);
    const part = articles.indexOf(articleOf(one)) % PARTS;
    lessons.push({ ...lesson, set: name, part, weight: 1 / asked.length });
  }
  return lessons;
}

function articleOf({ articles, question }: SetQuestion): string {
  return articles[0] ?? question;
}

async function readLesson(
  library: LibrarySnapshot,
  asked: SetQuestion,
  { meaning }: LessonOptions,
): Promise<Pick<Lesson, "asked" | "question" | "library" | "known" | "windows" | "rows">> {
  const question = parseQuestion(asked.question, library);
  const known = await meaning?.readQuestion(library, asked.question);
  const windows = findSpans(library, question, () => true, DEFAULT_PIPELINE, known);
  const rows = windows.map((window) => {
    const { start, end } = boundsOf(window);
    const { article } = passagesOf(window).first;
    const isRight = isHit({ text: article.text.slice(start, end), article: article.id }, asked);
    const { article: ofArticle, span: ofSpan } = window.relative;
    return { figures: Float64Array.of(...ofArticle, ...ofSpan), isRight };
  });
  return { asked, question, library, known, windows, rows };
}

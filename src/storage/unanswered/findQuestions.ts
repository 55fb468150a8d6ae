import type { UnansweredQuestion } from "../unansweredQuestions.ts";
import { toKeptQuestion } from "./redactQuestion.ts";

/** The questions that words mean: the one with that id, those that read so, or else those in which they stand. */
export function matchQuestions(gaps: readonly UnansweredQuestion[], words: string): readonly UnansweredQuestion[] {
  const named = gaps.filter(({ id }) => id === words.trim());
  if (named.length > 0) return named;
  const kept = toKeptQuestion(words);
  if (kept === undefined) return [];
  const same = gaps.filter(({ question }) => question === kept);
  return same.length > 0 ? same : gaps.filter(({ question }) => question.includes(kept));
}

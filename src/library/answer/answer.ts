import type { Library } from "../library.ts";
import type { Passage } from "../passage.ts";
import { type Quote, takeQuote } from "../quote.ts";
import { readWords } from "../words/term.ts";
import { gatherEvidence } from "./evidence.ts";
import { type MeasuredWindow, measurePassage } from "./features.ts";
import { type Question, readQuestion } from "./question.ts";
import { answers } from "./silence.ts";
import { scoreWindow } from "./weights.ts";
import { boundsOf, sentencesOf, type Window } from "./window.ts";

export interface Answer {
  /** Best first; empty where the shelf has no answer. */
  readonly quotes: readonly Quote[];
  /** Words of the question that no passage on the shelf has. */
  readonly missing: readonly string[];
}

/** Finds up to `limit` quotations that answer a question, among the passages of one case where `slug` is given. */
export function answerQuestion(library: Library, text: string, limit: number, slug?: string): Answer {
  const question = readQuestion(text, library);
  const keep = (passage: Passage) => slug === undefined || passage.article.cases.includes(slug);
  const windows = rankWindows(library, question, keep);
  const best = windows[0];
  const quotes =
    best && answers(question, best.features)
      ? pickDistinct(windows, limit).map((window) => quoteWindow(question, window))
      : [];
  return { quotes, missing: question.missing };
}

function rankWindows(library: Library, question: Question, keep: (passage: Passage) => boolean): MeasuredWindow[] {
  const evidence = gatherEvidence(library, question, keep);
  return evidence.passages
    .flatMap((passage) => measurePassage(library, question, evidence, passage))
    .filter(({ features }) => !question.type?.needed || features.type > 0)
    .map((window) => ({ window, score: scoreWindow(window.features) }))
    .sort((one, other) => other.score - one.score)
    .map(({ window }) => window);
}

/** The best windows of which no two share a sentence or say the same thing. */
function pickDistinct(windows: readonly MeasuredWindow[], limit: number): MeasuredWindow[] {
  const picked: MeasuredWindow[] = [];
  for (const window of windows) {
    if (picked.length === limit) break;
    if (!picked.some((other) => saysTheSame(window, other))) picked.push(window);
  }
  return picked;
}

/** How many of the shorter one's words the longer one may repeat. */
const MOST_SHARED = 0.7;

function saysTheSame(one: Window, other: Window): boolean {
  if (one.passage === other.passage && one.first <= other.last && other.first <= one.last) return true;
  const [fewer, more] = [termsOf(one), termsOf(other)].sort((a, b) => a.size - b.size);
  if (!fewer || !more || fewer.size === 0) return false;
  return [...fewer].filter((term) => more.has(term)).length / fewer.size > MOST_SHARED;
}

function termsOf(window: Window): Set<string> {
  return new Set(sentencesOf(window).flatMap((sentence) => sentence.tokens.map((token) => token.term)));
}

function quoteWindow(question: Question, window: Window): Quote {
  const { start, end } = boundsOf(window);
  const words = readWords(window.passage.article.text.slice(start, end));
  const matches = words.filter((word) => question.sought.has(word.term)).map((word) => [word.start, word.end] as const);
  return takeQuote(window.passage, start, end, matches);
}

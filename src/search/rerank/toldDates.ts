import type { Document } from "../../documents/document.ts";
import { readArticleDates } from "../../temporal/articleDates.ts";
import type { ParsedQuestion } from "../query/question.ts";
import { type AnswerSpan, boundsOf, passagesOf, sentencesOf } from "../spans/answerSpan.ts";
import { measureDisposition } from "../spans/disposition.ts";

const known = new WeakMap<Document, readonly TellsDate[]>();

/** Where an article tells of a day, month or year that has been; the offset in UTF-16 code units, the date ISO 8601. */
interface TellsDate {
  readonly start: number;
  readonly value: string;
  /** Whether it stands there in numbers, and isn't counted from another. */
  readonly isWritten: boolean;
}

/**
 * The latest date in a span that is told as past, in ISO 8601 at day, month or year. Nothing where there is none: what the
 * article told before may belong to something else. Nothing either where the span goes on to something later whose day it
 * doesn't tell, and where the date is counted from another (`a year later`).
 */
export function findToldDate(span: AnswerSpan): string | undefined {
  // Reading all dates of a long transcript takes longer than answering from it, and most quotations tell none.
  if (!hasDigit(span)) return undefined;
  const inside = findInside(span).filter(({ isWritten }) => isWritten);
  const latest = inside.reduce<TellsDate | undefined>(
    (most, one) => (most && most.value >= one.value ? most : one),
    undefined,
  );
  return latest && !goesOn(span, latest) ? latest.value : undefined;
}

function hasDigit(span: AnswerSpan): boolean {
  const { start, end } = boundsOf(span);
  return /\d/.test(passagesOf(span).first.article.text.slice(start, end));
}

/** Words for what came after something else, whenever that was. */
const LATER = /\b(?:later|eventually|afterwards?|subsequently|since then|in the end)\b/i;

/** Whether a span tells, after a date, of what came later, or how something ended, without its day. */
function goesOn(span: AnswerSpan, { start }: TellsDate): boolean {
  const { article } = passagesOf(span).first;
  const { end } = boundsOf(span);
  const undated = sentencesOf(span).filter(
    (sentence) => sentence.start > start && !datesOf(article).some((date) => isWithin(date, sentence)),
  );
  return LATER.test(article.text.slice(start, end)) || undated.some(({ text }) => measureDisposition(text) > 0);
}

const isWithin = ({ start }: TellsDate, bounds: { readonly start: number; readonly end: number }) =>
  start >= bounds.start && start < bounds.end;

function findInside(span: AnswerSpan): readonly TellsDate[] {
  const bounds = boundsOf(span);
  return datesOf(passagesOf(span).first.article).filter((date) => isWithin(date, bounds));
}

/**
 * The date that a span is ranked by: its own, else the latest of the last paragraph of its article that told one before it, as a
 * story goes on from there. A guess, good enough to order spans by and never shown. In ISO 8601; nothing where there is none.
 */
export function findStoryDate(span: AnswerSpan): string | undefined {
  const { start } = boundsOf(span);
  const inside = findInside(span).map(({ value }) => value);
  if (inside.length > 0) return inside.reduce((latest, value) => (value > latest ? value : latest));
  return findDateBefore(passagesOf(span).first.article, start);
}

/** The latest date of the last paragraph before a place that tells one: what it tells besides is mostly what had been before. */
function findDateBefore(article: Document, start: number): string | undefined {
  const before = datesOf(article).filter((date) => date.start < start);
  const last = before.at(-1);
  if (!last) return undefined;
  const opening = article.text.lastIndexOf("\n", last.start);
  return before
    .filter((date) => date.start > opening)
    .reduce((latest, { value }) => (value > latest ? value : latest), last.value);
}

/** The part of a span that names people whom the question names, from the first such sentence to the last; all of it where none does. */
export function narrowToPeople({ terms, matches }: ParsedQuestion, span: AnswerSpan): AnswerSpan {
  const isNamed = (term: string) => (matches.get(term) ?? []).some(({ queryTerm }) => terms[queryTerm]?.isPerson);
  const names = sentencesOf(span).map(({ tokens }) => tokens.some(({ term }) => isNamed(term)));
  if (!names.includes(true)) return span;
  return { ...span, first: span.first + names.indexOf(true), last: span.first + names.lastIndexOf(true) };
}

function datesOf(article: Document): readonly TellsDate[] {
  const dates =
    known.get(article) ??
    readArticleDates(article)
      .dates.filter(({ status }) => status === "happened")
      .map(({ start, value, text }) => ({ start, value, isWritten: /\d/.test(text) }));
  known.set(article, dates);
  return dates;
}

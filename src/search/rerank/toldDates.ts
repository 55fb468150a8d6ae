import type { Document } from "../../documents/document.ts";
import { readArticleDates } from "../../temporal/articleDates.ts";
import { type AnswerSpan, boundsOf, passagesOf } from "../spans/answerSpan.ts";

const known = new WeakMap<Document, readonly TellsDate[]>();

/** Where an article tells of a day, month or year that has been; the offset in UTF-16 code units, the date ISO 8601. */
interface TellsDate {
  readonly start: number;
  readonly value: string;
}

/**
 * The latest date that a span tells of as past, in ISO 8601 at day, month or year; the last one
 * that the article told before it where it has none itself, as a story goes on from there. Nothing where there is none.
 */
export function findToldDate(span: AnswerSpan): string | undefined {
  const { article } = passagesOf(span).first;
  const { start, end } = boundsOf(span);
  const dates = datesOf(article);
  const inside = dates.filter((date) => date.start >= start && date.start < end).map(({ value }) => value);
  if (inside.length > 0) return inside.reduce((latest, value) => (value > latest ? value : latest));
  return dates.findLast((date) => date.start < start)?.value;
}

function datesOf(article: Document): readonly TellsDate[] {
  const dates =
    known.get(article) ??
    readArticleDates(article)
      .dates.filter(({ status }) => status === "happened")
      .map(({ start, value }) => ({ start, value }));
  known.set(article, dates);
  return dates;
}

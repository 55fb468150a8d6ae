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
 * The latest date in a span that is told as past, in ISO 8601 at day, month or year. Nothing where there is none: what the
 * article told before may belong to something else.
 */
export function findToldDate(span: AnswerSpan): string | undefined {
  const { start, end } = boundsOf(span);
  const inside = datesOf(passagesOf(span).first.article)
    .filter((date) => date.start >= start && date.start < end)
    .map(({ value }) => value);
  return inside.length > 0 ? inside.reduce((latest, value) => (value > latest ? value : latest)) : undefined;
}

/**
 * The date that a span is ranked by: its own, else the last that its article told before it, as a story goes on from
 * there. A guess, good enough to order spans by and never shown. In ISO 8601; nothing where there is none.
 */
export function findStoryDate(span: AnswerSpan): string | undefined {
  const { start } = boundsOf(span);
  const before = datesOf(passagesOf(span).first.article).findLast((date) => date.start < start)?.value;
  return findToldDate(span) ?? before;
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

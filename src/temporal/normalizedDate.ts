import { fail, type Result, succeed } from "../result.ts";
import type { Day, Unit } from "./calendar.ts";
import type { DateRefusal } from "./dateRefusal.ts";

/** A date's value, ISO 8601 at day, month or year. */
export interface NormalizedDate {
  readonly value: string;
  /** Whether the words leave no doubt about the year, or only tense and publication gave it. */
  readonly yearIsSure: boolean;
  /** Whether the text tells the year, here or where it began the story; else it is counted from publication. */
  readonly isToldYear?: boolean;
}

/** A date, or why the words give none. */
export type DateResult = Result<NormalizedDate, DateRefusal>;

/** Counted from a date that no text told. */
export const NO_ANCHOR: DateResult = fail({ code: "counted-from-untold-date" });
/** Of a year that nothing settles. */
export const UNSETTLED: DateResult = fail({ code: "unsettled-year" });
/** No day of the calendar. */
export const NO_DAY: DateResult = fail({ code: "no-such-day" });

/** A date whose words leave no doubt, counted from publication or from another date. */
export function sure(value: string): DateResult {
  return succeed({ value, yearIsSure: true });
}

/** A date whose year the text tells. */
export function told(value: string): DateResult {
  return succeed({ value, yearIsSure: true, isToldYear: true });
}

/** A day, its month or its year, without doubt; the refusal where there is no such day. */
export function cut(day: Day | undefined, unit: Unit): DateResult {
  return day === undefined ? NO_DAY : sure(day.slice(0, { day: 10, month: 7, year: 4 }[unit]));
}

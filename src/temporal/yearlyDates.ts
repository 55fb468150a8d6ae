import { succeed } from "../result.ts";
import { type Day, daysSince, yearOf } from "./calendar.ts";
import { type DateResult, NO_ANCHOR, NO_DAY, sure, told } from "./normalizedDate.ts";
import type { AnchoredYear, Which } from "./parsedExpression.ts";
import type { ResolutionContext } from "./resolutionContext.ts";

/** `undefined` where it is counted from a year and none was told. */
export function resolveYear(year: AnchoredYear, { published, anchor }: ResolutionContext): number | undefined {
  if ("is" in year) return year.is;
  if ("later" in year) return yearOf(published) + year.later;
  return anchor.year === undefined ? undefined : anchor.year + year.afterTold;
}

interface Yearly {
  readonly year?: AnchoredYear;
  readonly which?: Which;
}

/** A day that comes round each year, such as `Oct. 23`. */
export function resolveYearly(
  at: (year: number) => Day | undefined,
  { year, which }: Yearly,
  context: ResolutionContext,
): DateResult {
  if (year !== undefined) {
    const number = resolveYear(year, context);
    if (number === undefined) return NO_ANCHOR;
    const day = at(number);
    return day === undefined ? NO_DAY : told(day);
  }
  if (which === "that" || which === "following" || which === "previous") {
    const day = context.anchor.year === undefined ? undefined : at(context.anchor.year);
    return day === undefined ? NO_ANCHOR : sure(day);
  }
  const { published } = context;
  const now = yearOf(published);
  const past = findYearly(at, now, -1, (day) => day <= published && (which !== "last" || day < published));
  const next = findYearly(at, now, 1, (day) => day >= published && (which !== "next" || day > published));
  const away = (day: Day) => Math.abs(daysSince(published, day));
  const chosen = choose(past, next, which, context, { away, yearOf, soon: SOON.days });
  if (chosen === undefined) return NO_DAY;
  // `last May`, said in July, may be this year's or the one before.
  return succeed({ value: chosen, yearIsSure: which === "this" || (which !== undefined && yearOf(chosen) !== now) });
}

/** Leap days come round every fourth year, or eighth. */
const MAX_WAIT_DAYS = 8;

function findYearly(at: (year: number) => Day | undefined, from: number, step: 1 | -1, fits: (day: Day) => boolean) {
  for (let waited = 0; waited <= MAX_WAIT_DAYS; waited += 1) {
    const day = at(from + step * waited);
    if (day !== undefined && fits(day)) return day;
  }
  return undefined;
}

/** How far ahead a date is taken to lie where no tense tells: an older one of nearly a year ago would be told with its year. */
export const SOON = { days: 45, months: 1 } as const;

/** How days or months are held against publication; `away` and `soon` are of one unit. */
interface Measure<T> {
  away(one: T): number;
  yearOf(one: T): number;
  readonly soon: number;
}

/** The last or the next one, by the words and the tense. */
export function choose<T>(
  past: T | undefined,
  next: T | undefined,
  which: Which | undefined,
  { tense, published }: ResolutionContext,
  { away, yearOf: yearIn, soon }: Measure<T>,
): T | undefined {
  if (which === "last") return past;
  if (which === "next") return next;
  if (past === undefined || next === undefined) return past ?? next;
  switch (tense.looks) {
    case "back":
      return past;
    case "ahead":
      return next;
    case "ahead of then": {
      if (tense.lasted && away(next) > soon) return past;
      // What was set for a day of the year before, and is not just over, would be told with its year.
      const isOfThisYear = yearIn(next) === yearOf(published) && yearIn(past) < yearIn(next) && away(past) > 2 * soon;
      return away(next) <= away(past) || (tense.planned && isOfThisYear) ? next : past;
    }
    case "nowhere":
      return away(next) <= soon && away(next) < away(past) ? next : past;
  }
}

import { fail, type Result, succeed } from "../result.ts";
import type { TemporalAnchor } from "./anchors.ts";
import { type Day, daysSince, makeDay, monthOf, shiftDay, type Unit, weekdayOf, yearOf } from "./calendar.ts";
import type { DateRefusal } from "./dateRefusal.ts";
import { resolveHoliday } from "./holidayDates.ts";
import type { AnchoredYear, Reading, Which } from "./parsedExpression.ts";
import type { Tense } from "./tense.ts";

/** A date's value, ISO 8601 at day, month or year. */
export interface NormalizedDate {
  readonly value: string;
  /** Whether the words leave no doubt about the year, or only tense and publication gave it. */
  readonly yearIsSure: boolean;
}

/** What a time expression is resolved by. */
export interface ResolutionContext {
  readonly published: Day;
  readonly tense: Tense;
  readonly anchor: TemporalAnchor;
}

/** A date, or why the words give none. */
export type DateResult = Result<NormalizedDate, DateRefusal>;

const NO_ANCHOR: DateResult = fail({ code: "counted-from-untold-date" });
const NO_DAY: DateResult = fail({ code: "no-such-day" });

/** The date that words mean, held against the day of publication, the tense and the anchor. */
export function normalizeExpression(reading: Reading, context: ResolutionContext): DateResult {
  switch (reading.kind) {
    case "refused":
      return fail({ code: reading.code });
    case "year":
      return sure(String(reading.year));
    case "day":
      return resolveDay(reading, context);
    case "month":
      return resolveMonth(reading, context);
    case "weekday":
      return resolveWeekday(reading, context);
    case "holiday":
      return resolveYearly((year) => resolveHoliday(reading.name, year), reading, context);
    case "counted":
      return cut(shiftDay(context.published, reading.count, reading.unit), reading.grain ?? reading.unit);
    case "anchored":
      return resolveAnchored(reading.count, reading.unit, context);
    case "beside":
      return resolveBeside(reading, context);
    case "day of the same month":
      return NO_ANCHOR;
  }
}

function sure(value: string): DateResult {
  return succeed({ value, yearIsSure: true });
}

function cut(day: Day | undefined, unit: Unit): DateResult {
  return day === undefined ? NO_DAY : sure(day.slice(0, { day: 10, month: 7, year: 4 }[unit]));
}

type Of<Kind> = Extract<Reading, { kind: Kind }>;

function resolveDay(reading: Of<"day">, context: ResolutionContext): DateResult {
  const { month, day, weekday } = reading;
  const at = (year: number) => makeDay(year, month, day);
  if (weekday !== undefined && reading.year === undefined) {
    const near = NEAR_YEARS.map((later) => at(yearOf(context.published) + later))
      .filter((found) => found !== undefined && weekdayOf(found) === weekday)
      .sort((one, other) => distance(one, context) - distance(other, context))[0];
    if (near !== undefined) return sure(near);
  }
  return resolveYearly(at, reading, context);
}

const NEAR_YEARS = [0, -1, 1, -2, -3];

function distance(day: Day | undefined, { published }: ResolutionContext): number {
  return day === undefined ? Number.POSITIVE_INFINITY : Math.abs(daysSince(published, day));
}

function resolveYear(year: AnchoredYear, { published }: ResolutionContext): number {
  return "is" in year ? year.is : yearOf(published) + year.later;
}

interface Yearly {
  readonly year?: AnchoredYear;
  readonly which?: Which;
}

/** A day that comes round each year, such as `Oct. 23`. */
function resolveYearly(
  at: (year: number) => Day | undefined,
  { year, which }: Yearly,
  context: ResolutionContext,
): DateResult {
  if (year !== undefined) {
    const day = at(resolveYear(year, context));
    return day === undefined ? NO_DAY : sure(day);
  }
  if (which === "that" || which === "following" || which === "previous") {
    const day = context.anchor.year === undefined ? undefined : at(context.anchor.year);
    return day === undefined ? NO_ANCHOR : sure(day);
  }
  const { published } = context;
  const now = yearOf(published);
  const past = findYearly(at, now, -1, (day) => day <= published && (which !== "last" || day < published));
  const next = findYearly(at, now, 1, (day) => day >= published && (which !== "next" || day > published));
  const chosen = choose(past, next, which, context, (day) => Math.abs(daysSince(published, day)), SOON.days);
  return chosen === undefined ? NO_DAY : succeed({ value: chosen, yearIsSure: which !== undefined });
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
const SOON = { days: 45, months: 1 } as const;

function choose<T>(
  past: T | undefined,
  next: T | undefined,
  which: Which | undefined,
  { tense }: ResolutionContext,
  away: (one: T) => number,
  soon: number,
): T | undefined {
  if (which === "last") return past;
  if (which === "next") return next;
  if (past === undefined || next === undefined) return past ?? next;
  switch (tense.looks) {
    case "back":
      return past;
    case "ahead":
      return next;
    case "ahead of then":
      return away(next) <= away(past) ? next : past;
    case "nowhere":
      return away(next) <= soon && away(next) < away(past) ? next : past;
  }
}

function resolveMonth(reading: Of<"month">, context: ResolutionContext): DateResult {
  const { month, year, which } = reading;
  if (year !== undefined) return resolveMonthOf(resolveYear(year, context), month, true);
  if (which === "that")
    return context.anchor.year === undefined ? NO_ANCHOR : resolveMonthOf(context.anchor.year, month, true);
  if (which === "following" || which === "previous") return resolveMonthBeside(month, which, context);
  const now = monthOf(context.published);
  const here = yearOf(context.published);
  const isLater = month > now || (which === "last" && month === now);
  const past = isLater ? here - 1 : here;
  const next = month < now || (which === "next" && month === now) ? here + 1 : here;
  const away = (found: number) => Math.abs((found - here) * 12 + month - now);
  const chosen = choose(past, next, which === "this" ? undefined : which, context, away, SOON.months);
  return chosen === undefined ? NO_DAY : resolveMonthOf(chosen, month, which !== undefined);
}

/** A year may lie behind 9999 where it is counted from there. */
function resolveMonthOf(year: number, month: number, yearIsSure: boolean): DateResult {
  const first = makeDay(year, month, 1);
  return first === undefined ? NO_DAY : succeed({ value: first.slice(0, 7), yearIsSure });
}

function resolveMonthBeside(
  month: number,
  which: Which,
  { anchor: { month: lastMonth } }: ResolutionContext,
): DateResult {
  if (lastMonth === undefined) return NO_ANCHOR;
  const year = Number(lastMonth.slice(0, 4));
  const anchorMonth = Number(lastMonth.slice(5, 7));
  const isAround = which === "following" ? month <= anchorMonth : month >= anchorMonth;
  return resolveMonthOf(year + (isAround ? (which === "following" ? 1 : -1) : 0), month, true);
}

function resolveWeekday({ weekday, which, weeks }: Of<"weekday">, context: ResolutionContext): DateResult {
  const { published, anchor } = context;
  const lastDay = anchor.day;
  if (which === "that" || which === "following" || which === "previous") {
    if (lastDay === undefined) return NO_ANCHOR;
    const after = (weekday - weekdayOf(lastDay) + 6) % 7;
    if (which === "that") return cut(shiftDay(lastDay, (after + 1) % 7, "day"), "day");
    return cut(shiftDay(lastDay, which === "following" ? after + 1 : after === 6 ? -7 : after - 6, "day"), "day");
  }
  const ahead = (weekday - weekdayOf(published) + 7) % 7;
  if (weeks !== undefined) return cut(shiftDay(published, weekday - weekdayOf(published) + 7 * weeks, "day"), "day");
  if (which === "last") return cut(shiftDay(published, ahead === 0 ? -7 : ahead - 7, "day"), "day");
  if (which === "next") return cut(shiftDay(published, ahead === 0 ? 7 : ahead, "day"), "day");
  const back = ahead === 0 ? 0 : ahead - 7;
  const looks = which === "this" && context.tense.looks === "nowhere" ? "ahead" : context.tense.looks;
  const isAhead = looks === "ahead" || (looks === "ahead of then" && ahead <= 4);
  return cut(shiftDay(published, isAhead ? ahead : back, "day"), "day");
}

function resolveAnchored(count: number, unit: Unit, { anchor }: ResolutionContext): DateResult {
  const base = { day: anchor.day, month: anchor.month, year: anchor.year?.toString() }[unit];
  const day =
    base === undefined
      ? undefined
      : makeDay(Number(base.slice(0, 4)), Number(base.slice(5, 7) || 1), Number(base.slice(8, 10) || 1));
  return day === undefined ? NO_ANCHOR : cut(shiftDay(day, count, unit), unit);
}

function resolveBeside(reading: Of<"beside">, context: ResolutionContext): DateResult {
  const of = normalizeExpression(reading.of, context);
  if (!of.ok) return of;
  const { value, yearIsSure } = of.value;
  if (value.length < 10) return NO_ANCHOR;
  const day = makeDay(Number(value.slice(0, 4)), Number(value.slice(5, 7)), Number(value.slice(8)));
  if (day === undefined) return NO_ANCHOR;
  const shifted = cut(shiftDay(day, reading.count, reading.unit), reading.unit);
  return shifted.ok ? succeed({ value: shifted.value.value, yearIsSure }) : shifted;
}

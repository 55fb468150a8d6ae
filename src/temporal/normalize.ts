import { fail, type Result, succeed } from "../result.ts";
import type { TemporalAnchor } from "./anchors.ts";
import { type Day, daysSince, makeDay, monthOf, shiftDay, type Unit, weekdayOf, yearOf } from "./calendar.ts";
import { resolveHoliday } from "./holidays.ts";
import type { AnchoredYear, Reading, Which } from "./parsedExpression.ts";
import type { Refusal } from "./refusal.ts";
import type { Tense } from "./tense.ts";

/** A date's value, ISO 8601 at day, month or year. */
export interface NormalizedDate {
  readonly value: string;
  /** Whether the words leave no doubt about the year, or only tense and publication gave it. */
  readonly yearIsSure: boolean;
}

/** What a date is held against. */
export interface ResolutionContext {
  readonly published: Day;
  readonly tense: Tense;
  readonly told: TemporalAnchor;
}

/** A date, or why the words give none. */
export type DateResult = Result<NormalizedDate, Refusal>;

const UNTOLD: DateResult = fail({ code: "counted-from-untold-date" });
const NO_DAY: DateResult = fail({ code: "no-such-day" });

/** The date that words mean, held against the day of publication, the tense and the last date told. */
export function normalizeExpression(reading: Reading, ground: ResolutionContext): DateResult {
  switch (reading.kind) {
    case "refused":
      return fail({ code: reading.code });
    case "year":
      return sure(String(reading.year));
    case "day":
      return resolveDay(reading, ground);
    case "month":
      return resolveMonth(reading, ground);
    case "weekday":
      return resolveWeekday(reading, ground);
    case "holiday":
      return resolveYearly((year) => resolveHoliday(reading.name, year), reading, ground);
    case "counted":
      return cut(shiftDay(ground.published, reading.count, reading.unit), reading.grain ?? reading.unit);
    case "told before":
      return resolveTold(reading.count, reading.unit, ground);
    case "beside":
      return resolveBeside(reading, ground);
    case "day of the same month":
      return UNTOLD;
  }
}

function sure(value: string): DateResult {
  return succeed({ value, yearIsSure: true });
}

function cut(day: Day | undefined, unit: Unit): DateResult {
  return day === undefined ? NO_DAY : sure(day.slice(0, { day: 10, month: 7, year: 4 }[unit]));
}

type Of<Kind> = Extract<Reading, { kind: Kind }>;

function resolveDay(reading: Of<"day">, ground: ResolutionContext): DateResult {
  const { month, day, weekday } = reading;
  const at = (year: number) => makeDay(year, month, day);
  if (weekday !== undefined && reading.year === undefined) {
    const near = NEAR_YEARS.map((later) => at(yearOf(ground.published) + later))
      .filter((found) => found !== undefined && weekdayOf(found) === weekday)
      .sort((one, other) => distance(one, ground) - distance(other, ground))[0];
    if (near !== undefined) return sure(near);
  }
  return resolveYearly(at, reading, ground);
}

const NEAR_YEARS = [0, -1, 1, -2, -3];

function distance(day: Day | undefined, { published }: ResolutionContext): number {
  return day === undefined ? Number.POSITIVE_INFINITY : Math.abs(daysSince(published, day));
}

function toldYear(year: AnchoredYear, { published }: ResolutionContext): number {
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
  ground: ResolutionContext,
): DateResult {
  if (year !== undefined) {
    const day = at(toldYear(year, ground));
    return day === undefined ? NO_DAY : sure(day);
  }
  if (which === "that" || which === "following" || which === "previous") {
    const day = ground.told.year === undefined ? undefined : at(ground.told.year);
    return day === undefined ? UNTOLD : sure(day);
  }
  const { published } = ground;
  const now = yearOf(published);
  const past = findYearly(at, now, -1, (day) => day <= published && (which !== "last" || day < published));
  const next = findYearly(at, now, 1, (day) => day >= published && (which !== "next" || day > published));
  const chosen = choose(past, next, which, ground, (day) => Math.abs(daysSince(published, day)), SOON.days);
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

function resolveMonth(reading: Of<"month">, ground: ResolutionContext): DateResult {
  const { month, year, which } = reading;
  if (year !== undefined) return resolveMonthOf(toldYear(year, ground), month, true);
  if (which === "that") return ground.told.year === undefined ? UNTOLD : resolveMonthOf(ground.told.year, month, true);
  if (which === "following" || which === "previous") return resolveMonthBeside(month, which, ground);
  const now = monthOf(ground.published);
  const here = yearOf(ground.published);
  const isLater = month > now || (which === "last" && month === now);
  const past = isLater ? here - 1 : here;
  const next = month < now || (which === "next" && month === now) ? here + 1 : here;
  const away = (found: number) => Math.abs((found - here) * 12 + month - now);
  const chosen = choose(past, next, which === "this" ? undefined : which, ground, away, SOON.months);
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
  { told: { month: lastMonth } }: ResolutionContext,
): DateResult {
  if (lastMonth === undefined) return UNTOLD;
  const year = Number(lastMonth.slice(0, 4));
  const told = Number(lastMonth.slice(5, 7));
  const isAround = which === "following" ? month <= told : month >= told;
  return resolveMonthOf(year + (isAround ? (which === "following" ? 1 : -1) : 0), month, true);
}

function resolveWeekday({ weekday, which, weeks }: Of<"weekday">, ground: ResolutionContext): DateResult {
  const { published, told } = ground;
  const lastDay = told.day;
  if (which === "that" || which === "following" || which === "previous") {
    if (lastDay === undefined) return UNTOLD;
    const after = (weekday - weekdayOf(lastDay) + 6) % 7;
    if (which === "that") return cut(shiftDay(lastDay, (after + 1) % 7, "day"), "day");
    return cut(shiftDay(lastDay, which === "following" ? after + 1 : after === 6 ? -7 : after - 6, "day"), "day");
  }
  const ahead = (weekday - weekdayOf(published) + 7) % 7;
  if (weeks !== undefined) return cut(shiftDay(published, weekday - weekdayOf(published) + 7 * weeks, "day"), "day");
  if (which === "last") return cut(shiftDay(published, ahead === 0 ? -7 : ahead - 7, "day"), "day");
  if (which === "next") return cut(shiftDay(published, ahead === 0 ? 7 : ahead, "day"), "day");
  const back = ahead === 0 ? 0 : ahead - 7;
  const looks = which === "this" && ground.tense.looks === "nowhere" ? "ahead" : ground.tense.looks;
  const isAhead = looks === "ahead" || (looks === "ahead of then" && ahead <= 4);
  return cut(shiftDay(published, isAhead ? ahead : back, "day"), "day");
}

function resolveTold(count: number, unit: Unit, { told: last }: ResolutionContext): DateResult {
  const told = { day: last.day, month: last.month, year: last.year?.toString() }[unit];
  const day =
    told === undefined
      ? undefined
      : makeDay(Number(told.slice(0, 4)), Number(told.slice(5, 7) || 1), Number(told.slice(8, 10) || 1));
  return day === undefined ? UNTOLD : cut(shiftDay(day, count, unit), unit);
}

function resolveBeside(reading: Of<"beside">, ground: ResolutionContext): DateResult {
  const of = normalizeExpression(reading.of, ground);
  if (!of.ok) return of;
  const { value, yearIsSure } = of.value;
  if (value.length < 10) return UNTOLD;
  const day = makeDay(Number(value.slice(0, 4)), Number(value.slice(5, 7)), Number(value.slice(8)));
  if (day === undefined) return UNTOLD;
  const shifted = cut(shiftDay(day, reading.count, reading.unit), reading.unit);
  return shifted.ok ? succeed({ value: shifted.value.value, yearIsSure }) : shifted;
}

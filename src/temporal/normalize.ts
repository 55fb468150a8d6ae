import { fail, succeed } from "../result.ts";
import { makeDay, shiftDay, type Unit, weekdayOf } from "./calendar.ts";
import { resolveDay } from "./dayDates.ts";
import { resolveHoliday } from "./holidayDates.ts";
import { resolveMonth } from "./monthDates.ts";
import { cut, type DateResult, NO_ANCHOR, told } from "./normalizedDate.ts";
import type { Reading, ReadingOf } from "./parsedExpression.ts";
import type { ResolutionContext } from "./resolutionContext.ts";
import { resolveYearly } from "./yearlyDates.ts";

/** The date that words mean, held against the day of publication, the tense and the anchor. */
export function normalizeExpression(reading: Reading, context: ResolutionContext): DateResult {
  switch (reading.kind) {
    case "refused":
      return fail({ code: reading.code });
    case "year":
      return told(String(reading.year));
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
    case "within":
      return resolveWithin(reading.unit, context);
    case "beside":
      return resolveBeside(reading, context);
    case "numeric": {
      const day = context.document.orderNumbers(reading);
      return day === undefined ? fail({ code: "day-or-month-first" }) : resolveDay(day, context);
    }
  }
}

function resolveWeekday({ weekday, which, weeks }: ReadingOf<"weekday">, context: ResolutionContext): DateResult {
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
  // Six days ago is told as last week's.
  const isTomorrow = looks === "nowhere" && ahead === 1;
  const isAhead =
    isTomorrow || looks === "ahead" || context.tense.deferred || (looks === "ahead of then" && ahead <= 4);
  return cut(shiftDay(published, isAhead ? ahead : back, "day"), "day");
}

function resolveAnchored(count: number, unit: Unit, { anchor }: ResolutionContext): DateResult {
  const base = { day: anchor.day, month: anchor.month, year: anchor.year?.toString() }[unit];
  const day =
    base === undefined
      ? undefined
      : makeDay(Number(base.slice(0, 4)), Number(base.slice(5, 7) || 1), Number(base.slice(8, 10) || 1));
  if (day === undefined) return NO_ANCHOR;
  const found = cut(shiftDay(day, count, unit), unit);
  // What goes on from the story's date belongs to the story.
  return found.ok && anchor.told !== undefined ? told(found.value.value) : found;
}

/** What is still to come falls into the month or year of publication, anything else into the one told; neither where another stood there. */
function resolveWithin(unit: "month" | "year", { published, anchor, tense }: ResolutionContext): DateResult {
  const length = unit === "year" ? 4 : 7;
  const now = published.slice(0, length);
  const guess = succeed({ value: now, yearIsSure: false });
  if (tense.looks === "ahead") return guess;
  if (anchor.told !== undefined && anchor.told.length >= length) return told(anchor.told.slice(0, length));
  const spoken = unit === "year" ? anchor.year?.toString() : anchor.month;
  return spoken === undefined || spoken === now ? guess : NO_ANCHOR;
}

function resolveBeside(reading: ReadingOf<"beside">, context: ResolutionContext): DateResult {
  const of = normalizeExpression(reading.of, context);
  if (!of.ok) return of;
  const { value, yearIsSure } = of.value;
  if (value.length < 10) return NO_ANCHOR;
  const day = makeDay(Number(value.slice(0, 4)), Number(value.slice(5, 7)), Number(value.slice(8)));
  if (day === undefined) return NO_ANCHOR;
  const shifted = cut(shiftDay(day, reading.count, reading.unit), reading.unit);
  return shifted.ok ? succeed({ value: shifted.value.value, yearIsSure }) : shifted;
}

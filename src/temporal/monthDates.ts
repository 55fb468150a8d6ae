import { succeed } from "../result.ts";
import { makeDay, monthOf, yearOf } from "./calendar.ts";
import { isElection } from "./labels.ts";
import { type DateResult, NO_ANCHOR, NO_DAY, told, UNSETTLED } from "./normalizedDate.ts";
import type { ReadingOf, Which } from "./parsedExpression.ts";
import type { ResolutionContext } from "./resolutionContext.ts";
import { resolveInStory } from "./storyYears.ts";
import { choose, resolveYear, SOON } from "./yearlyDates.ts";

/** A month: by its own year, that of the story, or the one that publication and tense make likely. */
export function resolveMonth(reading: ReadingOf<"month">, context: ResolutionContext): DateResult {
  const { month, year, which } = reading;
  if (year !== undefined) {
    const number = resolveYear(year, context);
    const first = number === undefined ? undefined : makeDay(number, month, 1);
    return number === undefined ? NO_ANCHOR : first === undefined ? NO_DAY : told(first.slice(0, 7));
  }
  if (which === "that")
    return context.anchor.year === undefined ? NO_ANCHOR : resolveMonthOf(context.anchor.year, month, true);
  if (which === "following" || which === "previous") return resolveMonthBeside(month, which, context);
  const now = monthOf(context.published);
  const here = yearOf(context.published);
  const isLater = month > now || (which === "last" && month === now);
  const past = isLater ? here - 1 : here;
  const next = month < now || (which === "next" && month === now) ? here + 1 : here;
  const away = (found: number) => Math.abs((found - here) * 12 + month - now);
  const chosen = choose(past, next, which === "this" ? undefined : which, context, {
    away,
    yearOf: (year) => year,
    soon: SOON.months,
  });
  if (chosen === undefined) return NO_DAY;
  if (context.isLabel && which === undefined && context.tense.looks === "nowhere" && isElection(context.behind))
    return UNSETTLED;
  if (which === undefined) return resolveMonthInStory(month, chosen, away(chosen), context);
  return resolveMonthOf(chosen, month, which === "this" || chosen !== here);
}

/** As for days: the story's month, unless publication gives one that may be the news itself. */
function resolveMonthInStory(month: number, usual: number, away: number, context: ResolutionContext): DateResult {
  const story = resolveInStory((year) => makeDay(year, month, 1)?.slice(0, 7), context);
  if (context.anchor.isToldAtEnd || story === undefined || story.startsWith(`${usual}-`))
    return resolveMonthOf(usual, month, false);
  return away <= SOON.months ? UNSETTLED : succeed({ value: story, yearIsSure: false, isToldYear: true });
}

/** A year may lie behind 9999 where it is counted from there. */
function resolveMonthOf(year: number, month: number, yearIsSure: boolean): DateResult {
  const first = makeDay(year, month, 1);
  return first === undefined ? NO_DAY : succeed({ value: first.slice(0, 7), yearIsSure });
}

function resolveMonthBeside(
  month: number,
  which: Which,
  { anchor: { month: lastMonth, year: lastYear } }: ResolutionContext,
): DateResult {
  if (lastMonth === undefined && lastYear !== undefined && which === "following")
    return resolveMonthOf(lastYear + 1, month, true);
  if (lastMonth === undefined) return NO_ANCHOR;
  const year = Number(lastMonth.slice(0, 4));
  const anchorMonth = Number(lastMonth.slice(5, 7));
  const isAround = which === "following" ? month <= anchorMonth : month >= anchorMonth;
  return resolveMonthOf(year + (isAround ? (which === "following" ? 1 : -1) : 0), month, true);
}

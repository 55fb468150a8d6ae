import { succeed } from "../result.ts";
import { type Day, daysSince, makeDay, readDay, weekdayOf, yearOf } from "./calendar.ts";
import { findNamedYear } from "./namedDays.ts";
import { type DateResult, sure, told, UNSETTLED } from "./normalizedDate.ts";
import type { ReadingOf } from "./parsedExpression.ts";
import type { ResolutionContext } from "./resolutionContext.ts";
import { resolveInStory } from "./storyYears.ts";
import { resolveYearly, SOON } from "./yearlyDates.ts";

/** A day of a month: by its own year, the document's, that of the story, or the one that publication and tense make likely. */
export function resolveDay(reading: ReadingOf<"day">, context: ResolutionContext): DateResult {
  const { month, day, weekday } = reading;
  const at = (year: number) => makeDay(year, month, day);
  if (reading.year !== undefined || reading.which !== undefined) return resolveYearly(at, reading, context);
  const own = at(context.document.findYear(month, day) ?? 0);
  if (own !== undefined && context.tense.looks !== "ahead") return told(own);
  const story = resolveInStory(at, context);
  if (weekday !== undefined) {
    const near = NEAR_YEARS.map((later) => at(yearOf(context.published) + later));
    const found = [story, ...near.toSorted((one, other) => distance(one, context) - distance(other, context))].find(
      (one) => one !== undefined && weekdayOf(one) === weekday,
    );
    if (found !== undefined) return sure(found);
  }
  if (story !== undefined) return settleStory(story, at, reading, context);
  const named = context.isLabel ? at(findNamedYear(month, day, context.behind) ?? 0) : undefined;
  if (named !== undefined && named <= context.published) return sure(named);
  return context.isLabel
    ? refuseFarLabel(resolveYearly(at, reading, context), context)
    : resolveYearly(at, reading, context);
}

/** A day that names an event is soon called by it alone, and later with its year: so many days. */
const MAX_LABEL_AGE = 100;

/** What the article itself is about is told with its year sooner than its day comes round. */
const MAX_STORY_AGE = 300;

function refuseFarLabel(result: DateResult, { published, isToldEvent }: ResolutionContext): DateResult {
  const day = result.ok ? readDay(result.value.value) : undefined;
  const most = isToldEvent ? MAX_STORY_AGE : MAX_LABEL_AGE;
  return day !== undefined && daysSince(day, published) > most ? UNSETTLED : result;
}

/**
 * Where publication alone would give another year, the story's is taken; but a day of the weeks before publication may be
 * the news itself, so that the year is not settled.
 */
function settleStory(
  story: Day,
  at: (year: number) => Day | undefined,
  reading: ReadingOf<"day">,
  context: ResolutionContext,
): DateResult {
  const usual = resolveYearly(at, reading, context);
  if (!usual.ok || usual.value.value === story) return usual;
  const day = readDay(usual.value.value);
  const isNews = day !== undefined && Math.abs(daysSince(day, context.published)) <= SOON.days;
  return isNews ? UNSETTLED : succeed({ value: story, yearIsSure: false, isToldYear: true });
}

const NEAR_YEARS = [0, -1, 1, -2, -3];

function distance(day: Day | undefined, { published }: ResolutionContext): number {
  return day === undefined ? Number.POSITIVE_INFINITY : Math.abs(daysSince(published, day));
}

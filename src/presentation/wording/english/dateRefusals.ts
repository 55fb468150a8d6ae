import type { DateRefusal } from "../../../temporal/dateRefusal.ts";

const REASONS: Readonly<Record<DateRefusal["code"], string>> = {
  "counted-from-event": "counted from an event",
  "counted-from-untold-date": "counted from a date that is not told",
  week: "a week or weekend, which no date is certain in",
  season: "a season, which no date is certain in",
  "decade-or-century": "a decade or century",
  "inexact-count": "not counted exactly",
  "part-of-name": "part of a name",
  number: "a number and not a year",
  "no-such-day": "no day of the calendar",
  "some-such-day": "some such day, or each of them",
  "unsettled-year": "of a year that the text does not settle",
  "day-or-month-first": "the text does not tell whether the day or the month comes first",
  "said-on-untold-date": "said on a day that is not told",
  "too-many-dates": "one of too many dates in a sentence",
};

/** `“the weekend” is not read: a week or weekend, which no date is certain in`: one line, without a full stop, as it stands below others. */
export function describeRefusedDate({ text, code }: DateRefusal & { readonly text: string }): string {
  return `“${text}” is not read: ${REASONS[code]}`;
}

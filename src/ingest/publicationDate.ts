import { readDay } from "../temporal/calendar.ts";
import { findDates } from "../temporal/timeExpressions.ts";

/** Longer texts are no date. UTF-16 code units. */
const LONGEST = 80;

/** Extended and basic ISO 8601, with what pages write instead: a space for the T, no colon in the offset. */
const ISO =
  /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ]+(\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d{1,9})?)?\s?(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?)?$/i;

/** `04.03.2025`: the day comes first wherever points part a date. Others only where no month has such a number. */
const NUMERIC = /(?<!\d)(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)/;

/** Languages whose pages are common; their months are taken from Unicode's tables. */
const LOCALES = ["de", "fr", "es", "it", "nl", "pt", "pl", "sv", "da", "nb", "fi", "cs", "tr", "de-AT"];
const NAMED = /(?<![\p{L}\d])(\d{1,2})\.?(?:er|º|ª)?\s(?:de\s)?(\p{L}{3,12})\.?,?\s(?:de\s|del\s)?(\d{4})(?!\d)/iu;

/** A date without offset may be a day ahead of UTC: the farthest clock is. */
const FARTHEST_CLOCK = 14 * 60 * 60 * 1000;

/**
 * A page's date as the shelf takes it: ISO 8601, with the time and the offset that it gives. Nothing where no day is
 * named, the calendar has no such day, or it lies after `now` (ISO 8601, UTC). Nothing is guessed: `3/4/2031` is no date, but
 * `04.03.2031` is, and so is `Tue, 3/4/2031`, which only March 4 fits.
 */
export function readPublicationDate(text: string | undefined, now: string): string | undefined {
  const bare = text?.trim() ?? "";
  if (bare === "" || bare.length > LONGEST) return undefined;
  const date = readIso(bare) ?? readSpelt(bare, now) ?? readNumeric(bare) ?? readNamed(bare);
  return date !== undefined && !isFuture(date, now) ? date : undefined;
}

function readIso(text: string): string | undefined {
  const dashed = text.replace(/^(\d{4})\/(\d\d)\/(\d\d)/, "$1-$2-$3");
  const [, year, month, day, hour, minute, second = "00", zone = ""] = ISO.exec(dashed) ?? [];
  const date = readDay(`${year}-${month}-${day}`);
  if (date === undefined || hour === undefined) return date;
  const time = `${date}T${hour}:${minute}:${second}${writeOffset(zone)}`;
  return Number.isNaN(Date.parse(time)) ? date : time;
}

function writeOffset(zone: string): string {
  if (/^[a-z]/i.test(zone)) return "Z";
  const [, hours, minutes = "00"] = /^([+-]\d\d):?(\d\d)?$/.exec(zone) ?? [];
  return hours === undefined ? "" : `${hours}:${minutes}`;
}

/** `Tue, 04 Mar 2031 09:30:00 GMT`, `March 4, 2031 at 9:30 a.m.`: the day alone, which needs its year beside it. */
function readSpelt(text: string, now: string): string | undefined {
  if (!/\d{4}/.test(text) || !/\p{L}{3}/u.test(text)) return undefined;
  const dates = findDates(text, now).filter(({ text: words }) => /\d{4}/.test(words) && /\p{L}{3}/u.test(words));
  const [only] = dates;
  return only !== undefined && dates.length === 1 && only.precision === "day" ? only.value : undefined;
}

function readNumeric(text: string): string | undefined {
  const [, one = "", mark, other = "", year] = NUMERIC.exec(text) ?? [];
  // Americans who part a date by points write their hours beside it.
  if (mark === "." && !/\d ?[ap]\.?m\b/i.test(text)) return dayOf(year, other, one);
  if (Number(one) > 12) return dayOf(year, other, one);
  if (Number(other) > 12) return dayOf(year, one, other);
  const weekday = WEEKDAY.exec(text)?.[1]?.toLowerCase();
  const fitting = [dayOf(year, one, other), dayOf(year, other, one)].filter(
    (day) => day !== undefined && weekday !== undefined && weekdayOf(day) === weekday,
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** A day of the week beside a date tells which of its numbers is the month. */
const WEEKDAY = /\b(mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?(?:day)?\b/i;

function weekdayOf(day: string): string {
  return new Intl.DateTimeFormat("en", { weekday: "short", timeZone: "UTC" }).format(Date.parse(day)).toLowerCase();
}

function readNamed(text: string): string | undefined {
  const [, day = "", month = "", year] = NAMED.exec(text) ?? [];
  const number = MONTHS.get(foldMonth(month));
  return number === undefined ? undefined : dayOf(year, number, day);
}

function dayOf(year: string | undefined, month: string, day: string): string | undefined {
  return readDay(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
}

/** The number of a month by its name in the languages above, whole and shortened. */
const MONTHS: ReadonlyMap<string, string> = new Map(
  LOCALES.flatMap((locale) =>
    (["long", "short"] as const).flatMap((month) => {
      const format = new Intl.DateTimeFormat(locale, { month, day: "numeric", timeZone: "UTC" });
      return Array.from({ length: 12 }, (_, index) => {
        const part = format.formatToParts(Date.UTC(2001, index, 1)).find(({ type }) => type === "month");
        return [foldMonth(part?.value ?? ""), String(index + 1)] as const;
      });
    }),
  ),
);

function foldMonth(name: string): string {
  return name.toLowerCase().replace(/\.$/, "");
}

function isFuture(date: string, now: string): boolean {
  const hasOffset = /T.*(?:Z|[+-]\d\d:\d\d)$/.test(date);
  return (
    Date.parse(hasOffset ? date : `${date.length === 10 ? `${date}T00:00:00` : date}Z`) >
    Date.parse(now) + (hasOffset ? 0 : FARTHEST_CLOCK)
  );
}

import { type Day, makeDay, shiftDay, weekdayOf } from "./calendar.ts";

type Fall = (year: number) => Day | undefined;

const on =
  (month: number, day: number): Fall =>
  (year) =>
    makeDay(year, month, day);

/** The first, second … such weekday on or after a day of a month: US holidays mostly fall so. */
const from =
  (month: number, day: number, weekday: number): Fall =>
  (year) => {
    const first = makeDay(year, month, day);
    return first && shiftDay(first, (weekday - weekdayOf(first) + 7) % 7, "day");
  };

/** Gregorian Easter Sunday, by Oudin's rule (1940), or so many days after it. */
const easter =
  (later: number): Fall =>
  (year) => {
    const golden = year % 19;
    const century = Math.floor(year / 100);
    const h = (19 * golden + century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25) + 15) % 30;
    const i = h - Math.floor(h / 28) * (1 - Math.floor(29 / (h + 1)) * Math.floor((21 - golden) / 11));
    const j = (year + Math.floor(year / 4) + i + 2 - century + Math.floor(century / 4)) % 7;
    const march = makeDay(year, 3, 1);
    return march && shiftDay(march, i - j + 27 + later, "day");
  };

/** Small names, as far as they tell one holiday from another, the longer ones first. */
const HOLIDAYS: readonly (readonly [RegExp, Fall])[] = [
  [/^new year['’]s day/, on(1, 1)],
  [/^new year['’]s eve/, on(12, 31)],
  [/^martin luther/, from(1, 15, 1)],
  [/^valentine/, on(2, 14)],
  [/^st\. patrick/, on(3, 17)],
  [/^presidents/, from(2, 15, 1)],
  [/^good friday/, easter(-2)],
  [/^easter monday/, easter(1)],
  [/^easter/, easter(0)],
  [/^memorial/, from(5, 25, 1)],
  [/^juneteenth/, on(6, 19)],
  [/^independence|fourth/, on(7, 4)],
  [/^labor/, from(9, 1, 1)],
  [/^columbus/, from(10, 8, 1)],
  [/^halloween/, on(10, 31)],
  [/^election/, from(11, 2, 2)],
  [/^veterans/, on(11, 11)],
  [/^thanksgiving/, from(11, 22, 4)],
  [/^christmas eve/, on(12, 24)],
  [/^christmas/, on(12, 25)],
  [/^boxing/, on(12, 26)],
];

/** When a holiday falls in a year, in the United States. */
export function resolveHoliday(name: string, year: number): Day | undefined {
  return HOLIDAYS.find(([pattern]) => pattern.test(name.toLowerCase()))?.[1](year);
}

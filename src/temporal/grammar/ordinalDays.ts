import { type Day, makeDay, weekdayOf } from "../calendar.ts";
import type { Reading } from "../parsedExpression.ts";
import { END, MONTH, numberOfMonth, numberOfWeekday, SPACE, WEEKDAY } from "../vocabulary.ts";
import { isCapital, isUnspecific, readYear, YEAR_BEHIND } from "./parts.ts";
import { type Match, makeRule, type Rule } from "./rule.ts";

const S = SPACE;
const ORDINALS =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(
    " ",
  );
const TENS: Readonly<Record<string, number>> = { twenty: 20, thirty: 30 };
const ORDINAL = `(?:(?:(?:twenty|thirty)[- ])?(?:${ORDINALS.join("|")})|thirtieth)`;
const SOME_SUCH_DAY: Reading = { kind: "refused", code: "some-such-day" };

/** Days that are counted in words: `the fourth of March, 2020`, `the first Monday in October 2023`. */
export const ORDINAL_DAY_RULES: readonly Rule[] = [
  makeRule(
    `${ORDINALS.join(" ")} twenty thirty thirtieth`,
    `(?<ordinal>${ORDINAL})${END}${S}(?:day${S})?of${S}(?<month>${MONTH})${YEAR_BEHIND}`,
    readOrdinalDay,
  ),
  makeRule(
    "first second third fourth last",
    `(?<ordinal>first|second|third|fourth|last)${S}(?<weekday>${WEEKDAY})${END}${S}(?:in|of)${S}(?:(?<month>${MONTH})${YEAR_BEHIND}|(?:the|each|every|a)${S}month)${END}`,
    readWeekdayOfMonth,
  ),
];

function readOrdinalDay(match: Match): Reading | undefined {
  const { ordinal = "", month = "" } = match.parts;
  const day = readOrdinal(ordinal);
  if (!isCapital(month) || day > MAX_DAY) return undefined;
  if (isUnspecific(match)) return SOME_SUCH_DAY;
  return { kind: "day", month: numberOfMonth(month), day, year: readYear(match) };
}

const MAX_DAY = 31;

function readOrdinal(words: string): number {
  const lower = words.toLowerCase();
  if (lower === "thirtieth") return 30;
  const [last = "", tens = ""] = lower.split(/[- ]/).reverse();
  return (TENS[tens] ?? 0) + ORDINALS.indexOf(last) + 1;
}

/** Without a year of its own it is some such day: nothing tells it from the same of the year before. */
function readWeekdayOfMonth(match: Match): Reading {
  const { ordinal = "", weekday = "", month } = match.parts;
  const year = readYear(match);
  if (month === undefined || year === undefined || !("is" in year)) return SOME_SUCH_DAY;
  const number = numberOfMonth(month);
  const day = findWeekday(year.is, number, numberOfWeekday(weekday), ordinal.toLowerCase());
  return day === undefined ? SOME_SUCH_DAY : { kind: "day", month: number, day: Number(day.slice(8)), year };
}

/** The first to fourth such weekday of a month, or its last; months and weekdays from 1. */
function findWeekday(year: number, month: number, weekday: number, which: string): Day | undefined {
  const found: Day[] = [];
  for (let day = 1; day <= MAX_DAY; day += 1) {
    const one = makeDay(year, month, day);
    if (one !== undefined && weekdayOf(one) === weekday) found.push(one);
  }
  return which === "last" ? found.at(-1) : found[ORDINALS.indexOf(which)];
}

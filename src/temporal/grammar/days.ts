import type { Span } from "../../text/sentences.ts";
import type { ParsedExpression, Reading } from "../parsedExpression.ts";
import {
  ANY_WEEKDAY,
  CLOCK,
  DAY_PART,
  MONTH,
  MONTH_DAY,
  numberOfMonth,
  numberOfWeekday,
  SPACE,
  WEEKDAY,
} from "../vocabulary.ts";
import {
  isCapital,
  isUnspecific,
  readWhich,
  readWrittenYear,
  readYear,
  WHICH,
  wordBefore,
  YEAR_BEHIND,
  YEAR_BEHIND_MONTH,
} from "./parts.ts";
import { type Match, makeDigitRule, makeRule, OPENS, placePart, type Rule } from "./rule.ts";

const S = SPACE;
const AT = `(?:${CLOCK}(?:${S}\\([^()\\n]{1,16}\\))?,?${S}(?:on${S})?)?`;
const PART = `(?:['’]s)?(?:${S}${DAY_PART}(?!\\p{L}))?`;
const WEEKDAY_BEFORE = `${WHICH}(?:(?<weekday>${ANY_WEEKDAY})${PART},?${S}(?:the${S})?)?`;
/** What joins two days of one month. */
const JOIN = `(?:${S}?[-–—]${S}?|,?${S}(?:and|or|to|through|until|&)${S})`;
const OPENING = `${OPENS.clock} ${OPENS.weekday} ${OPENS.which} ${OPENS.month}`;
const LISTED = `(?<day>${MONTH_DAY})(?<between>(?:,${S}${MONTH_DAY}){0,8})${JOIN}(?<other>${MONTH_DAY})`;
/** Behind days without a year no noun stands, as it would behind `July 3 and 5 people`. */
const NOUN = new RegExp(
  `^${S}(?!(?:in|at|of|on|for|by|with|when|as|and|or|to|were|was|are|is|will|that|which|during|after|before|from)\\b)\\p{Ll}`,
  "u",
);

export const DAY_RULES: readonly Rule[] = [
  makeDigitRule(OPENING, `${AT}${WEEKDAY_BEFORE}(?<month>${MONTH})${S}${LISTED}${YEAR_BEHIND}`, readListedDays),
  makeRule(OPENS.clock, `${LISTED}${S}(?:of${S})?(?<month>${MONTH})${YEAR_BEHIND_MONTH}`, readListedDays),
  makeDigitRule(
    OPENING,
    `${AT}${WEEKDAY_BEFORE}(?<month>${MONTH})${S}?(?<day>${MONTH_DAY})${YEAR_BEHIND}`,
    readMonthDay,
  ),
  makeDigitRule(
    `${OPENS.clock} ${OPENS.weekday} ${OPENS.which}`,
    `${AT}${WEEKDAY_BEFORE}(?<day>${MONTH_DAY})${S}(?:(?:day${S})?of${S})?(?<month>${MONTH})${YEAR_BEHIND_MONTH}`,
    readMonthDay,
  ),
  makeRule(
    OPENS.year,
    "(?<year>[12]\\d{3})(?<mark>[-/])(?<monthNumber>\\d\\d)\\k<mark>(?<day>\\d\\d)(?!\\d|[-/]\\d)",
    readIsoDay,
  ),
  makeRule("# ##", "(?<one>\\d{1,2})/(?<two>\\d{1,2})/(?<year>\\d{4}|\\d\\d)(?![\\d/])", readNumbers),
  makeRule(
    "# ##",
    "(?<one>\\d{1,2})(?<mark>[-.])(?<two>\\d{1,2})\\k<mark>(?<year>(?:19|20)\\d\\d)(?![\\p{L}\\p{N}]|[-./]\\d)",
    readNumbers,
  ),
  makeRule(
    `${OPENS.clock} ${OPENS.weekday} ${OPENS.which}`,
    `${AT}${WHICH}(?<weekday>${WEEKDAY})(?!\\p{L})${PART}(?:${S}of)?(?:${S}(?<weeks>last|this|next)${S}week(?!\\p{L}))?`,
    readWeekday,
  ),
];

function readMonthDay(match: Match): Reading | undefined {
  const { month, day, weekday } = match.parts;
  if (!isCapital(month) || month === undefined || (weekday !== undefined && !isCapital(weekday))) return undefined;
  if (isUnspecific(match)) return { kind: "refused", code: "some-such-day" };
  return {
    kind: "day",
    month: numberOfMonth(month),
    day: Number.parseInt(day ?? "", 10),
    year: readYear(match),
    weekday: weekday === undefined ? undefined : numberOfWeekday(weekday),
    which: readWhich(match),
  };
}

function readListedDays(match: Match): readonly ParsedExpression[] | undefined {
  const first = readMonthDay(match);
  const one = placePart(match, "day");
  const between = placePart(match, "between");
  const other = placePart(match, "other");
  if (first?.kind !== "day" || !one || !between || !other) return undefined;
  if (first.year === undefined && NOUN.test(match.text.slice(match.end, match.end + 24))) return undefined;
  const isMonthBehind = (placePart(match, "month")?.end ?? 0) > one.end;
  const places = [
    ...placeNumbers(match.text, between),
    { ...other, end: isMonthBehind || first.year !== undefined ? match.end : other.end },
  ];
  const further = places.map(({ start, end }) => ({
    start,
    end,
    reading: { ...first, which: undefined, weekday: undefined, day: Number.parseInt(match.text.slice(start, end), 10) },
  }));
  const all = [{ start: match.start, end: one.end, reading: first }, ...further];
  return all.every(({ reading }, at) => at === 0 || reading.day > (all[at - 1]?.reading.day ?? 0)) ? all : undefined;
}

function placeNumbers(text: string, { start, end }: Span): Span[] {
  return [...text.slice(start, end).matchAll(/\d{1,2}\p{L}{0,2}/gu)].map(({ 0: number, index }) => ({
    start: start + index,
    end: start + index + number.length,
  }));
}

function readIsoDay({ parts }: Match): Reading | undefined {
  const [month, day] = [Number(parts["monthNumber"]), Number(parts["day"])];
  if (month === 0 || day === 0 || month > 12 || day > 31) return undefined;
  return { kind: "day", month, day, year: { is: Number(parts["year"]) } };
}

function readNumbers({ text, start, parts }: Match): Reading | undefined {
  if (/[-./]/.test(text.slice(Math.max(0, start - 1), start))) return undefined;
  const [one, two] = [Number(parts["one"]), Number(parts["two"])];
  if (one === 0 || two === 0 || (one > 12 && two > 12) || one > 31 || two > 31) return undefined;
  return { kind: "numeric", one, two, year: readWrittenYear(parts["year"] ?? "") };
}

const NAMED =
  /^[^\S\n]{1,2}(?:Times|Mirror|Post|Telegraph|Express|Herald|Mail|World|Independent|Star|Sun|People|Magazine|Night Live|Night Football|Night Lights|Evening Post|Review|the 13th)(?!\p{L})/u;
const TITLED = /(?:Mail on|Black|Cyber|Super|Ash|Palm|Bloody|Fat|Ruby|Giving|Freaky|Casual)[^\S\n]{1,2}$/u;
const WEEKS: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };

function readWeekday(match: Match): Reading | undefined {
  const { weekday, weeks } = match.parts;
  const { text, start } = match;
  if (weekday === undefined || !isCapital(weekday)) return undefined;
  const named = placePart(match, "weekday");
  if (
    NAMED.test(text.slice(named?.end, (named?.end ?? 0) + 20)) ||
    TITLED.test(text.slice(Math.max(0, start - 10), start))
  )
    return { kind: "refused", code: "part-of-name" };
  if (isUnspecific(match) || isSomeWeekday(match)) return { kind: "refused", code: "some-such-day" };
  return {
    kind: "weekday",
    weekday: numberOfWeekday(weekday),
    which: readWhich(match),
    weeks: WEEKS[weeks?.toLowerCase() ?? ""],
  };
}

/** `a Tuesday evening` and `one Tuesday` are some Tuesday, `a Tuesday hearing` the one of the report. */
function isSomeWeekday({ text, start, end }: Match): boolean {
  const before = wordBefore(text, start);
  if (/^(?:one|some)$/i.test(before)) return true;
  if (!/^an?$/i.test(before)) return false;
  return !/^[^\S\n]{1,2}(?!(?:in|at|of|on|for|by|with|when|while|as|and|or|to|from|that|which|during|after|before|but|the|his|her|its|their|we|she|he|they|it|last|this|next|late|early)(?!\p{L}))\p{Ll}/u.test(
    text.slice(end, end + 16),
  );
}

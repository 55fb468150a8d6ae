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
import { isCapital, readWhich, readYear, WHICH, YEAR_BEHIND } from "./parts.ts";
import { type Match, makeDigitRule, makeRule, OPENS, placePart, type Rule } from "./rule.ts";

const S = SPACE;
const AT = `(?:${CLOCK}(?:${S}\\([^()\\n]{1,16}\\))?,?${S}(?:on${S})?)?`;
const PART = `(?:['’]s)?(?:${S}${DAY_PART}(?!\\p{L}))?`;
const WEEKDAY_BEFORE = `${WHICH}(?:(?<weekday>${ANY_WEEKDAY})${PART},?${S}(?:the${S})?)?`;
/** What joins two days of one month. */
const JOIN = `(?:${S}?[-–—]${S}?|,?${S}(?:and|or|to|through|until|&)${S})`;
const OPENING = `${OPENS.clock} ${OPENS.weekday} ${OPENS.which} ${OPENS.month}`;
const LISTED = `(?<day>${MONTH_DAY})${JOIN}(?<other>${MONTH_DAY})`;
/** Behind two days no noun stands, as it would behind `July 3 and 5 people`. */
const NO_NOUN = `(?!${S}(?!(?:in|at|of|on|for|by|with|when|as|and|or|to|were|was|are|is|will|that|which|during|after|before|from)\\b)\\p{Ll})`;

export const DAY_RULES: readonly Rule[] = [
  makeDigitRule(OPENING, `${AT}${WEEKDAY_BEFORE}(?<month>${MONTH})${S}${LISTED}${YEAR_BEHIND}${NO_NOUN}`, readTwoDays),
  makeRule(OPENS.clock, `${LISTED}${S}(?:of${S})?(?<month>${MONTH})${YEAR_BEHIND}`, readTwoDays),
  makeDigitRule(
    OPENING,
    `${AT}${WEEKDAY_BEFORE}(?<month>${MONTH})${S}?(?<day>${MONTH_DAY})${YEAR_BEHIND}`,
    readMonthDay,
  ),
  makeDigitRule(
    `${OPENS.clock} ${OPENS.weekday} ${OPENS.which}`,
    `${AT}${WEEKDAY_BEFORE}(?<day>${MONTH_DAY})${S}(?:of${S})?(?<month>${MONTH})${YEAR_BEHIND}`,
    readMonthDay,
  ),
  makeRule(OPENS.year, "(?<year>[12]\\d{3})-(?<monthNumber>\\d\\d)-(?<day>\\d\\d)(?!\\d|-\\d)", readNumbers),
  makeRule("# ##", "(?<monthNumber>\\d{1,2})/(?<day>\\d{1,2})/(?<year>\\d{4}|\\d\\d)(?![\\d/])", readNumbers),
  makeRule(
    `${OPENS.clock} ${OPENS.weekday} ${OPENS.which}`,
    `${AT}${WHICH}(?<weekday>${WEEKDAY})(?!\\p{L})${PART}(?:${S}of)?(?:${S}(?<weeks>last|this|next)${S}week(?!\\p{L}))?`,
    readWeekday,
  ),
];

function readMonthDay(match: Match): Reading | undefined {
  const { month, day, weekday } = match.parts;
  if (!isCapital(month) || month === undefined || (weekday !== undefined && !isCapital(weekday))) return undefined;
  return {
    kind: "day",
    month: numberOfMonth(month),
    day: Number.parseInt(day ?? "", 10),
    year: readYear(match),
    weekday: weekday === undefined ? undefined : numberOfWeekday(weekday),
    which: readWhich(match),
  };
}

function readTwoDays(match: Match): readonly ParsedExpression[] | undefined {
  const first = readMonthDay(match);
  const one = placePart(match, "day");
  const other = placePart(match, "other");
  if (first?.kind !== "day" || !one || !other) return undefined;
  const last = Number.parseInt(match.parts["other"] ?? "", 10);
  if (last <= first.day) return undefined;
  const monthEnd = placePart(match, "month")?.end ?? 0;
  const isMonthBehind = monthEnd > one.end;
  return [
    { start: match.start, end: one.end, reading: first },
    {
      start: other.start,
      end: isMonthBehind ? match.end : other.end,
      reading: { kind: "day", month: first.month, day: last, year: first.year },
    },
  ];
}

/** Month first, as American courts and papers write, unless there is no such month. */
function readNumbers({ parts }: Match): Reading | undefined {
  const [one, two] = [Number(parts["monthNumber"]), Number(parts["day"])];
  const written = Number(parts["year"]);
  const year = written >= 100 ? written : written + (written < 70 ? 2000 : 1900);
  if (one === 0 || two === 0 || (one > 12 && two > 12) || one > 31 || two > 31) return undefined;
  const [month, day] = one > 12 ? [two, one] : [one, two];
  return { kind: "day", month, day, year: { is: year } };
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
  return {
    kind: "weekday",
    weekday: numberOfWeekday(weekday),
    which: readWhich(match),
    weeks: WEEKS[weeks?.toLowerCase() ?? ""],
  };
}

import type { Unit } from "../calendar.ts";
import type { Reading } from "../parsedExpression.ts";
import { COUNT, DAY_PART, numberOfWeekday, readCount, SPACE, WEEKDAY } from "../vocabulary.ts";
import { type Match, makeRule, OPENS, type Rule } from "./rule.ts";

const S = SPACE;
const END = "(?!\\p{L})";
const week: Reading = { kind: "refused", code: "week" };
const season: Reading = { kind: "refused", code: "season" };
const DAYS: Readonly<Record<string, number>> = { today: 0, tonight: 0, yesterday: -1, tomorrow: 1 };
const STEPS: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };

/** `today’s youth` are those of nowadays. */
const NOWADAYS =
  /^['’]s[^\S\n]{1,2}(?:youth|world|society|generations?|children|kids|teenagers|young|standards|culture|technology)(?!\p{L})/iu;

/** Dates counted from publication. */
export const RELATIVE_RULES: readonly Rule[] = [
  makeRule("the", `the${S}day${S}(?<side>before${S}yesterday|after${S}tomorrow)${END}`, ({ parts }) =>
    count(/^before/i.test(parts["side"] ?? "") ? -2 : 2, "day"),
  ),
  makeRule(
    "today tonight yesterday tomorrow",
    `(?<day>today|tonight|yesterday|tomorrow)${END}(?:['’]s)?(?:${S}${DAY_PART}${END})?`,
    ({ parts, text, end }) =>
      NOWADAYS.test(text.slice(end - 2, end + 16))
        ? undefined
        : count(DAYS[parts["day"]?.toLowerCase() ?? ""] ?? 0, "day"),
  ),
  makeRule(
    "this last",
    `(?<step>this${S}(?:morning|afternoon|evening)|last${S}(?:night|evening))${END}(?:['’]s)?`,
    ({ parts }) => count(/^last/i.test(parts["step"] ?? "") ? -1 : 0, "day"),
  ),
  makeRule(
    "earlier later early late last next this",
    `(?:(?:earlier|later|early|late)${S})?(?<step>last|next|this)${S}(?<unit>month|year)${END}(?:['’]s)?`,
    ({ parts }) =>
      count(STEPS[parts["step"]?.toLowerCase() ?? ""] ?? 0, /^m/i.test(parts["unit"] ?? "") ? "month" : "year"),
  ),
  makeRule(
    "earlier later early late last next this",
    `(?:(?:earlier|later|early|late)${S})?(?:last|next|this)${S}(?:past${S})?week(?:end)?${END}`,
    () => week,
  ),
  makeRule(
    "the",
    `the${S}(?:(?:past|last|next|following|previous|coming)${S})?(?:weekend|week${S}of)${END}(?:${S}\\p{Lu}\\p{L}{2,8}\\.?${S}\\d{1,2}${END})?`,
    () => week,
  ),
  makeRule(
    "last next this",
    `(?:last|next|this)${S}(?:past${S})?(?:spring|summer|fall|autumn|winter)${END}`,
    () => season,
  ),
  makeRule(
    OPENS.count,
    `(?<count>${COUNT})${S}(?:(?:full|whole|long|short)${S})?(?<unit>days?|weeks?|months?|years?|decades?|centur(?:y|ies))${S}ago${END}(?:${S}(?:(?<today>today)|(?<month>this${S}month)|(?<weekday>${WEEKDAY}))${END})?`,
    readAgo,
  ),
  makeRule(
    OPENS.count,
    `(?<count>${COUNT})${S}(?<unit>days?|weeks?|months?|years?|decades?)${S}from${S}(?<now>now|today)${END}`,
    readAgo,
  ),
];

/** Weeks counted from a weekday to come; they stand before the weekday alone. */
export const WEEKS_FROM_RULES: readonly Rule[] = [
  makeRule(
    OPENS.count,
    `(?<count>${COUNT})${S}weeks?${S}from${S}(?:this${S}|next${S})?(?<weekday>${WEEKDAY})${END}`,
    readWeeksFrom,
  ),
  makeRule(OPENS.weekday, `(?<weekday>${WEEKDAY})${S}week(?![\\p{L}-]|${S}\\p{Ll}+s(?!\\p{L}))`, readWeeksFrom),
];

/** `two weeks from Monday`, `Monday week`: so many weeks after the next of that name. */
function readWeeksFrom({ parts }: Match): Reading {
  const weeks = readCount(parts["count"] ?? "a");
  if (weeks === undefined) return { kind: "refused", code: "inexact-count" };
  const weekday = numberOfWeekday(parts["weekday"] ?? "");
  return { kind: "beside", count: 7 * weeks, unit: "day", of: { kind: "weekday", weekday, which: "next" } };
}

function count(count: number, unit: Unit): Reading {
  return { kind: "counted", count, unit };
}

/** `two years ago` is a year and `11 days ago` a day; weeks and decades are counted too roughly for either. */
function readAgo({ parts }: Match): Reading {
  const number = readCount(parts["count"] ?? "");
  const unit = readUnit(parts["unit"] ?? "");
  // A year ago Monday may be the day of the month or of the week.
  if (parts["weekday"] !== undefined) return { kind: "refused", code: "inexact-count" };
  if (parts["today"] !== undefined && number !== undefined && unit !== undefined)
    return unit === "week"
      ? { kind: "counted", count: -7 * number, unit: "day" }
      : { kind: "counted", count: -number, unit, grain: "day" };
  if (unit === "week" && number !== undefined && /^today$/i.test(parts["now"] ?? "")) return count(7 * number, "day");
  if (unit === "week") return week;
  if (number === undefined || unit === undefined) return { kind: "refused", code: "inexact-count" };
  if (parts["month"] !== undefined && unit === "year") return count(-12 * number, "month");
  return count(parts["now"] === undefined ? -number : number, unit);
}

/** The unit a word such as `days` counts in; nothing where it is longer than a year. */
export function readUnit(word: string): Unit | "week" | undefined {
  const unit = word.toLowerCase().replace(/s$/, "");
  if (/^(?:night|morning|evening|afternoon)$/.test(unit)) return "day";
  return unit === "day" || unit === "week" || unit === "month" || unit === "year" ? unit : undefined;
}

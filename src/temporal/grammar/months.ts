import type { Reading } from "../parsedExpression.ts";
import { MONTH_NAME, numberOfMonth, ROUGHLY } from "../vocabulary.ts";
import { isCapital, isUnspecific, readWhich, readYear, WHICH, wordBefore, YEAR_BEHIND } from "./parts.ts";
import { type Match, makeRule, OPENS, type Rule } from "./rule.ts";

export const MONTH_RULES: readonly Rule[] = [
  makeRule(
    `${OPENS.roughly} ${OPENS.which} ${OPENS.month}`,
    `(?<roughly>${ROUGHLY})?${WHICH}(?<month>${MONTH_NAME})(?![\\p{L}\\p{N}])(?:['’]s)?${YEAR_BEHIND}`,
    readMonth,
  ),
];

/** Words that stand before a month and no name: `in May`, `since March`, `and June`. */
const LEADS = new Set(
  "in since until till by early mid late last next this that from to through during between before after and or either both throughout late-".split(
    " ",
  ),
);
/** Another month right before, as in `April, May and June`. */
const LISTED_MONTH = new RegExp(`${MONTH_NAME},[^\\S\\n]{1,2}$`, "u");
const DETERMINERS = new Set("the a an its his her their our each every".split(" "));
/** What is set for a month: `scheduled for June`, `a trial for May`. */
const PLANNED_FOR =
  /(?<!\p{L})(?:scheduled|planned|set|slated|due|expected|fixed|booked|listed|trial|hearing|retrial|sentencing|date)[^\S\n]{1,2}for[^\S\n]{1,2}$/iu;
/** Months that are names, verbs or titles too. */
const AMBIGUOUS = new Set([3, 4, 5, 6, 8]);

function readMonth(match: Match): Reading | undefined {
  const { month, roughly } = match.parts;
  if (month === undefined || !isCapital(month)) return undefined;
  if (isUnspecific(match)) return { kind: "refused", code: "some-such-day" };
  const which = readWhich(match);
  const year = readYear(match);
  const number = numberOfMonth(month);
  const isPlain = which === undefined && year === undefined && roughly === undefined;
  if (isPlain && AMBIGUOUS.has(number) && !isMonth(match)) return { kind: "refused", code: "part-of-name" };
  return { kind: "month", month: number, year, which };
}

/** Whether a word such as `May` or `March` is the month where it stands. */
function isMonth({ text, start, end }: Match): boolean {
  const before = wordBefore(text, start).toLowerCase();
  const behind = text.slice(end, end + 24);
  if (/^['’]s/.test(text.slice(end - 2, end)) && before !== "in") return false;
  if (LEADS.has(before) || PLANNED_FOR.test(text.slice(Math.max(0, start - 28), start))) return true;
  if (LISTED_MONTH.test(text.slice(Math.max(0, start - 14), start))) return true;
  if (before === "of")
    return /(?:\d(?:st|nd|rd|th)?|end|start|beginning|middle|month|first|half|week|weeks|days) of[^\S\n]{0,2}\n?$/i.test(
      text.slice(Math.max(0, start - 16), start),
    );
  if (/[-–—/]$/.test(text.slice(start - 1, start)))
    return /\p{L}[-–—/]$/u.test(text.slice(Math.max(0, start - 2), start));
  return DETERMINERS.has(before) && /^[^\S\n]{1,2}(?!for\b|on\b|of\b)\p{Ll}/u.test(behind);
}

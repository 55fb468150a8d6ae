import type { AnchoredYear, ParsedExpression, Reading, ReadingOf } from "./parsedExpression.ts";

/** What stands between dates that share the year behind the last: `March 4, April 5 and May 6, 2021`. */
const JOINED =
  /^(?:[^\S\n]?[-–—/][^\S\n]?|\s{0,2},\s{1,2}|,?\s{1,2}(?:and|or|to|through|thru|until|till|&|as well as|and (?:again|then) (?:on|in))\s{1,2}(?:(?:on|in|from|the (?:night|morning|evening|afternoon|end|beginning) of)\s{1,2})?|,?\s{1,2}(?:and|then)\s{1,2}(?:\p{Ll}{3,16}\s{1,2}){1,2}(?:on|in)\s{1,2})$/u;
/** What stands between a year in front and its day: `In 2021, on May 3`, `2018 March 18`. */
const YEAR_IN_FRONT = /^,?[^\S\n]{1,2}(?:(?:on|in)[^\S\n]{1,2}(?:the[^\S\n]{1,2})?)?$/;
/** The longest gap that joins two dates, in UTF-16 code units. */
const MAX_GAP = 48;

/** Dates with the years that they share with those beside them. Each is held against its two neighbours alone. */
export function shareYears(text: string, expressions: readonly ParsedExpression[]): readonly ParsedExpression[] {
  const forward: ParsedExpression[] = [];
  for (const expression of shareBackward(text, expressions)) {
    const last = forward.at(-1);
    const gap = last && readGap(text, last, expression);
    forward.push(last && gap !== undefined ? continueYear(last, expression, gap) : expression);
  }
  return forward;
}

/** The year behind the last of joined dates, and one in front of a day. */
function shareBackward(text: string, expressions: readonly ParsedExpression[]): readonly ParsedExpression[] {
  const shared: ParsedExpression[] = [];
  for (const expression of expressions.toReversed()) {
    const next = shared.at(-1);
    const gap = next && readGap(text, expression, next);
    const merged = next && gap !== undefined ? mergeYearInFront(expression, next, gap) : undefined;
    if (merged) shared[shared.length - 1] = merged;
    else shared.push(next && gap !== undefined ? takeYear(expression, next, gap) : expression);
  }
  return shared.reverse();
}

/** What stands between two dates; `undefined` where it is too much to join them. */
function readGap(text: string, one: ParsedExpression, next: ParsedExpression): string | undefined {
  return next.start - one.end <= MAX_GAP ? text.slice(one.end, next.start) : undefined;
}

/** `May 3, 2019, to June 6`: the year goes on, into the next one where the month comes before. */
function continueYear(last: ParsedExpression, expression: ParsedExpression, gap: string): ParsedExpression {
  const { reading } = expression;
  if (!isYearless(reading) || reading.kind !== last.reading.kind || !JOINED.test(gap)) return expression;
  const { year } = last.reading;
  if (year === undefined || !("is" in year)) return expression;
  const isNextYear = positionOf(last.reading) - positionOf(reading) > (isSpan(gap) ? 0 : HALF_A_YEAR);
  return { ...expression, reading: { ...reading, year: { is: isNextYear ? year.is + 1 : year.is } } };
}

type Yearless = ReadingOf<"day" | "month">;

/** A day or month that lacks its year. */
function isYearless(reading: Reading): reading is Yearless {
  return (
    (reading.kind === "day" || reading.kind === "month") && reading.year === undefined && reading.which === undefined
  );
}

function takeYear(expression: ParsedExpression, next: ParsedExpression, gap: string): ParsedExpression {
  const { reading } = expression;
  if (!isYearless(reading) || reading.kind !== next.reading.kind || !JOINED.test(gap)) return expression;
  const { year } = next.reading;
  if (year === undefined || !("is" in year)) return expression;
  const isYearBefore = positionOf(reading) - positionOf(next.reading) > (isSpan(gap) ? 0 : HALF_A_YEAR);
  return { ...expression, reading: { ...reading, year: { is: isYearBefore ? year.is - 1 : year.is } } };
}

/** In days of months of 31. */
const HALF_A_YEAR = 186;

/** Where in its year a day or month lies. */
function positionOf(reading: Yearless): number {
  return 31 * reading.month + (reading.kind === "day" ? reading.day : 0);
}

function isSpan(gap: string): boolean {
  return /[-–—]|\b(?:to|through|thru|until|till)\b/.test(gap);
}

function mergeYearInFront(
  expression: ParsedExpression,
  { start, end, reading }: ParsedExpression,
  gap: string,
): ParsedExpression | undefined {
  const { reading: front } = expression;
  const year = readYearInFront(front);
  if (year === undefined || !isYearless(reading) || !YEAR_IN_FRONT.test(gap)) return undefined;
  // `In 2021, May …` may begin another thought; a day is meant of the year, a month only where nothing parts them.
  if (reading.kind === "month" && /,/.test(gap) && front.kind !== "counted") return undefined;
  return end > start ? { start: expression.start, end, reading: { ...reading, year } } : undefined;
}

/** `2021`, or `that same year`. */
function readYearInFront(front: Reading): AnchoredYear | undefined {
  if (front.kind === "year") return { is: front.year };
  if (front.kind === "counted" && front.unit === "year" && front.grain === undefined) return { later: front.count };
  return front.kind === "anchored" && front.unit === "year" && !front.far ? { afterTold: front.count } : undefined;
}

import type { CooperativeTask } from "../cooperativeTask.ts";
import { ANCHORED_RULES } from "./grammar/anchored.ts";
import { DAY_RULES } from "./grammar/days.ts";
import { HOLIDAY_RULES } from "./grammar/holidayRules.ts";
import { MONTH_RULES } from "./grammar/months.ts";
import { ORDINAL_DAY_RULES } from "./grammar/ordinalDays.ts";
import { RELATIVE_RULES, WEEKS_FROM_RULES } from "./grammar/relative.ts";
import { matchRule, type Rule } from "./grammar/rule.ts";
import { WITHIN_RULES } from "./grammar/within.ts";
import { YEAR_RULES } from "./grammar/years.ts";
import type { ParsedExpression, Reading } from "./parsedExpression.ts";
import { readCount } from "./vocabulary.ts";

/** The first rule that reads something at a place counts, so narrow ones stand before wide ones. */
const RULES: readonly Rule[] = [
  ...HOLIDAY_RULES,
  ...ORDINAL_DAY_RULES,
  ...WEEKS_FROM_RULES,
  ...DAY_RULES,
  ...MONTH_RULES,
  ...RELATIVE_RULES,
  ...WITHIN_RULES,
  ...ANCHORED_RULES,
  ...YEAR_RULES,
];

const RULES_OF = new Map<string, Rule[]>();
for (const rule of RULES) {
  for (const word of rule.opens) RULES_OF.set(word, [...(RULES_OF.get(word) ?? []), rule]);
}

/** A pattern is compiled when it is first tried, when it is tried again, and once more for texts with signs beyond Latin-1. */
const TRIED_ON = ["x", "x", "“"];

/** Has every rule compiled, one at a time: a thread's first date would else wait half a second for all of them. */
export function* compileRules(): CooperativeTask<void> {
  for (const rule of RULES)
    for (const text of TRIED_ON) {
      matchRule(rule, text, 0);
      yield;
    }
}

const WORD = /[\p{L}\p{N}]+/gu;

/**
 * All words of a text that may be a date, in order, none over another. Rules are tried only where their first word
 * stands, and each looks at a bounded stretch, so the time grows with the text alone.
 */
export function* parseExpressions(text: string): Generator<ParsedExpression> {
  let reached = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (index < reached) continue;
    const found = readExpressions(text, index, word).map((expression) => besideDate(text, expression));
    yield* found;
    reached = found.at(-1)?.end ?? reached;
  }
}

function readExpressions(text: string, start: number, word: string): readonly ParsedExpression[] {
  const rules = RULES_OF.get(nameOpening(word));
  if (!rules) return [];
  const hasDigit = /\d/.test(text.slice(start, start + DIGIT_REACH));
  for (const rule of rules) {
    if (rule.needsDigit && !hasDigit) continue;
    const match = matchRule(rule, text, start);
    const read = match && rule.read(match);
    if (!match || !read) continue;
    if (!("kind" in read)) return read;
    return [{ start, end: match.end, reading: read }];
  }
  return [];
}

/** A date's words are shorter than this before the number of its day; UTF-16 code units. */
const DIGIT_REACH = 128;

/** The longest word that a rule opens with is shorter. */
const MAX_OPENING_LENGTH = 16;

/** `##` for `24`, `24th` and `24h`; else the word, small. */
function nameOpening(word: string): string {
  if (word.length > MAX_OPENING_LENGTH) return "";
  const digits = /^\d+/.exec(word)?.[0].length ?? 0;
  return digits > 0 ? "#".repeat(digits) : word.toLowerCase();
}

/** `the day after Thanksgiving`: what looks counted from an event is counted from a date where one stands behind it. */
function besideDate(text: string, expression: ParsedExpression): ParsedExpression {
  if (expression.reading.kind !== "refused" || expression.reading.code !== "counted-from-event") return expression;
  const side = BESIDE.exec(text.slice(expression.start, expression.end));
  const gap = /^\s{1,2}/.exec(text.slice(expression.end, expression.end + 3))?.[0];
  if (!side || gap === undefined) return expression;
  const at = expression.end + gap.length;
  const word = /^[\p{L}\p{N}]+/u.exec(text.slice(at, at + 24))?.[0] ?? "";
  const [of] = readExpressions(text, at, word);
  if (!of || !isOneDay(of.reading)) return expression;
  const count = side[1]?.toLowerCase() === "the" ? 1 : readCount(side[1] ?? "");
  const isExact = count !== undefined && /^d/i.test(side[2] ?? "");
  return {
    start: expression.start,
    end: of.end,
    reading: isExact
      ? { kind: "beside", count: /^[bp]/i.test(side[3] ?? "") ? -count : count, unit: "day", of: of.reading }
      : { kind: "refused", code: "inexact-count" },
  };
}

/** Words that count from the date behind them; only days are counted exactly. */
const BESIDE = /^(.{1,12}?)\s+(days?|weeks?|months?)\s+(after|before|following|prior\s+to)$/is;

function isOneDay(reading: Reading): boolean {
  return reading.kind === "day" || reading.kind === "weekday" || reading.kind === "holiday";
}

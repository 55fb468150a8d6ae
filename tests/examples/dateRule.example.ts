import { readYear, YEAR_BEHIND } from "../../src/temporal/grammar/parts.ts";
import { type Match, makeRule, type Rule } from "../../src/temporal/grammar/rule.ts";
import type { Reading } from "../../src/temporal/parsedExpression.ts";

/**
 * A way to write a date, to copy: `Michaelmas 2031` is September 29, 2031. It is not live.
 *
 * 1. Copy this file to `src/temporal/grammar/<name>.ts`, where the imports begin with `./` and `../`.
 * 2. Add `...FEAST_RULES` to `RULES` in `src/temporal/parseExpressions.ts`: a narrow rule stands before a wide one.
 * 3. Add rows to the tables of `tests/unit/temporal/timeExpressions.test.ts`: what is read, and what is like it and must not be.
 *
 * The first argument names the small words that the pattern may begin with; elsewhere it is never tried. A text may be hostile,
 * so every repeat in the pattern has a bound.
 */
export const FEAST_RULES: readonly Rule[] = [makeRule("michaelmas", `Michaelmas(?!\\p{L})${YEAR_BEHIND}`, readFeast)];

/** The courts' `Michaelmas term` is of many days. What is no date is left to the next rule by `undefined`. */
function readFeast(match: Match): Reading | undefined {
  if (/^\s{1,2}(?:term|sittings)\b/i.test(match.text.slice(match.end, match.end + 12))) return undefined;
  return { kind: "day", month: 9, day: 29, year: readYear(match) };
}

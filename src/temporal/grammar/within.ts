import type { Reading } from "../parsedExpression.ts";
import { SPACE } from "../vocabulary.ts";
import { wordBefore } from "./parts.ts";
import { type Match, makeRule, type Rule } from "./rule.ts";

const S = SPACE;
const END = "(?!\\p{L})";
/** Neither `the end of the year 2019` nor `the end of the year of …`. */
const ALONE = `${END}(?!${S}(?:\\d|of${END}))`;

/** A part of the month or year that the text is in: `the end of the year`, `later in the month`, `by year-end`. */
export const WITHIN_RULES: readonly Rule[] = [
  makeRule(
    "the",
    `the${S}(?:very${S})?(?:end|close|start|beginning|middle)${S}of${S}the${S}(?:calendar${S})?(?<unit>year|month)${ALONE}(?!['’]s)`,
    readWithin,
  ),
  makeRule(
    "earlier later early late",
    `(?:earlier|later|early|late)${S}in${S}the${S}(?<unit>year|month)${ALONE}`,
    readWithin,
  ),
  makeRule("year month", `(?<unit>year|month)(?:['’]s${S}|[-–‑ ])end(?![\\p{L}-])`, readEnd),
];

function readWithin({ parts }: Match): Reading {
  return { kind: "within", unit: parts["unit"]?.toLowerCase() === "month" ? "month" : "year" };
}

/** `by year-end`; `year-end results` are a kind of results. */
function readEnd(match: Match): Reading | undefined {
  const { text, start, end } = match;
  if (!/^(?:by|at|before|until|till|through)$/i.test(wordBefore(text, start))) return undefined;
  const goesOn =
    /^[^\S\n]{1,2}(?!(?:in|at|of|on|for|by|with|when|while|as|and|or|to|if|that|which|after|because|but|unless|the|he|she|it|they|we|was|were|is|are|will|would|had|has)(?!\p{L}))\p{Ll}/u;
  return goesOn.test(text.slice(end, end + 16)) ? undefined : readWithin(match);
}

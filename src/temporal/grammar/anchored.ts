import type { Reading } from "../parsedExpression.ts";
import { COUNT, DAY_PART, readCount, SPACE } from "../vocabulary.ts";
import { wordBefore } from "./parts.ts";
import { readUnit } from "./relative.ts";
import { type Match, makeRule, OPENS, type Rule } from "./rule.ts";

const S = SPACE;
const END = "(?!\\p{L})";
const UNIT = `(?:days?|nights?|mornings?|weeks?|months?|years?)${END}`;
const week: Reading = { kind: "refused", code: "week" };
const event: Reading = { kind: "refused", code: "counted-from-event" };

/** Dates counted from an anchor, and those that are counted from an event instead. */
export const ANCHORED_RULES: readonly Rule[] = [
  // `on the same day as the ruling`
  makeRule(
    "that the",
    `(?:that|the)${S}(?:very${S})?same${S}(?:day|month|year|week)${S}(?:as|that)${END}`,
    () => event,
  ),
  makeRule(
    "that the later earlier early late",
    `(?:(?:later|earlier|early|late|later${S}on)${S})?(?:that(?:${S}(?:same|very))?|the${S}(?:very${S})?same)${S}(?<unit>day|month|year|week|${DAY_PART})${END}(?:['’]s)?`,
    (match) => readStep(match, 0),
  ),
  makeRule(
    "the",
    `the${S}(?:very${S})?(?<step>next|following|previous|preceding)${S}(?<unit>day|month|year|week|morning|afternoon|evening|night)${END}`,
    (match) => readStep(match, /^[nf]/i.test(match.parts["step"] ?? "") ? 1 : -1),
  ),
  makeRule(
    `${OPENS.count} the`,
    `(?<count>${COUNT}|the)${S}(?:full${S})?(?<unit>${UNIT})${S}(?<side>later|earlier|afterwards?|thereafter)${END}(?!${S}than)`,
    readFar,
  ),
  makeRule(
    `${OPENS.count} the`,
    `(?<count>${COUNT}|the)${S}(?:full${S})?(?<unit>${UNIT})${S}(?<side>before|after|prior)(?=[.,;:)”"’'—]|${S}?[-–—]|$)`,
    readFar,
  ),
  makeRule(
    `${OPENS.count} the days weeks months years hours minutes moments shortly`,
    `(?:${COUNT}|the|in${S}the)?${S}?(?:${UNIT}|hours?|minutes?|moments?|shortly)${S}(?:after|before|following|prior${S}to|since|from|into)${END}`,
    () => event,
  ),
];

/** `that day`, `the following year`; `over the next year` is a span and no date. */
function readStep({ text, start, parts }: Match, count: number): Reading | undefined {
  const unit = readUnit(parts["unit"] ?? "") ?? "day";
  if (
    /^(?:over|in|for|within|during|of|throughout)$/i.test(wordBefore(text, start)) &&
    /^next/i.test(parts["step"] ?? "")
  )
    return undefined;
  return unit === "week" ? week : { kind: "anchored", count, unit, far: false };
}

function readFar({ parts }: Match): Reading | undefined {
  const count = parts["count"]?.toLowerCase() === "the" ? 1 : readCount(parts["count"] ?? "");
  const unit = readUnit(parts["unit"] ?? "");
  if (unit === "week") return week;
  if (count === undefined || unit === undefined) return { kind: "refused", code: "inexact-count" };
  const sign = /^(?:later|after|there)/i.test(parts["side"] ?? "") ? 1 : -1;
  return { kind: "anchored", count: sign * count, unit, far: true };
}

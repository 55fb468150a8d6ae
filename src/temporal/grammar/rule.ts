import type { Span } from "../../text/sentences.ts";
import type { ParsedExpression, Reading } from "../parsedExpression.ts";

/** A rule's match in a text; offsets in UTF-16 code units of the whole text. */
export interface Match {
  readonly rule: Rule;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly parts: Readonly<Record<string, string | undefined>>;
}

/** One way to write a date. */
export interface Rule {
  /** Small first words it may begin with, a number as one `#` for each digit. Elsewhere it is not tried. */
  readonly opens: readonly string[];
  readonly pattern: RegExp;
  /** The same pattern, slower, that also tells where its parts stand. */
  readonly placing: RegExp;
  readonly needsDigit?: boolean;
  /** What the match says: one date, several, or none at all. */
  read(match: Match): Reading | readonly ParsedExpression[] | undefined;
}

/** A rule that is tried only where a digit stands near. */
export function makeDigitRule(opens: string, source: string, read: Rule["read"]): Rule {
  return { ...makeRule(opens, source, read), needsDigit: true };
}

/** Words are given apart by spaces. Every repeat in `source` must be bounded: a rule is tried at each of its words. */
export function makeRule(opens: string, source: string, read: Rule["read"]): Rule {
  return { opens: opens.split(" "), pattern: new RegExp(source, "iuy"), placing: new RegExp(source, "diuy"), read };
}

/** The rule's match that begins at `start`, if there is one. */
export function matchRule(rule: Rule, text: string, start: number): Match | undefined {
  const found = execAt(rule.pattern, text, start);
  if (!found || found[0] === "") return undefined;
  return {
    rule,
    text,
    start,
    end: start + found[0].length,
    parts: found.groups ?? {},
  };
}

/** Where a part stands. */
export function placePart({ rule, text, start }: Match, part: string): Span | undefined {
  const place = execAt(rule.placing, text, start)?.indices?.groups?.[part];
  return place && { start: place[0], end: place[1] };
}

function execAt(pattern: RegExp, text: string, start: number): RegExpExecArray | null {
  pattern.lastIndex = start;
  return pattern.exec(text);
}

const MONTH_OPENS = "january february march april may june july august september october november december";
const SHORT_OPENS = "jan feb mar apr jun jul aug sep sept oct nov dec";
export const OPENS = {
  month: `${MONTH_OPENS} ${SHORT_OPENS}`,
  weekday: "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun",
  which: "last next this that the",
  roughly: "early mid late the",
  clock: "# ## noon midnight",
  year: "####",
  count:
    "# ## ### #### a an one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety several many some",
} as const;

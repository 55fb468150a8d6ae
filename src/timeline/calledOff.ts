import type { Span } from "../text/sentences.ts";

/** How far from a date the words stand that take it back, in UTF-16 code units. */
const REACH = 120;

const SET = "(?:set|scheduled|planned|slated|due|fixed|expected|meant|supposed)";
/** Pasts of what gives a proceeding another date, … */
const MOVED =
  "(?:moved|postponed|rescheduled|continued|pushed|delayed|adjourned|deferred|bumped|reset|put off|put back|shifted|extended)";
/** … and of what takes its date away. */
const CANCELLED =
  "(?:cancell?ed|vacated|called off|scrapped|struck|stayed|suspended|halted|abandoned|withdrawn|removed|taken off|scratched)";
const PASSIVE =
  "(?:was|were|is|are|be|been|got|has been|have been|had been)(?:\\s(?:\\p{Ll}{2,12}ly|later|since|then|now|again|also))?";

/** The date is what something was moved from, or what the words right before it deny. */
const BEFORE = [
  new RegExp(`(?<!\\p{L})${MOVED}(?!\\p{L})[^.;]{0,80}\\sfrom\\s(?:(?:its|the) (?:original )?date of\\s)?$`, "iu"),
  /(?<!\p{L})(?:instead of|rather than|no longer (?:on|for|in))\s$/iu,
  new RegExp(
    `(?<!\\p{L})(?:originally|initially|first|previously|once|earlier)\\s${SET}(?!\\p{L})[^.;,]{0,40}\\s$`,
    "iu",
  ),
  // `will not begin on`; but what will not begin until a day begins then.
  /(?<!\p{L})(?:will not|won['’]t|is not|isn['’]t|are not|aren['’]t|cannot|can['’]t|no longer)\s(?!(?:only|just)\s)[^.;,]{0,40}(?<!until |till |before |by |than |after )$/iu,
  new RegExp(
    `(?<!\\p{L}|not )${CANCELLED}(?!\\p{L})(?! (?:by|on|in)\\s)[^.;]{0,90}(?<!(?:until|till|to|${CANCELLED} on|${CANCELLED} in)\\s)$`,
    "iu",
  ),
  new RegExp(`(?<!\\p{L}|not )${MOVED}\\s(?:(?:the|a|an|his|her|its|their|that|this)\\s)$`, "iu"),
  new RegExp(
    `(?<!\\p{L}|not )${MOVED}\\s(?:the|a|an|his|her|its|their|that|this)\\s[^.;]{0,60}(?<!\\p{L})${SET} (?:for|on|to (?:begin|start|be held) (?:on|in))\\s$`,
    "iu",
  ),
];

/** Behind the date it is told that what was set for it is not held then. */
const BEHIND = [
  new RegExp(
    `^(?![^.;]{0,90}(?<!\\p{L})(?:after|because|since|as|if|unless|when|once|where|not)(?!\\p{L})[^.;]{0,60}(?:${MOVED}|${CANCELLED}))[^.;]{0,90}(?<!\\p{L})${PASSIVE}\\s(?:${MOVED}|${CANCELLED})(?!\\p{L})`,
    "iu",
  ),
  new RegExp(
    `^,?\\s(?:but|until|before|and then)\\s[^.;]{0,60}(?<!\\p{L})(?:${MOVED}|${CANCELLED})\\s(?:it|them|that|this|the)(?!\\p{L})`,
    "iu",
  ),
];

/**
 * Whether the words around a date of a text tell that what was set for it was moved or called off: `moved from March 3 to April 7`,
 * `the hearing set for March 3 was cancelled`, `vacated the March 3 trial date`. Only asked of dates that were set.
 */
export function isCalledOff(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  const behind = text.slice(end, end + REACH);
  return BEFORE.some((pattern) => pattern.test(before)) || BEHIND.some((pattern) => pattern.test(behind));
}

const CHANGE = new RegExp(
  `(?<!\\p{L})(?:${PASSIVE}\\s(?:${MOVED}|${CANCELLED})(?!\\p{L})|(?:${MOVED}|${CANCELLED})\\s(?:\\p{Lu}[\\p{L}’']{1,16}['’]s\\s|(?:the|a|an|his|her|its|their|that|this)\\s)|(?:will now|now (?:set|scheduled|due))(?!\\p{L}))`,
  "iu",
);
/** What is told in passing of something that happened earlier. */
const IN_PASSING = /(?<!\p{L})(?:which|who|that|after|since|when|once|because|had)\s(?:[\p{L}’']{1,16}\s){0,4}$/iu;

/** Whether a sentence tells as news that a proceeding was given another date, or none. What somebody asks for is no change. */
export function tellsChange(text: string): boolean {
  const change = CHANGE.exec(text);
  return change !== null && !IN_PASSING.test(text.slice(Math.max(0, change.index - REACH), change.index));
}

import type { Intent, UnanswerableIntent } from "./intent.ts";
import { ANSWERABLE } from "./intentRules.ts";
import { UNANSWERABLE } from "./unanswerableRules.ts";

function fits(looks: readonly RegExp[], question: string): boolean {
  return looks.some((look) => look.test(question));
}

/** What is asked that no article answers, if it is. */
export function findUnanswerable(question: string): UnanswerableIntent | undefined {
  return UNANSWERABLE.find(({ asks }) => fits(asks, question))?.intent;
}

/** What the question wants of the articles. */
export function readIntent(question: string): Exclude<Intent, UnanswerableIntent> {
  const rule = ANSWERABLE.find(({ asks, unless = [] }) => fits(asks, question) && !fits(unless, question));
  return rule?.intent ?? "other";
}

/** Whether quotations must complete each other to answer: of a list, or of two that are compared. */
export function wantsSeveral(question: string): boolean {
  return SEVERAL.test(question) || (VERSUS.test(question) && !NAME_OF_SUIT.test(question));
}

const VERSUS = /\b(?:versus|vs)\b/i;
/** `the verdict in Harrow vs Pell`, `Harrow vs Pell trial`: one case, by its sides, and no comparison. */
const NAME_OF_SUIT =
  /\b(?:in|of) (?:the )?(?:[\p{L}\p{N}.'’-]+ ){1,2}(?:versus|vs\.?) [\p{L}\p{N}]|\b(?:versus|vs\.?) (?:[\p{L}\p{N}.'’-]+ ){1,3}(?:case|lawsuit|suit|trial)\b/iu;

const SEVERAL =
  /\b(?:list|all (?:the|of|his|her|their)?|both|each|every|compare[ds]?|comparison|differen(?:ce|t|ces)|who all|what else|which (?:ones|people|cases)|how many (?:people|of)|everyone|everybody|more .* than|(?:longer|bigger|more|less|faster|worse|older|younger) .* or)\b/i;

/** Whether a question about a case asks for a day that is still to come. */
export function asksWhatComes(question: string): boolean {
  return TO_COME.test(question);
}

const TO_COME =
  /\bwhen(?:'?s| is| will| does| are| do)\b.*\b(?:hearing|go(?:es|ing)? (?:back )?to (?:court|trial)|be (?:sentenced|released|out|tried|heard)|get out|(?:court|trial) dates?|start)\b/i;

/** Whether a question asks for what somebody got, won or had to pay, a fine too, and not for what was asked. */
export function asksWhatWasGiven(question: string): boolean {
  return GIVEN.test(question) && !WANTED.test(question);
}

const GIVEN =
  /\bhow (?:much|many|big|high)\b.*\b(?:g[eo]t(?:s|ten)?|w[io]ns?|winning|award(?:s|ed)?|rewarded|receive[sd]?|pa(?:y|ys|id)|hand(?:s|ed)? over|take[sn]? home|took home|make[s]? off|owe[sd]?|end(?:s|ed)? up with|walk(?:s|ed)? away with|collect(?:s|ed)?|fined?|fines|penali[sz]ed|penalty)\b/i;
const WANTED =
  /\b(?:want(?:s|ed|ing)?|ask(?:s|ed|ing)?|seek(?:s|ing)?|sought|sue[sd]?|suing|demand(?:s|ed|ing)?|claim(?:s|ed|ing)?)\b/i;

/** Whether a question asks how something came out in the end. */
export function asksForEnd(question: string): boolean {
  return END.test(question);
}

const END =
  /\bhow (?:much|many (?:dollars|bucks|pounds|euros)) (?:\w+ )?(?:does|do|is|are|must|will)\b.*\b(?:owed?|pay|paid|worth|left|due)\b|\b(?:in the end|at the end of the day|final(?:ly)?|ultimately|eventually|end(?:s|ed)? up)\b/i;

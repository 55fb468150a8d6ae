import type { Side } from "./sentenceTokens.ts";
import { EXTENDED, FIXED, isPast, MOVED, PLANNED } from "./tenseForms.ts";

/**
 * Whether the words right before a date move something from or to it, as in `was moved from March 3 to April 7`: both dates lay
 * ahead of the decision, whenever that was.
 */
export function isMoved(before: Side): boolean {
  const words = before.slice(before.next - MOVE_REACH, before.next - 1);
  const verb = words.findLastIndex((word) => MOVED.has(word) || EXTENDED.has(word));
  // What `extended from March to May` lasted so long; what somebody extended has something else behind the verb.
  if (EXTENDED.has(words[verb] ?? "") && !BE.test(words[verb - 1] ?? "") && isPlace(words[verb + 1])) return false;
  if (verb < 0 || (words[verb] === "put" && words[verb + 1] !== "off")) return false;
  // What continued to a day lasted until then; what was continued to it is a court's.
  if (
    words[verb] === "continued" &&
    !BE.test(words[verb - 1] ?? "") &&
    !words.slice(verb).some((word) => FIXED.has(word) || /^(?:case|matter|proceedings?)$/.test(word))
  )
    return false;
  return words.slice(verb + 1).every((word) => !isPast(word) || PLANNED.has(word));
}

const isPlace = (word: string | undefined) => word === undefined || /^(?:from|to|through|over|between)$/.test(word);

/** How many words before a date may stand behind the verb that moves it. */
const MOVE_REACH = 14;
const BE = /^(?:is|are|was|were|be|been|being)$/;

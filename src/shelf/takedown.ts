import { distance } from "fastest-levenshtein";

/** The fields that take an article down, which are never passed over; `hidden` takes a case down, too. */
export const TAKEDOWNS: readonly string[] = ["hidden", "retracted"];
const MOST_SLIPS = 2;

/** Whether a word is nearly spelt as one of the fields, or is one. */
export function isNearTakedown(word: string, takedowns = TAKEDOWNS): boolean {
  return (
    /hid(?:e|den)|retract/.test(word) ||
    takedowns.some((one) => Math.abs(word.length - one.length) <= MOST_SLIPS && distance(word, one) <= MOST_SLIPS)
  );
}

/**
 * Whether an article's file that can't be read may have meant to take it down: a word of its front matter, or of all of
 * it where that doesn't end, is nearly `hidden` or `retracted`.
 */
export function mayTakeDown(text: string): boolean {
  const [matter = ""] = text.split(/\n---[ \t]*\r?(?=\n|$)/, 1);
  for (const [word] of matter.toLowerCase().matchAll(/[\p{L}\p{N}_]+/gu)) if (isNearTakedown(word)) return true;
  return false;
}

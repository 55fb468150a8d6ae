import { distance } from "fastest-levenshtein";

const TAKEDOWNS = ["hidden", "retracted"];
const MOST_SLIPS = 2;
/** As much as front matter may have, in characters. */
const HEAD = 16 * 1024;

/**
 * Whether an article's file that can't be read may have meant to take it down: a word of its front matter, or of all
 * its beginning where that doesn't end, is nearly `hidden` or `retracted`.
 */
export function mayTakeDown(text: string): boolean {
  const head = text.slice(0, HEAD);
  const [matter = ""] = head.split(/\n---[ \t]*\r?(?=\n|$)/, 1);
  const words = matter.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
  return words.some((word) => /hid(?:e|den)|retract/.test(word) || TAKEDOWNS.some((one) => isNearly(word, one)));
}

function isNearly(word: string, takedown: string): boolean {
  return Math.abs(word.length - takedown.length) <= MOST_SLIPS && distance(word, takedown) <= MOST_SLIPS;
}

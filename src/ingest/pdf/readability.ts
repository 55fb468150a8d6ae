import type { TextLine } from "./textLine.ts";

/** Fewer words than this tell nothing of a page's letters. */
const MIN_WORDS = 40;
/** In English nearly every word has a vowel, and small words are a third of any prose. Shares of a page's words. */
const MIN_WITH_VOWEL = 0.75;
const MANY_WITH_VOWEL = 0.9;
const MIN_SMALL_WORDS = 0.02;
const SMALL_WORDS = /^(?:the|of|and|to|in|a|is|that|for|it|as|on|by|or|not|be|was|this|with|i|you|at|from|no|an)$/i;

/** Whether a page's letters can be told: a font without a map of its letters gives signs at random. */
export function hasReadableLetters(lines: readonly TextLine[]): boolean {
  const text = lines.map((line) => line.text).join(" ");
  const signs = text.replace(/[\s█]+/g, "");
  if (signs === "") return true;
  const strange = lengthOf(signs, /[^\p{L}\p{N}\p{P}\p{Sc}\p{Sm}§¶©®™°^`~|]+/gu) + lengthOf(signs, /\ufffd+/g);
  if (strange > signs.length * 0.2) return false;
  const words = text.match(/\p{L}{2,}/gu) ?? [];
  if (words.length < MIN_WORDS) return true;
  const withVowel = words.filter((word) => /[aeiouyAEIOUY]/.test(word)).length;
  const small = words.filter((word) => SMALL_WORDS.test(word)).length;
  // Lists and tables have hardly any small words, but vowels.
  return withVowel >= words.length * (small >= words.length * MIN_SMALL_WORDS ? MIN_WITH_VOWEL : MANY_WITH_VOWEL);
}

/** UTF-16 code units of all that matches. */
function lengthOf(text: string, pattern: RegExp): number {
  return (text.match(pattern) ?? []).reduce((sum, match) => sum + match.length, 0);
}

import { distance } from "fastest-levenshtein";
import { isTypo } from "../../../text/typo.ts";
import { findLatin } from "./lookalikes.ts";

/** Stands for a letter that could be any: one of another script, or what a broken encoding left of it. */
export const ANY_LETTER = "\ufffd";

/** What nobody sees: controls but tabs and line feeds, marks of direction, joiners, fillers, variation selectors. */
const UNSEEN = /(?![\t\n])[\p{Cc}\p{Cf}\p{DI}]/gu;

/** A text with nothing in it that nobody sees, and with one form for each letter and sign (full-width, bold, circled …). */
export function unifyForms(text: string): string {
  return isAscii(text) ? text.replace(UNSEEN, "") : text.replace(UNSEEN, "").normalize("NFKD").replace(/\p{M}/gu, "");
}

/** Letters as a reader sees them: Latin small letters for all that pass for one, `ANY_LETTER` for other letters. */
export function foldLetters(text: string): string {
  const unified = unifyForms(text);
  return (isAscii(unified) ? unified : Array.from(unified, foldLetter).join("")).toLowerCase();
}

function foldLetter(letter: string): string {
  if (letter < "\u0080") return letter;
  return findLatin(letter) ?? findLatin(letter.toLowerCase()) ?? (/[\p{L}\p{N}]/u.test(letter) ? ANY_LETTER : letter);
}

/** Signs that are written for letters. */
const STAND_INS: readonly (readonly [RegExp, string])[] = [
  [/0/g, "o"],
  [/[1!|]/g, "i"],
  [/3/g, "e"],
  [/[4@]/g, "a"],
  [/[5$]/g, "s"],
  [/7/g, "t"],
];

/** A folded word without what stands between its letters, and with letters for the signs that stand in for some. */
export function squeeze(folded: string): string {
  if (!/[a-z\ufffd]/.test(folded)) return "";
  return STAND_INS.reduce((word, [sign, letter]) => word.replace(sign, letter), folded).replace(/[^a-z\ufffd]/g, "");
}

/** A squeezed word in which pairs of letters that look like one are that one. */
export function joinPairs(word: string): string {
  return word.replace(/rn/g, "m").replace(/vv/g, "w");
}

/**
 * Whether a squeezed word is a name, or `slips` letters (1 or 2) off it, two swapped ones counting as one. Letters that
 * could be any count as right, as long as at least half of the name is there.
 */
export function isSpelt(word: string, name: string, slips: 1 | 2): boolean {
  if (Math.abs(word.length - name.length) > slips) return false;
  const filled = word.includes(ANY_LETTER) ? fillIn(word, name) : word;
  const off = distance(filled, name);
  return off <= slips || (off === 2 && isTypo(filled, name));
}

function fillIn(word: string, name: string): string {
  const known = word.replaceAll(ANY_LETTER, "").length;
  if (known * 2 < name.length) return word;
  return Array.from(word, (letter, at) => (letter === ANY_LETTER ? (name[at] ?? letter) : letter)).join("");
}

function isAscii(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the first of ASCII is one.
  return /^[\u0000-\u007f]*$/.test(text);
}

import type { AnchoredYear, Which } from "../parsedExpression.ts";
import { COUNT, END, FOUR_DIGITS, readCount, SPACE } from "../vocabulary.ts";
import type { Match } from "./rule.ts";

/** What may stand behind a year that could as well count something: `May 3, 2300 people` and `3 May 22 people` tell none. */
const NO_COUNTED = `(?!${SPACE}(?!(?:in|at|of|on|for|by|with|when|while|as|and|or|to|from|were|was|are|is|will|that|which|who|during|after|before|but|he|she|it|they|we|the|a|an|his|her|its|their|not|then|when|where|there)(?!\\p{L}))[\\p{Ll}\\d])`;
/** A year of four digits outside those that a bare number is read as. */
const FAR_YEAR = `\\d{4}${END}(?![.,:/]\\d|\\s?%)${NO_COUNTED}`;
/** Without an apostrophe only where nothing goes on that it could count. */
const SHORT_YEAR = `(?:['’‘]\\d{2}${END}|\\d{2}(?=[.;)](?!\\d)|$))`;
const TOLD_YEAR = `(?:of${SPACE}|in${SPACE})?(?:(?<told>that|the${SPACE}same|that${SPACE}same)${SPACE}year|(?<step>the${SPACE}(?:following|next|previous|preceding))${SPACE}year|(?<count>${COUNT})${SPACE}years?${SPACE}(?<side>later|earlier|ago))(?!\\p{L})`;
const DATED_YEAR = `(?:of${SPACE})?(?:(?<year>${FOUR_DIGITS}|${FAR_YEAR}|${SHORT_YEAR})|(?<years>this|last|next)${SPACE}year(?!\\p{L}))`;

/** The year behind a day or month: `, 2024`, `’24`, ` (2024)`, `of last year`, `the same year`, `of each year`. */
export const YEAR_BEHIND = `(?:,?${SPACE}(?:${DATED_YEAR}|${TOLD_YEAR}|(?<each>(?:of${SPACE})?(?:each|every)${SPACE}year(?!\\p{L})))|${SPACE}[(\\[](?<inBrackets>\\d{4})[)\\]])?`;

/** The year behind a day in front of its month, which may have two digits: `3 Feb 22`. */
export const YEAR_BEHIND_MONTH = `(?:${SPACE}(?<shortYear>\\d{2})${END}(?![.,:/]\\d|\\s?%)${NO_COUNTED}|${YEAR_BEHIND})`;

const YEARS_LATER: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };

/** The year that `YEAR_BEHIND` matched; `undefined` if there was none. */
export function readYear({ parts }: Match): AnchoredYear | undefined {
  const written = parts["year"] ?? parts["inBrackets"] ?? parts["shortYear"];
  if (written !== undefined) return { is: readWrittenYear(written) };
  if (parts["told"] !== undefined) return { afterTold: 0 };
  if (parts["step"] !== undefined) return { afterTold: /following|next$/i.test(parts["step"]) ? 1 : -1 };
  if (parts["side"] !== undefined) return readCountedYear(parts["count"] ?? "", parts["side"].toLowerCase());
  const later = YEARS_LATER[parts["years"]?.toLowerCase() ?? ""];
  return later === undefined ? undefined : { later };
}

/** `’24` and `24` are of the last hundred years as far as 70 years back; four digits are the year itself. */
export function readWrittenYear(written: string): number {
  const digits = Number(written.replace(/^['’‘]/, ""));
  return digits >= 100 || written.length === 4 ? digits : digits + (digits < 70 ? 2000 : 1900);
}

function readCountedYear(count: string, side: string): AnchoredYear | undefined {
  const years = readCount(count);
  if (years === undefined) return undefined;
  return side === "ago" ? { later: -years } : { afterTold: side === "later" ? years : -years };
}

/** Which of several days or months of one name. */
export const WHICH = `(?:(?<which>last|next|this(?:${SPACE}(?:past|coming))?|that(?:${SPACE}same)?|the${SPACE}(?:same|following|next|previous|preceding))${SPACE})?`;

/** Which of several days or months `WHICH` matched; `undefined` if it matched nothing. */
export function readWhich({ parts }: Match): Which | undefined {
  const which = parts["which"]?.toLowerCase();
  if (which === undefined) return undefined;
  if (/past$/.test(which)) return "last";
  if (/coming$/.test(which)) return "next";
  if (/^that|same$/.test(which)) return "that";
  if (/^the/.test(which)) return /following|next$/.test(which) ? "following" : "previous";
  return which === "last" || which === "next" ? which : "this";
}

/** Months and weekdays are written with a capital; small ones are verbs (`may`, `march`), and `sat` is one too. */
export function isCapital(name: string | undefined): boolean {
  return name !== undefined && /^\p{Lu}/u.test(name);
}

/** The word before a place and what parts them, as far as it stands in the same paragraph. */
export function wordBefore(text: string, start: number): string {
  return (
    /([\p{L}\p{N}'’.]{1,24})[^\S\n]{0,2}\n?[^\S\n]{0,1}$/u.exec(text.slice(Math.max(0, start - 28), start))?.[1] ?? ""
  );
}

/** Whether a date is any or each of its kind: `every Monday`, `each May 3`, `May 3 of every year`. */
export function isUnspecific({ text, start, parts }: Match): boolean {
  if (parts["each"] !== undefined) return true;
  return /(?<!\p{L})(?:every|each|any|most|alternate|another)[^\S\n]{1,2}(?:(?:other|second|third|given|single)[^\S\n]{1,2})?$/iu.test(
    text.slice(Math.max(0, start - 20), start),
  );
}

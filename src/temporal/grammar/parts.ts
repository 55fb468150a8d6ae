import type { AnchoredYear, Which } from "../parsedExpression.ts";
import { FOUR_DIGITS, SPACE } from "../vocabulary.ts";
import type { Match } from "./rule.ts";

/** The year behind a day or month: `, 2024`, `of last year`. */
export const YEAR_BEHIND = `(?:,?${SPACE}(?:of${SPACE})?(?:(?<year>${FOUR_DIGITS})|(?<years>this|last|next)${SPACE}year(?!\\p{L})))?`;

const YEARS_LATER: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };

/** The year that `YEAR_BEHIND` matched; `undefined` if there was none. */
export function readYear({ parts }: Match): AnchoredYear | undefined {
  if (parts["year"] !== undefined) return { is: Number(parts["year"]) };
  const later = YEARS_LATER[parts["years"]?.toLowerCase() ?? ""];
  return later === undefined ? undefined : { later };
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

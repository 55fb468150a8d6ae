import { tokenizeWords } from "../../text/tokens.ts";
import type { QueryTerm } from "./queryTerms.ts";

/** Small words that stand inside a name: *Wars of Religion*, *Bank for Tomorrow*. What *and* joins may be two names. */
const JOINING: ReadonlySet<string> = new Set("of the for de du da del la le von van al bin".split(" "));
/** Most of them between two words of a name. */
const MAX_JOINING = 2;
const ENDS_NAME = /[,;:.?!()]/;

/**
 * The places among the query terms of each two neighbouring words that a question has as one name: both typed with a capital,
 * but for the question's first word, or a number behind such a word, as in *Second Street Bank* and *Stage 3*. None in
 * a question that is all capitals.
 */
export function readNamePairs(plain: string, terms: readonly QueryTerm[]): readonly (readonly [number, number])[] {
  if (!/\p{Ll}/u.test(plain)) return [];
  const pairs: (readonly [number, number])[] = [];
  let before: { readonly place: number; readonly end: number; readonly joining: number } | undefined;
  for (const { start, end, form } of tokenizeWords(plain)) {
    if (before && ENDS_NAME.test(plain.slice(before.end, start))) before = undefined;
    const isNumbered = before?.joining === 0 && /^\p{N}/u.test(form);
    const place = isNumbered || isCapitalised(plain, start) ? terms.findIndex(({ forms }) => forms.has(form)) : -1;
    if (place >= 0) {
      if (before) pairs.push([before.place, place]);
      before = { place, end, joining: 0 };
    } else
      before =
        before && JOINING.has(form) && before.joining < MAX_JOINING
          ? { ...before, joining: before.joining + 1 }
          : undefined;
  }
  return pairs;
}

/** Whether a word that isn't the first begins with a capital. */
function isCapitalised(plain: string, start: number): boolean {
  return /^\p{Lu}/u.test(plain.slice(start, start + 2)) && /\p{L}/u.test(plain.slice(0, start));
}

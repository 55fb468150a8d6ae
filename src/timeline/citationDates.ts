/** How far before a date the citation that it belongs to begins, and how far behind it may end. UTF-16 code units. */
const REACH = 120;
const AFTER = 60;
/** A volume, a reporter or a code, and a page or section: `692 F.2d 814, 816`, `Fed. Prac. & Proc. § 2459`, `2019 WL 12345`, `No. 20-15`. */
const CITED =
  /(?:\b\d{1,4} (?:[A-Z][\w.’']{0,12} ?){1,4}\d{1,3}[a-z]{0,2}\.? ?|\b\d{1,4} (?:[A-Z][\w.’']{0,12} ?){1,4}|§§? ?|\bWL |\bLEXIS |\bNos?\. )\d[\d\w:.-]{0,12}(?:[,–-] ?n?\.?[\d–-]{1,9}){0,3}(?: (?:& )?nn?\. ?[\d–-]{1,6})?\s?$/;
/** In the brackets before the date: nothing, a court, or an edition. */
const COURT = /^(?:[A-Z0-9][\w.’' ]{0,40}\s)?$/;

/**
 * Whether the date at `text.slice(start, end)`, in UTF-16 code units, only tells when a cited decision or book came out, as in
 * `692 F.2d 814 (1st Cir. 1982)`: it is no day of this case.
 */
export function isCitation(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  const open = before.lastIndexOf("(");
  if (open < 0 || !/^(?: \d[a-z]{1,2} ed\.)?[);]|^\s?\(/.test(text.slice(end, end + AFTER))) return false;
  return COURT.test(before.slice(open + 1)) && CITED.test(before.slice(0, open));
}

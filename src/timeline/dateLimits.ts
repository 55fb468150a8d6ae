/** Words that make the date behind them a limit, up to an hour of the day: `after`, `until 5 p.m. on`. */
const BEFORE_LIMIT =
  /(?<!\p{L})(?:after|before|until|till|prior to|(?:no|not) later than)\s(?:(?:at )?\d{1,2}(?::\d{2})?\s?(?:[ap]\.?m\.?)?,?\s(?:on\s)?)?$/iu;
/** A limit that is an event's own day: `after Friday's verdict`. */
const BEHIND_EVENT_DAY = /^['’]s?\s/u;
/** The longest of the words above and an hour, in UTF-16 code units. */
const REACH = 40;

/**
 * Whether the date at `text.slice(start, end)`, in UTF-16 code units, only says until or from when something was so, as in
 * `sold after May 3, 2030`: nothing is told to have happened that day.
 */
export function isLimit(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  return (
    BEFORE_LIMIT.test(text.slice(Math.max(0, start - REACH), start)) && !BEHIND_EVENT_DAY.test(text.slice(end, end + 3))
  );
}

const words = (list: string) => new Set(list.trim().split(/\s+/));

/** What stands beside a page's date and time and says nothing else. */
const BESIDE = words(`
  a am an and at by on of the in first last posted published publishing publication date dated updated update modified edited changed created
  online print issued time ago hour hours hr hrs minute minutes min mins second seconds day days week weeks month months
  pm midnight noon today yesterday read original originally version utc gmt local eastern pacific central mountain`);
const LABEL = /^[^\p{L}]*(?:first |last |originally )?(?:published|posted|updated?|modified|edited|issued|created)\b/iu;
const DAYS = words(
  "mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday",
);
const MONTHS = words(`jan feb mar apr may jun june jul july aug sep sept oct nov dec january february march april august
  september october november december`);
const NUMBER = /^\d{1,4}(?:st|nd|rd|th)?$|^\d{1,4}(?:[.:/-]\d{1,4}){1,2}$/i;
const CLOCK = /^\d{1,2}[:.]\d\d(?::\d\d)?(?:[ap]m?)?$|^\d{1,2}[ap]m$/i;
const ISO = /^\d{4}-\d\d-\d\dt\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:z|[+-]\d\d:?\d\d)?$/i;
const ZONE = /^(?:[A-Z]{1,3}[SD]?T|Z)$/;

/** Longer lines say more than a date. UTF-16 code units. */
const MAX_LENGTH = 120;

/** Says of a line that is nothing but a date, a time, or both what makes it so; `undefined` of any other. */
export interface DateLine {
  /** Whether it says what the date is of: `Updated`. */
  readonly isLabelled: boolean;
  readonly hasClock: boolean;
}

/** Reads a line as a page's time stamp: `March 4, 2025 | 9:30am | Updated 5:10 p.m. ET`. */
export function readDateLine(text: string): DateLine | undefined {
  if (text.length > MAX_LENGTH || !/\d/.test(text)) return undefined;
  const tokens = text.replace(/\b([ap])\.\s?m\b\.?/gi, "$1m").match(/[\p{L}\p{N}]+(?:[.:/+-][\p{L}\p{N}]+)*/gu) ?? [];
  if (tokens.length === 0 || !tokens.every(isDatePart)) return undefined;
  const hasClock = tokens.some((token) => CLOCK.test(token) || ISO.test(token));
  const isLabelled = LABEL.test(text);
  const hasNumber = tokens.some((token) => /\d/.test(token));
  const namesDay = tokens.some(
    (token) => MONTHS.has(token.toLowerCase()) || /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/.test(token) || ISO.test(token),
  );
  const isAgo = /\bago\b/i.test(text);
  return hasNumber && (namesDay || isAgo || (isLabelled && hasClock)) ? { isLabelled, hasClock } : undefined;
}

function isDatePart(token: string): boolean {
  const lower = token.toLowerCase();
  return (
    NUMBER.test(token) ||
    CLOCK.test(token) ||
    ISO.test(token) ||
    ZONE.test(token) ||
    [BESIDE, DAYS, MONTHS].some((set) => set.has(lower))
  );
}

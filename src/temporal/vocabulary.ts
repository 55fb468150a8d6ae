/** The words dates are written with, as sources of regular expressions and as numbers. Every repeat in them is bounded. */

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const WEEKDAYS = "mon tue wed thu fri sat sun".split(" ");

/** From 1, January; the name may be shortened. */
export function numberOfMonth(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** From 1, Monday; the name may be shortened. */
export function numberOfWeekday(name: string): number {
  return WEEKDAYS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

const NUMBER_WORDS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );
const TENS = "thirty forty fifty sixty seventy eighty ninety".split(" ");

/** `two`, `12`, `a`; nothing for what is no exact number, such as `several`. */
export function readCount(word: string): number | undefined {
  const lower = word.toLowerCase();
  if (/^\d{1,4}$/.test(lower)) return Number(lower);
  if (lower === "a" || lower === "an") return 1;
  const small = NUMBER_WORDS.indexOf(lower);
  if (small >= 0) return small;
  const tens = TENS.indexOf(lower);
  return tens >= 0 ? (tens + 3) * 10 : undefined;
}

/** White space within a line or over one line's end: a blank line parts paragraphs and their dates. */
export const SPACE = "(?:[^\\S\\n]{1,4}(?:\\n[^\\S\\n]?)?|\\n[^\\S\\n]?)";
/** No letter or digit goes on. */
export const END = "(?![\\p{L}\\p{N}])";

export const MONTH_NAME =
  "(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.)";
/** Beside a number of the day or year, short forms need no point. */
export const MONTH = `(?:${MONTH_NAME}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?!\\p{L}))`;
export const WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";
/** Beside the day of a month, weekdays may be shortened. */
export const ANY_WEEKDAY = `(?:${WEEKDAY}|(?:Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun)(?!\\p{L})\\.?)`;
/** A day's number; `.` and digits behind it would make it another number, `-year-old` an age. */
export const MONTH_DAY =
  "(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?(?![\\p{L}\\p{N}]|[.,:/]\\d|[-–‑ ]years?[-–‑ ]old|\\s?%)";
export const FOUR_DIGITS = `(?:1[0-9]|20)\\d\\d${END}(?![.,:/]\\d|\\s?%)`;
export const DAY_PART = "(?:morning|afternoon|evening|night|midday|noon)";
export const COUNT =
  "(?:\\d{1,4}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|(?:a few|several|many|some|a couple(?: of)?))";
const ZONE = `(?:${SPACE}(?:[ECMP][SD]?T|GMT|UTC|BST|(?:local|Eastern|Central|Mountain|Pacific)(?: (?:standard|daylight))?(?: time)?)${END})`;
export const CLOCK = `(?:\\d{1,2}(?:[:.]\\d\\d)?(?:${SPACE})?[ap]\\.?m(?:\\.|${END})${ZONE}?|noon|midnight|\\d{1,2}${SPACE}o['’]clock)`;
/** How exactly a month or year is told: `early`, `mid-`, `the end of`. */
export const ROUGHLY = `(?:(?:early|mid|late)[-–‑ ]{1,2}|(?:the${SPACE})?(?:start|beginning|middle|end|spring|summer|fall|autumn|winter)${SPACE}of${SPACE})`;

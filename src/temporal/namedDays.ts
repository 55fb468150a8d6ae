/** Days that the world knows by their month and day. */
const NAMED_DAYS: readonly {
  readonly month: number;
  readonly day: number;
  readonly year: number;
  readonly of: RegExp;
}[] = [
  { month: 9, day: 11, year: 2001, of: /^(?:attack|terror|hijack|plot|victim)/ },
  { month: 1, day: 6, year: 2021, of: /^(?:attack|riot|insurrection|siege|mob|storming)/ },
  { month: 10, day: 7, year: 2023, of: /^(?:attack|massacre|terror)/ },
  { month: 7, day: 7, year: 2005, of: /^(?:attack|bomb|terror)/ },
];

/**
 * The year of a day that names an event, as in `the Jan. 6 riot`; `undefined` for any other. Months are from 1. `behind` is
 * the text behind the day, of which its first three words count.
 */
export function findNamedYear(month: number, day: number, behind: string): number | undefined {
  const words =
    behind
      .toLowerCase()
      .match(/^(?:[^\S\n]{1,2}\p{L}+){1,3}/u)?.[0]
      .trim()
      .split(/\s+/) ?? [];
  return NAMED_DAYS.find((one) => one.month === month && one.day === day && words.some((word) => one.of.test(word)))
    ?.year;
}

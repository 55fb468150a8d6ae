/** Words with a capital that name nobody: titles, courts, parts of dates. */
const NO_NAMES = new Set(
  `judge justice court courts supreme district superior appeals county state united states attorney general the a an on in at his her
  january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov
  dec monday tuesday wednesday thursday friday saturday sunday mr mrs ms dr`.split(/\s+/),
);
const NAME = /(?<!\p{L})\p{Lu}[\p{L}'’-]+/gu;
/** Whom a decision is about: `dismissed the case against Ada Harrow`. */
const AGAINST = /(?<!\p{L})(?:against|of)\s((?:\p{Lu}[\p{L}.'’-]*\s?){1,4})/u;

/** The words of a sentence that may name people, small; those behind `against` or `of` alone where there are some. */
export function readNames(text: string): ReadonlySet<string> {
  const about = findNames(AGAINST.exec(text)?.[1] ?? "");
  return about.size > 0 ? about : findNames(text);
}

function findNames(text: string): ReadonlySet<string> {
  const found = [...text.matchAll(NAME)].map(([name]) => name.replace(/['’]s$/, "").toLowerCase());
  return new Set(found.filter((name) => !NO_NAMES.has(name)));
}

/** Whether two sentences name somebody or something in common. */
export function sharesName(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].some((name) => other.has(name));
}

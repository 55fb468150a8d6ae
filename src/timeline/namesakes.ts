import { type Case, namesOf } from "../documents/case.ts";
import type { Document } from "../documents/document.ts";
import { STOP_WORDS } from "../text/stopWords.ts";

/** Words with a capital before a surname that are no first name. */
const TITLES = new Set(
  `mr mrs ms miss dr sir lord lady judge justice attorney lawyer counsel officer detective sergeant rapper singer actor actress
  producer director president senator mayor governor defendant people family former monday tuesday wednesday thursday friday
  saturday sunday january february march april may june july august september october november december`.split(/\s+/),
);
/** So many names that an article shares with the case tell that it is about it after all. */
const MIN_SHARED = 2;
/** A name of this share of a case's articles belongs to the case. */
const COMMON_SHARE = 0.25;
/** Names that are read of one article at most, so that the cost stays linear in the number of articles. */
const MAX_NAMES = 400;

/** What an article says of the names in a case. */
interface NamedArticle {
  readonly article: Document;
  /** What stands before the case's surnames: `Ada` of Ada Harrow. */
  readonly firstNames: ReadonlySet<string>;
  /** Words with a capital inside sentences. */
  readonly names: ReadonlySet<string>;
}

/**
 * The articles of a case that are about somebody else of its surname: they give the surname another first name alone, one that
 * no article gives beside the case's own, and share no other names with the case. Articles by their id.
 */
export function findNamesakes(one: Case, articles: readonly Document[]): ReadonlySet<string> {
  const surnames = readSurnames(one);
  if (surnames.length === 0) return new Set();
  const pattern = new RegExp(
    `(?<!\\p{L})(\\p{Lu}[\\p{L}'’-]{1,24})[^\\S\\n]{1,2}(?:${surnames.join("|")})(?!\\p{L})`,
    "gu",
  );
  const read = articles.map((article) => readNames(article, pattern, new Set(surnames)));
  const own = findOwnFirstName(one, surnames, read);
  if (own === undefined) return new Set();
  const ownArticles = read.filter(({ firstNames }) => firstNames.has(own));
  const family = new Set(ownArticles.flatMap(({ firstNames }) => [...firstNames]));
  const names = findCommonNames(ownArticles);
  const others = read.filter(
    (each) =>
      each.firstNames.size > 0 &&
      [...each.firstNames].every((name) => !family.has(name)) &&
      [...each.names].filter((name) => names.has(name)).length < MIN_SHARED,
  );
  return new Set(others.map(({ article }) => article.id));
}

/** The names that a good part of the case's articles have: those of its people and places. */
function findCommonNames(articles: readonly NamedArticle[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { names } of articles) for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Set([...counts].flatMap(([name, count]) => (count >= COMMON_SHARE * articles.length ? [name] : [])));
}

/** The last word of each short name that the case goes by: of `People v. Harrow`, `Ada Harrow` and `Harrow`. */
function readSurnames(one: Case): string[] {
  const last = namesOf(one)
    .slice(1)
    .flatMap((name) => /^(?:.{1,60} v\. )?(?:\p{Lu}[\p{L}'’.-]+ ){0,2}(\p{Lu}[\p{L}'’-]{2,})$/u.exec(name)?.[1] ?? []);
  return [...new Set(last)];
}

function readNames(article: Document, pattern: RegExp, surnames: ReadonlySet<string>): NamedArticle {
  const firstNames = new Set<string>();
  for (const { 1: name = "" } of article.text.matchAll(pattern)) if (isFirstName(name)) firstNames.add(name);
  const names = new Set<string>();
  for (const { 0: name } of article.text.matchAll(/(?<=\p{Ll}[^\S\n])\p{Lu}[\p{L}'’-]{2,24}/gu)) {
    if (names.size === MAX_NAMES) break;
    if (isFirstName(name) && !surnames.has(name)) names.add(name);
  }
  return { article, firstNames, names };
}

function isFirstName(word: string): boolean {
  const lower = word.toLowerCase();
  return !TITLES.has(lower) && !STOP_WORDS.has(lower);
}

/** The first name that the case's own names give, else the one that most articles do; `undefined` where none stands out. */
function findOwnFirstName(one: Case, surnames: readonly string[], read: readonly NamedArticle[]): string | undefined {
  const written = [
    ...namesOf(one),
    ...(one.people ?? []).map(({ name }) => name),
    one.description ?? "",
    one.outcome ?? "",
  ];
  const counts = new Map<string, number>();
  for (const { firstNames } of read) for (const name of firstNames) counts.set(name, (counts.get(name) ?? 0) + 1);
  const sorted = [...counts].sort(([, count], [, other]) => other - count);
  const told = sorted.find(([name]) =>
    surnames.some((surname) => written.some((text) => text.includes(`${name} ${surname}`))),
  );
  if (told) return told[0];
  const [first, second] = sorted;
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : undefined;
}

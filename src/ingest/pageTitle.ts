import type { PageHeading } from "./pageDeclarations.ts";

/** What parts a headline from the outlet's name in `<title>` and `og:title`. */
const SEPARATOR = / +[|–—·•»-]{1,2} +| *\| +/g;
/** What archives and blogs add to a headline. */
const ARCHIVED = / *[([](?:published|updated|archived?|opinion|video|photos?|watch|live) ?\d{0,4}[)\]] *$/i;
const CUT = /(?:\.\.\.|…) *$/;

/** A page's `<title>` in the article's and the outlet's part, where the heading or the outlet's known name tells them apart. */
export function splitTitle(
  title: string,
  heading: string | undefined,
  publisher: string | undefined,
): { readonly title: string; readonly publisher?: string } {
  for (const { index, 0: mark } of [...title.matchAll(SEPARATOR)].slice(-5)) {
    const before = title.slice(0, index);
    const after = title.slice(index + mark.length);
    if (publisher !== undefined && isOutlet(after, publisher)) return { title: before };
    if (heading !== undefined && fold(before) === fold(heading)) return { title: before, publisher: after };
  }
  return { title: publisher === undefined ? title : removePrefix(title, publisher) };
}

/** `Amber News: Jury clears …` without the outlet's name in front. */
function removePrefix(title: string, publisher: string): string {
  const prefix = /^([^|:–—-]{2,60})(?: *[|:»] *| +[–—-] +)(?=\S)/.exec(title);
  return prefix?.[1] !== undefined && fold(prefix[1]) === fold(publisher) ? title.slice(prefix[0].length) : title;
}

/** `Amber News`, and what outlets put behind it: `Amber News | Courts`. */
function isOutlet(words: string, publisher: string): boolean {
  const folded = fold(words);
  const name = fold(publisher);
  return (
    folded === name || folded === name.replace(/^the /, "") || (words.length < 60 && folded.startsWith(`${name} `))
  );
}

/** A heading shares so much of its words with what a page declares as its title, and has so much of those. */
const MIN_SHARED = 0.7;
const MIN_COVERED = 0.5;
/** A page's only `<h1>` of so many words is its headline, whatever it declares. */
const MIN_HEADLINE_WORDS = 4;
/** More headings, and more words of one, are not compared. */
const MAX_HEADINGS = 60;
const MAX_WORDS = 60;

/**
 * The headline as the page prints it, among its headings in their order: one that what it declares (`titles`) bears out, else its
 * only `<h1>` of four words or more. `undefined` where none is, or where the one only names the outlet.
 */
export function findPrintedHeadline(
  headings: readonly PageHeading[],
  titles: readonly string[],
  publisher: string | undefined,
): PageHeading | undefined {
  const declared = titles.map((title) => wordsOf(splitTitle(title, undefined, publisher).title));
  const shown = headings
    .filter(({ text }) => publisher === undefined || fold(text) !== fold(publisher))
    .slice(0, MAX_HEADINGS);
  const isBorneOut = ({ text, level }: PageHeading) => {
    const own = wordsOf(text);
    return declared.some((words) => isSame(own, words, level));
  };
  const firsts = shown.filter(({ level }) => level < 2);
  const borneOut = firsts.find(isBorneOut) ?? shown.find((one) => one.level === 2 && isBorneOut(one));
  if (borneOut) return borneOut;
  const [only, ...others] = firsts;
  return only &&
    others.every(({ text }) => fold(text) === fold(only.text)) &&
    wordsOf(only.text).size >= MIN_HEADLINE_WORDS
    ? only
    : undefined;
}

/**
 * The headline of a page whose only first heading is that of its section, such as *News*: the one second heading of five words or
 * more, where the section stands in the declared title.
 */
export function findHeadlineBelowSection(headings: readonly PageHeading[], title: string): PageHeading | undefined {
  const [section, ...others] = headings.filter(({ level }) => level < 2);
  if (!section || others.length > 0 || wordsOf(section.text).size >= MIN_HEADLINE_WORDS) return undefined;
  if (!` ${fold(title)} `.includes(` ${fold(section.text)} `)) return undefined;
  const below = headings.filter(
    ({ level, order, aside }) => level === 2 && order > section.order && aside === section.aside,
  );
  const long = below.filter(({ text }) => wordsOf(text).size > MIN_HEADLINE_WORDS);
  return long.length === 1 && below[0] === long[0] ? long[0] : undefined;
}

/** Whether a heading's words are those of a declared title; a lower heading must have more of them. */
function isSame(own: ReadonlySet<string>, declared: ReadonlySet<string>, level: PageHeading["level"]): boolean {
  if (own.size === 0 || declared.size === 0) return false;
  const shared = [...own].filter((word) => declared.has(word)).length;
  const isCovered =
    shared >= declared.size * (level === 2 ? MIN_SHARED : MIN_COVERED) || (level < 2 && own.size >= MIN_HEADLINE_WORDS);
  return shared >= own.size * MIN_SHARED && isCovered;
}

/** A title that only its page's head gives: without the outlet, the archive's mark, or a short part beside a long one. */
export function cleanTitle(title: string, heading: string | undefined, publisher: string | undefined): string {
  const bare = splitTitle(title.replace(ARCHIVED, ""), heading, publisher).title.replace(ARCHIVED, "").trim();
  if (publisher !== undefined && bare !== title.trim()) return bare;
  const parts = bare.split(SEPARATOR).filter((part) => part.trim() !== "");
  const [longest = bare] = [...parts].sort((one, other) => wordsOf(other).size - wordsOf(one).size);
  const isClear = parts.every((part) => part === longest || wordsOf(part).size < MIN_HEADLINE_WORDS);
  return isClear && wordsOf(longest).size >= MIN_HEADLINE_WORDS ? longest.trim() : bare;
}

/** Whether a title was shortened by who declares it: `Jury clears violin maker …`. */
export function isCut(title: string): boolean {
  return CUT.test(title);
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(fold(text).split(" ").filter(Boolean).slice(0, MAX_WORDS));
}

/** Small letters, with one space for all that is no letter or figure. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

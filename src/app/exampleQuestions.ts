import type { CaseSlug } from "../documents/caseSlug.ts";
import { writeDate } from "../documents/citation.ts";
import type { DocumentId } from "../documents/documentId.ts";
import type { Quote } from "../documents/quote.ts";
import type { LibraryApi } from "../service/libraryService.ts";
import type { TimelineEntry } from "../timeline/timeline.ts";

/** A question that the shelf surely answers, about one case. */
export interface ExampleQuestion {
  readonly question: string;
  readonly case: CaseSlug;
}

/** What examples are looked for: those of a case, or those that one document of it answers first. */
export interface ExamplesWanted {
  readonly case: { readonly slug: CaseSlug; readonly title: string };
  /** Most examples. */
  readonly limit: number;
  readonly document?: DocumentId;
}

/** Most questions that are tried: each costs a search. */
const MAX_TRIED = 12;
/** Days that give questions before other ones are tried, and names. */
const MAX_DAYS = 3;
const MAX_NAMES = 3;
/** UTF-16 code units: what a phone shows in two lines. */
const MAX_LENGTH = 90;
/** More entries than those are asked for in vain. */
const MAX_ENTRIES = 30;

/**
 * Questions to begin with, each tried first: only those stay whose answer is sure, and no two that are answered by the same
 * words. They are made of the case's title, of days of its timeline and of names in its quotations.
 */
export async function findExamples(
  library: Pick<LibraryApi, "ask" | "readTimeline">,
  { case: one, limit, document }: ExamplesWanted,
): Promise<readonly ExampleQuestion[]> {
  const { slug, title } = one;
  const told = await library.readTimeline({ case: slug, limit: MAX_ENTRIES });
  const isOwn = ({ article }: Quote) => document === undefined || article.id === document;
  const entries = (told?.entries ?? []).filter(({ quote }) => isOwn(quote));
  const leads = await library.ask({ question: title, case: slug, limit: MAX_NAMES });
  const names = findNames([...leads.quotes.filter(isOwn), ...entries.map(({ quote }) => quote)]);
  // A day alone tells a reader something only below the document that it is from.
  const days = document === undefined ? [] : entries.filter(({ precision }) => precision === "day").reverse();
  const askDay = ({ date }: TimelineEntry) => `What happened on ${writeDate(date)}?`;
  const candidates = [
    ...names.slice(0, 1).map((name) => `Who is ${name}?`),
    ...days.slice(0, MAX_DAYS).map(askDay),
    `How does ${title.replace(/^The /, "the ")} stand?`,
    ...names.slice(1).map((name) => `Who is ${name}?`),
    ...names.filter((name) => isSaying(name, entries)).map((name) => `What did ${name} say?`),
    ...(document === undefined ? [] : ["What did the judge decide?", "What is the case about?"]),
    ...days.slice(MAX_DAYS).map(askDay),
  ].filter((question) => question.length <= MAX_LENGTH);
  const found: ExampleQuestion[] = [];
  const shown: Quote[] = [];
  for (const question of [...new Set(candidates)].slice(0, MAX_TRIED)) {
    if (found.length === limit) break;
    const { quotes, confidence = "sure" } = await library.ask({ question, case: slug, limit: 1 });
    const [quote] = quotes;
    if (confidence !== "sure" || !quote || !isOwn(quote) || shown.some((other) => isSame(other, quote))) continue;
    found.push({ question, case: slug });
    shown.push(quote);
  }
  return found;
}

/** Two or three words with capitals after a word in small letters: mostly somebody's name, and tried before it is shown. */
const NAME = /(?<=(?:^|[\s“(])\p{Ll}+,? )\p{Lu}\p{Ll}+(?: \p{Lu}\.)?(?: \p{Lu}\p{Ll}+){1,2}(?![\p{L}\p{Pd}]| \p{Lu})/gu;

/** What stands before things, and seldom before people: `the United States`, `this Executive Order`. */
const BEFORE_THINGS = /(?<!\p{L})(?:the|an?|this|any|every) $/u;
/** UTF-16 code units of the longest of those words, with a blank on either side. */
const MAX_BEFORE = 7;

/** Those that are named most often first, without what is mostly spoken of as a thing. */
function findNames(quotes: readonly Quote[]): readonly string[] {
  const counts = new Map<string, number>();
  const things = new Map<string, number>();
  for (const { text } of quotes)
    for (const { 0: name, index } of text.matchAll(NAME)) {
      counts.set(name, (counts.get(name) ?? 0) + 1);
      const isThing = BEFORE_THINGS.test(text.slice(Math.max(0, index - MAX_BEFORE), index));
      if (isThing) things.set(name, (things.get(name) ?? 0) + 1);
    }
  return [...counts]
    .filter(([name, count]) => 2 * (things.get(name) ?? 0) <= count)
    .sort(([, one], [, other]) => other - one)
    .map(([name]) => name)
    .slice(0, MAX_NAMES);
}

/** Whether one of the entries has somebody say something. */
function isSaying(name: string, entries: readonly TimelineEntry[]): boolean {
  return entries.some(({ quote }) => quote.text.includes(`${name} said`) || quote.text.includes(`said ${name}`));
}

function isSame(one: Quote, other: Quote): boolean {
  return one.article.id === other.article.id && one.start < other.end && other.start < one.end;
}

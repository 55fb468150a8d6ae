import { defineCommand } from "../src/app/command.ts";
import type { IntroducedPerson, Reply } from "../src/app/reply.ts";
import type { Case } from "../src/documents/case.ts";
import type { Quote } from "../src/documents/quote.ts";
import { measureDisposition } from "../src/search/spans/disposition.ts";
import { createReference } from "../src/search/spans/quoteReference.ts";
import type { LibraryApi } from "../src/service/libraryService.ts";
import { splitSentences } from "../src/text/sentences.ts";
import { casesOf, chooseOneCase, MAX_QUESTION_LENGTH } from "./ask.ts";
import { readNextDates, today } from "./next.ts";

/** As many as a phone shows on two or three screens; people have a message of their own there. */
const MAX_PEOPLE = 6;
const MAX_LATEST = 3;
const MAX_SOURCES = 3;
/** More entries than a case has: the newest are the last of all. */
const ALL_ENTRIES = 200;

export const caseCard = defineCommand({
  kind: "library",
  name: "case",
  description: "A case at a glance, in quotations: how it stands, the next date, who is who, what is new",
  audience: "members",
  shownTo: "channel",
  options: [
    { name: "case", description: "Which case; the channel's own where it has one", kind: "case", required: false },
  ],
  run: ({ case: caseName }, { library }) => readCaseCard(library, { caseName, today: today() }),
});

/**
 * Everything to begin with about a case, made only of quotations, or why the case can't be told. `today` is ISO 8601; with `part`
 * an outlet of little room shows that alone.
 */
export async function readCaseCard(
  library: LibraryApi,
  request: { readonly caseName?: string; readonly today: string; readonly part?: "people" },
): Promise<Reply> {
  const { cases, passages } = await library.describe();
  if (passages === 0) return { kind: "empty shelf" };
  const chosen = await chooseOneCase(library, request.caseName);
  if (chosen.kind !== "chosen") return chosen;
  const match = await library.findCase(chosen.slug);
  if (match.kind !== "found") return { kind: "empty shelf" };
  const { slug, title } = match.case;
  const standing = await quoteStanding(library, match.case);
  const people = await introducePeople(library, match.case, standing ? [standing] : []);
  const coming = await readNextDates(library, { caseName: slug, today: request.today, limit: 1 });
  const told = await library.readTimeline({ case: slug, limit: ALL_ENTRIES });
  const latest = (told?.entries ?? []).slice(-MAX_LATEST).reverse();
  const { articles, total } = await library.listSources(slug, 1);
  return {
    kind: "case card",
    case: slug,
    title,
    today: request.today,
    part: request.part,
    standing,
    next: coming.kind === "next dates" ? coming.dates[0] : undefined,
    people,
    latest,
    newest: articles.slice(0, MAX_SOURCES),
    articles: total,
    cases: casesOf([], cases, slug),
  };
}

/** The quotation that surely answers a question about a case best; `undefined` if none does. */
async function quoteFirst(library: LibraryApi, { slug }: Case, question: string): Promise<Quote | undefined> {
  const { quotes, confidence = "sure" } = await library.ask({ question, case: slug, limit: 1 });
  return confidence === "sure" ? quotes[0] : undefined;
}

/** What tells how a case stands: what comes closest to how it ended by its case file, else what answers best. */
async function quoteStanding(library: LibraryApi, one: Case): Promise<Quote | undefined> {
  const [first] = one.outcome?.split(/(?<=[.;]) /) ?? [];
  const told = first && first.length <= MAX_QUESTION_LENGTH ? await quoteFirst(library, one, first) : undefined;
  const quote = told ?? (await quoteFirst(library, one, `How does the case ${one.title} stand?`));
  return quote && shorten(library, quote, (text) => measureDisposition(text) === 1);
}

/**
 * The first sentence of a quotation alone, where it says by itself what is wanted: a card has little room, and what begins a
 * quotation stands by itself.
 */
async function shorten(library: LibraryApi, quote: Quote, isEnough: (text: string) => boolean): Promise<Quote> {
  const [first, second] = splitSentences(quote.text);
  if (!first || !second || !isEnough(quote.text.slice(first.start, first.end))) return quote;
  const [short] = await library.recall([{ ...createReference(quote), end: quote.start + first.end }], "");
  return short ?? quote;
}

/** Each by the quotation that introduces them and names them, together where it is the same; nobody by one that stands on the card already. */
async function introducePeople(
  library: LibraryApi,
  one: Case,
  quoted: readonly Quote[],
): Promise<readonly IntroducedPerson[]> {
  const introduced: IntroducedPerson[] = [];
  for (const { name, aliases } of (one.people ?? []).slice(0, MAX_PEOPLE)) {
    const quote = await quoteFirst(library, one, `Who is ${name}?`);
    const calledSo = [name, ...aliases].filter((called) => !/^\p{Ll}/u.test(called)); // "armorer" is no name
    const names = (text: string) => calledSo.some((called) => text.includes(called));
    if (quote === undefined || !names(quote.text) || quoted.some((other) => overlaps(other, quote))) continue;
    const same = introduced.findIndex((other) => overlaps(other.quote, quote));
    const other = introduced[same];
    if (!other) introduced.push({ name, quote: await shorten(library, quote, names) });
    else introduced[same] = { name: `${other.name}, ${name}`, quote: names(other.quote.text) ? other.quote : quote };
  }
  return introduced;
}

function overlaps(one: Quote, other: Quote): boolean {
  return one.article.id === other.article.id && one.start < other.end && other.start < one.end;
}

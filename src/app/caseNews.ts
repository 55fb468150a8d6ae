import { type NamedCase, nameCase } from "../documents/case.ts";
import type { CaseSlug } from "../documents/caseSlug.ts";
import type { ListedArticle } from "../documents/catalogue.ts";
import type { Quote } from "../documents/quote.ts";
import type { LibraryApi } from "../service/libraryService.ts";
import type { NewsKind } from "../storage/follows.ts";
import type { TimelineEntry } from "../timeline/timeline.ts";

/** As much of a library as news take. */
export type NewsSource = Pick<LibraryApi, "describe" | "readTimeline" | "listDocuments" | "introduceDocuments">;

/** Something of a case that may be new; its mark names it for as long as the case has it. */
export interface NewsItem {
  readonly mark: string;
  readonly kind: NewsKind;
}

/** What is new of a case, by kind, each told by a quotation. */
export interface CaseNews {
  readonly case: CaseSlug;
  readonly title: string;
  readonly filings: readonly Quote[];
  readonly articles: readonly Quote[];
  /** New documents of which nothing can be quoted. */
  readonly unquoted: readonly ListedArticle[];
  readonly events: readonly TimelineEntry[];
  readonly dates: readonly TimelineEntry[];
  /** How many more there are of all kinds. */
  readonly more: number;
  /** The case, whose outcome stands with the quotations. */
  readonly cases: readonly NamedCase[];
}

/** More entries than a case has. */
const ALL_ENTRIES = 200;
/** Most of one kind in one message. */
const MAX_OF_A_KIND = 3;

/** All of a case that may be new to somebody; nothing where there is no such case. */
export async function listNews(library: NewsSource, name: string): Promise<readonly NewsItem[]> {
  const slug = (await findCase(library, name))?.slug;
  if (slug === undefined) return [];
  const told = await library.readTimeline({ case: slug, limit: ALL_ENTRIES });
  if (!told) return [];
  const documents = await library.listDocuments(slug);
  return [
    ...documents.map(({ fingerprint, isFiling }) => toItem(isFiling ? "court papers" : "articles", fingerprint)),
    ...told.entries.map(({ date }) => toItem("events", date)),
    ...told.scheduled.map(({ date }) => toItem("dates", date)),
  ];
}

/**
 * Of what isn't known yet, what is news: an event is if it is later than all that are known, since what happened long ago and is
 * told anew is none; a date is unless it is past.
 */
export function selectNews(
  items: readonly NewsItem[],
  fresh: readonly string[],
  { kinds, today }: { readonly kinds: readonly NewsKind[]; readonly today: string },
): readonly string[] {
  const isFresh = new Set(fresh);
  const known = items
    .filter(({ mark, kind }) => kind === "events" && !isFresh.has(mark))
    .map(({ mark }) => readMark(mark));
  const latest = known.sort().at(-1) ?? "";
  return items
    .filter(({ mark, kind }) => isFresh.has(mark) && kinds.includes(kind))
    .filter(({ mark, kind }) => kind !== "events" || readMark(mark) > latest)
    .filter(({ mark, kind }) => kind !== "dates" || readMark(mark) >= today.slice(0, readMark(mark).length))
    .map(({ mark }) => mark);
}

/** Tells what these marks name, as far as it is still there; `undefined` where nothing is. */
export async function tellNews(
  library: NewsSource,
  name: string,
  marks: readonly string[],
): Promise<CaseNews | undefined> {
  const one = await findCase(library, name);
  if (!one) return undefined;
  const { slug } = one;
  const named = (kind: NewsKind) => marks.filter((mark) => mark.startsWith(prefixOf(kind))).map(readMark);
  const wanted = [...named("articles"), ...named("court papers")];
  const documents = await library.introduceDocuments(slug, wanted);
  const told = await library.readTimeline({ case: slug, limit: ALL_ENTRIES });
  if (!told) return undefined;
  const leads = documents.flatMap(({ lead }) => lead ?? []);
  const isNew = ({ quote }: TimelineEntry) => !leads.some((lead) => isSame(lead, quote));
  const pick = (entries: readonly TimelineEntry[], dates: readonly string[]) =>
    entries.filter((entry) => dates.includes(entry.date) && isNew(entry));
  const events = pick(told.entries, named("events"));
  const dates = pick(told.scheduled, named("dates"));
  if (documents.length + events.length + dates.length === 0) return undefined;
  const leadsOf = (isFiling: boolean) =>
    documents.flatMap((document) => (document.lead && document.isFiling === isFiling ? [document.lead] : []));
  return cut({
    ...{ case: slug, title: one.title, cases: [nameCase(one)], more: 0, events, dates },
    filings: leadsOf(true),
    articles: leadsOf(false),
    unquoted: documents.filter(({ lead }) => !lead).map(({ article }) => article),
  });
}

/** The case of that slug, as somebody followed it; it may be gone since. */
async function findCase(library: NewsSource, slug: string): Promise<NamedCase | undefined> {
  const { cases } = await library.describe();
  return cases.find((one) => one.slug === slug);
}

/** The newest events, the nearest dates, and as many of each kind as a reader takes in. */
function cut(news: CaseNews): CaseNews {
  const { filings, articles, unquoted, events, dates } = news;
  const shown = {
    filings: filings.slice(0, MAX_OF_A_KIND),
    articles: articles.slice(0, MAX_OF_A_KIND),
    unquoted: unquoted.slice(0, MAX_OF_A_KIND),
    events: events.slice(-MAX_OF_A_KIND),
    dates: dates.slice(0, MAX_OF_A_KIND),
  };
  const count = (lists: Record<keyof typeof shown, readonly unknown[]>) =>
    Object.values(lists).reduce((sum, { length }) => sum + length, 0);
  return { ...news, ...shown, more: count({ filings, articles, unquoted, events, dates }) - count(shown) };
}

const PREFIXES: Readonly<Record<NewsKind, string>> = {
  articles: "article",
  "court papers": "paper",
  events: "event",
  dates: "date",
};

function prefixOf(kind: NewsKind): string {
  return `${PREFIXES[kind]}:`;
}

function toItem(kind: NewsKind, name: string): NewsItem {
  return { kind, mark: `${prefixOf(kind)}${name}` };
}

function readMark(mark: string): string {
  return mark.slice(mark.indexOf(":") + 1);
}

function isSame(one: Quote, other: Quote): boolean {
  return one.article.id === other.article.id && one.start === other.start;
}

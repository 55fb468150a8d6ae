import { numbersOf } from "../../../documents/citation.ts";
import type { Source } from "../../../documents/document.ts";
import { citeLocator } from "../../../documents/locator.ts";
import type { Quote, QuotedArticle } from "../../../documents/quote.ts";
import { abbreviateLocator } from "../../../documents/shortLocator.ts";
import { truncate } from "../../../presentation/truncate.ts";
import type { Wording } from "../../../presentation/wording/wording.ts";
import { escapeText } from "./escape.ts";
import { maskLink, maskName } from "./maskLink.ts";
import type { NumberedSources } from "./numberedSources.ts";

/** UTF-16 code units of a title, a name and a correction that a message has room for; *Cite* has the rest. */
const MAX_TITLE_LENGTH = 150;
const MAX_NAME_LENGTH = 80;
const MAX_SHORT_TITLE = 20;
/** Where a short title ends by itself: two words or more before a comma, a colon or a dash. */
const OPENING_OF_TITLE = /^\S+(?: \S+)+?(?=[,;:]| [–—-] )/;
const MAX_CORRECTION_LENGTH = 300;
/** What is left of a correction where there is hardly room for the quotation. */
export const SHORT_CORRECTION = 60;
/** Most sources of a brief that are named below an excerpt and in a list of articles; a list of so many names none. */
const MAX_SOURCES = 3;
const MAX_LISTED_SOURCES = 1;
const MANY_ARTICLES = 3;

/** How much of a citation is shown: all, or without the fragment that finds the quotation on the page, or without a link. */
export type LinkDetail = "at the quotation" | "to the page" | "none";

interface CitationDetail {
  readonly links: LinkDetail;
  readonly maxCorrectionLength?: number;
}

/** The number of a quotation's source and where in it the quotation stands, such as `[1] ¶ 4`; the place opens the page. */
export function writePlace(
  { article, locator, link }: Quote,
  sources: NumberedSources,
  { links }: Pick<CitationDetail, "links">,
): string {
  const number = sources.numberOf(article);
  const place = abbreviateLocator(locator);
  const [linked = escapeText(place)] = maskLink(place, links === "at the quotation" ? link : undefined);
  return number === undefined ? linked : `${escapeText(`[${number}]`)} ${linked}`;
}

/** The place of a quotation, the day of its document, and what weight the words of a court paper have. */
export function writePlaceAndDate(
  quote: Quote,
  sources: NumberedSources,
  detail: Pick<CitationDetail, "links">,
  wording: Wording,
): string {
  const { filed, published } = quote.article;
  const place = `${writePlace(quote, sources, detail)} · ${escapeText(wording.dates.abbreviate(filed ?? published))}`;
  return [place, ...nameStanding(quote, wording)].join(" — ");
}

/** What weight the words of a court paper have, such as `alleged in the complaint`; escaped. */
function nameStanding(
  { article: { kind = "article", party, court }, witness }: Quote,
  { citation }: Wording,
): string[] {
  const standing = citation.standing({ kind, party: party && truncate(party, MAX_NAME_LENGTH), court, witness });
  return standing === undefined ? [] : [escapeText(standing)];
}

/** The numbers of quotations' sources, each once, and how many more there are that have none, such as `[2], [4] +1`. */
export function writeNumbers(quotes: readonly Quote[], sources: NumberedSources): string {
  const numbers = new Set(quotes.flatMap(({ article }) => sources.numberOf(article) ?? []));
  const others = new Set(quotes.filter(({ article }) => !sources.numberOf(article)).map(({ article }) => article.id));
  const listed = numbers.size === 0 ? [] : [[...numbers].map((number) => `[${number}]`).join(", ")];
  return escapeText([...listed, ...(others.size === 0 ? [] : [`+${others.size}`])].join(" "));
}

/** Each source of a message in small print: its number, title, publisher and days, what it rests on, what was corrected.
 * `isDated`: whether its day is told here, as it doesn't stand with the quotations. `isShort`: whether many titles may be cut. */
export function writeSources(
  sources: NumberedSources,
  detail: CitationDetail,
  wording: Wording,
  { isDated, isShort }: { readonly isDated: boolean; readonly isShort: boolean },
): string[] {
  const most = sources.articles.length < MANY_ARTICLES ? MAX_LISTED_SOURCES : 0;
  if (most === 0) return writeManySources({ sources, detail, wording, isDated, most }, isShort);
  return sources.articles.flatMap((article) => writeSource(article, { sources, detail, wording, isDated, most }));
}

interface SourceLayout {
  readonly sources: NumberedSources;
  readonly detail: CitationDetail;
  readonly wording: Wording;
  readonly isDated: boolean;
  /** Most sources of a brief that are named. */
  readonly most: number;
}

/** Many sources: those of one publisher and day, with nothing else to say of them, in one line. */
function writeManySources(layout: SourceLayout, isShort: boolean): string[] {
  const { sources, detail, wording, isDated } = layout;
  const groups = new Map<string, QuotedArticle[]>();
  for (const article of sources.articles) {
    const isPlain = article.kind === undefined && article.correction === undefined && detail.links !== "to the page";
    const days = isDated ? wording.citation.dates(article) : wording.citation.updated(article);
    const key = isPlain ? JSON.stringify([article.publisher, days]) : article.id;
    groups.set(key, [...(groups.get(key) ?? []), article]);
  }
  return [...groups.values()].flatMap((alike) => {
    const [first] = alike;
    if (first === undefined) return [];
    if (alike.length === 1) return writeSource(first, layout);
    const named = isShort ? shortenTitles(alike) : alike.map(({ title }) => title);
    const titles = alike
      .map((article, at) => `[${sources.numberOf(article)}] ${quoteTitle(named[at] ?? "")}`)
      .join(" · ");
    const days = isDated ? wording.citation.dates(first) : wording.citation.updated(first);
    return [`-# ${escapeText(`${titles} — ${truncate(first.publisher, MAX_NAME_LENGTH)}${days}`)}`];
  });
}

/** Titles by their first words where many quotations stand above them; whole where these are no longer different. */
function shortenTitles(articles: readonly QuotedArticle[]): string[] {
  const short = articles.map(({ title }) => {
    const cut = title
      .slice(0, MAX_SHORT_TITLE + 1)
      .replace(/[\s,;:–—-]+\S*$/, "")
      .replace(/(?:[\s,;:–—-]+(?:a|an|the|of|and|or|to|in|on|at|for|by|from|with|against))+$/i, "");
    const [opening = cut] = OPENING_OF_TITLE.exec(cut) ?? [];
    return title.length <= MAX_SHORT_TITLE || cut === "" ? title : `${opening.toWellFormed()}…`;
  });
  return new Set(short).size === short.length ? short : articles.map(({ title }) => title);
}

function writeSource(
  article: QuotedArticle,
  { sources, detail, wording: { citation }, isDated, most }: SourceLayout,
): string[] {
  const numbers = article.kind === undefined ? [] : numbersOf(article).map((one) => truncate(one, MAX_NAME_LENGTH));
  const named = [quoteTitle(article.title), truncate(article.publisher, MAX_NAME_LENGTH), ...numbers].join(", ");
  const title = `[${sources.numberOf(article)}] ${named}`;
  const dates = isDated ? citation.dates(article) : citation.updated(article);
  const address = detail.links === "to the page" ? article.url : undefined; // else the quotations' places open it
  const basis = linkSources(article, most, detail, citation);
  const line = [escapeText(title + dates), ...maskLink(citation.open, address), ...basis].join(" · ");
  return [line, ...tellCorrection(article, detail, citation)].map((one) => `-# ${one}`);
}

/** Who said it, where and when, in small print below an excerpt; what was corrected, in a line of its own. */
export function writeCitation(quote: Quote, detail: CitationDetail, wording: Wording): string {
  const { citation } = wording;
  const { article, locator, link } = quote;
  const line = [escapeText(nameArticle(article, wording)), escapeText(citeLocator(locator))];
  const address = detail.links === "at the quotation" ? link : detail.links === "to the page" ? article.url : undefined;
  const lines = [
    [
      [line.join(", "), ...nameStanding(quote, wording)].join(" — "),
      ...maskLink(citation.openAtQuotation, address),
    ].join(" · "),
    ...nameSources(article, wording),
    ...tellCorrection(article, detail, citation),
  ];
  return lines.map((one) => `-# ${one}`).join("\n");
}

/** Said in place of a quotation that no message has room for, not even alone. Not escaped. */
export function tellTooLong({ title, publisher }: QuotedArticle, { citation }: Wording): string {
  return citation.tooLong({
    title: truncate(title, MAX_TITLE_LENGTH),
    publisher: truncate(publisher, MAX_NAME_LENGTH),
  });
}

function quoteTitle(title: string): string {
  return `“${truncate(title, MAX_TITLE_LENGTH)}”`;
}

function nameArticle(article: QuotedArticle, { citation, dates }: Wording): string {
  const { authors, title, publisher, kind, filed, published } = article;
  if (kind !== undefined) {
    const numbers = numbersOf(article).map((number) => truncate(number, MAX_NAME_LENGTH));
    const court = truncate(article.court ?? publisher, MAX_NAME_LENGTH);
    return [quoteTitle(title), court, ...numbers, dates.write(filed ?? published)].join(", ");
  }
  return [
    ...(authors ? [truncate(authors.join(", "), MAX_NAME_LENGTH)] : []),
    quoteTitle(title),
    truncate(publisher, MAX_NAME_LENGTH),
    citation.published(article),
  ].join(", ");
}

function tellCorrection(
  { correction }: QuotedArticle,
  { maxCorrectionLength = MAX_CORRECTION_LENGTH }: CitationDetail,
  citation: Wording["citation"],
): string[] {
  if (correction === undefined) return [];
  return [escapeText(citation.correctedTo({ correction: truncate(correction, maxCorrectionLength) }))];
}

function nameSources({ sources = [] }: QuotedArticle, { citation, dates }: Wording): string[] {
  if (sources.length === 0) return [];
  const named = sources
    .slice(0, MAX_SOURCES)
    .map(({ outlet, date }) => `${truncate(outlet, MAX_NAME_LENGTH)}, ${dates.write(date)}`);
  return [escapeText(citation.basedOn({ sources: named, more: sources.length - named.length }))];
}

/** What a brief rests on, each outlet once, those first that open as links. */
function linkSources(
  { sources = [] }: QuotedArticle,
  most: number,
  { links }: CitationDetail,
  citation: Wording["citation"],
): string[] {
  const outlets = [...new Map(sources.map((source) => [source.outlet, source])).values()];
  if (outlets.length === 0 || most === 0) return [];
  const [opening, others] = [outlets.filter(({ url }) => url !== undefined), outlets.filter(({ url }) => !url)];
  const named = [...opening, ...others].slice(0, most).map((source) => linkOutlet(source, links, citation));
  return [citation.restsOn({ sources: named, more: outlets.length - named.length })];
}

function linkOutlet({ outlet, url }: Source, links: LinkDetail, citation: Wording["citation"]): string {
  const name = truncate(outlet, MAX_NAME_LENGTH);
  if (links === "none") return escapeText(name);
  return maskName(name, url) ?? [escapeText(name), ...maskLink(citation.open, url)].join(" ");
}

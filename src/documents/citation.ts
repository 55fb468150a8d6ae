import { type Document, type Filing, isFiling, type Source } from "./document.ts";
import { describeStanding } from "./documentKind.ts";
import { citeLocator, type Locator } from "./locator.ts";

const DAYS = new Intl.DateTimeFormat("en-US", { dateStyle: "long", timeZone: "UTC" });
const MONTHS = new Intl.DateTimeFormat("en-US", { year: "numeric", month: "long", timeZone: "UTC" });

/**
 * `2024-07-13`, or a date-time, as `July 13, 2024`, `2024-07` as `July 2024`, `2024` as it is: as precise as the source,
 * and in no reader's time zone.
 */
export function writeDate(date: string): string {
  const day = date.slice(0, 10);
  if (day.length <= 4) return day;
  return (day.length <= 7 ? MONTHS : DAYS).format(new Date(day));
}

/**
 * Who said it, where and when, in one line. A brief of ours names what it rests on; an update, a
 * correction or a retraction stands with the citation.
 */
export function citeArticle(article: Document, locator?: Locator, witness?: string): string {
  if (isFiling(article)) return citeFiling(article, locator, witness);
  const parts = [
    ...(article.authors.length > 0 ? [article.authors.join(", ")] : []),
    `“${article.title}”`,
    article.publisher,
    writeDate(article.published) + (article.updated === undefined ? "" : ` (updated ${writeDate(article.updated)})`),
    ...(locator === undefined ? [] : [citeLocator(locator)]),
  ];
  return parts.join(", ") + describeArticleNote(article);
}

/** A court paper as courts cite it: title, court, docket, number, day, place; what weight its words have stands behind it. */
function citeFiling(filing: Filing, locator: Locator | undefined, witness: string | undefined): string {
  const { title, publisher, court, published, filed, kind, party } = filing;
  const standing = describeStanding({ kind, party, court, witness });
  const parts = [
    `“${title}”`,
    court ?? publisher,
    ...numbersOf(filing),
    writeDate(filed ?? published),
    ...(locator === undefined ? [] : [citeLocator(locator)]),
  ];
  return parts.join(", ") + (standing === undefined ? "" : ` — ${standing}`) + describeArticleNote(filing);
}

/** The numbers by which a court paper is found: of its case, and of itself on the docket. */
export function numbersOf({ docket, number }: { readonly docket?: string; readonly number?: string }): string[] {
  return [...(docket === undefined ? [] : [`No. ${docket}`]), ...(number === undefined ? [] : [`ECF No. ${number}`])];
}

const notes = new WeakMap<Document, string>();

/**
 * What stands behind an article's own data: what it rests on, a correction, a retraction; empty where there is nothing.
 * Written once for all quotations of the article.
 */
export function describeArticleNote(article: Document): string {
  const known = notes.get(article) ?? writeNotes(article);
  notes.set(article, known);
  return known;
}

/** What a brief of ours rests on, as its citation says it. */
export function describeSources(sources: readonly Source[]): string {
  return `based on ${sources.map(citeSource).join("; ")}`;
}

function writeNotes(article: Document): string {
  return [
    ...(article.kind === "brief of ours" ? [describeSources(article.sources)] : []),
    ...(article.correction === undefined ? [] : [`corrected: ${article.correction}`]),
    ...(article.retracted ? ["retracted"] : []),
  ]
    .map((note) => ` — ${note}`)
    .join("");
}

/** Who reported it, and when. */
export function citeSource(source: Source): string {
  return `${source.outlet}, ${writeDate(source.date)}`;
}

import type { Document, Source } from "./document.ts";
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
export function citeArticle(article: Document, locator?: Locator): string {
  const parts = [
    ...(article.authors.length > 0 ? [article.authors.join(", ")] : []),
    `“${article.title}”`,
    article.publisher,
    writeDate(article.published) + (article.updated === undefined ? "" : ` (updated ${writeDate(article.updated)})`),
    ...(locator === undefined ? [] : [citeLocator(locator)]),
  ];
  return parts.join(", ") + describeArticleNote(article);
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

function writeNotes(article: Document): string {
  return [
    ...(article.kind === "brief" ? [`based on ${article.sources.map(citeSource).join("; ")}`] : []),
    ...(article.correction === undefined ? [] : [`corrected: ${article.correction}`]),
    ...(article.retracted ? ["retracted"] : []),
  ]
    .map((note) => ` — ${note}`)
    .join("");
}

function citeSource(source: Source): string {
  return `${source.outlet}, ${writeDate(source.date)}`;
}

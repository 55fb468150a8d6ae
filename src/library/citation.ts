import type { Article, Source } from "./article.ts";

const CALENDAR = new Intl.DateTimeFormat("en-US", { dateStyle: "long", timeZone: "UTC" });

/** `2024-07-13`, or a date-time, as `July 13, 2024`: the day as the source wrote it, in no reader's time zone. */
export function writeDate(date: string): string {
  return CALENDAR.format(new Date(`${date.slice(0, 10)}T00:00:00Z`));
}

/**
 * Who said it, where and when, in one line. A brief of ours names what it rests on; an update, a
 * correction or a retraction stands with the citation.
 */
export function citeArticle(article: Article, paragraph?: number): string {
  const parts = [
    ...(article.authors.length > 0 ? [article.authors.join(", ")] : []),
    `“${article.title}”`,
    article.publisher,
    writeDate(article.published) + (article.updated === undefined ? "" : ` (updated ${writeDate(article.updated)})`),
    ...(paragraph === undefined ? [] : [`paragraph ${paragraph}`]),
  ];
  return parts.join(", ") + noteArticle(article);
}

/** What stands behind an article's own data: what it rests on, a correction, a retraction; empty where there is nothing. */
export function noteArticle(article: Article): string {
  return [
    ...(article.sources.length === 0 ? [] : [`based on ${article.sources.map(citeSource).join("; ")}`]),
    ...(article.correction === undefined ? [] : [`corrected: ${article.correction}`]),
    ...(article.retracted ? ["retracted"] : []),
  ]
    .map((note) => ` — ${note}`)
    .join("");
}

function citeSource(source: Source): string {
  return `${source.outlet}, ${writeDate(source.date)}`;
}

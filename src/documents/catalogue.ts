import { fingerprint } from "../text/fingerprint.ts";
import { foldCase } from "../text/tokens.ts";
import type { CaseSlug } from "./caseSlug.ts";
import type { Document } from "./document.ts";
import type { DocumentId } from "./documentId.ts";
import type { DocumentKind } from "./documentKind.ts";

/** An article as a list of sources names it. Dates are ISO 8601, as in the front matter. */
export interface ListedArticle {
  readonly id: DocumentId;
  readonly case: CaseSlug;
  readonly title: string;
  readonly publisher: string;
  readonly published: string;
  readonly updated?: string;
  readonly url?: string;
  readonly retracted: boolean;
  readonly kind: DocumentKind;
  /** Its number on the docket, of a court paper that has one. */
  readonly number?: string;
  /** As in `QuotedArticle`. */
  readonly read?: boolean;
}

/** One page of the articles that are served, newest first. Pages count from 1; an empty list has one. */
export interface CataloguePage {
  readonly articles: readonly ListedArticle[];
  readonly page: number;
  readonly pages: number;
  readonly total: number;
}

/** As many as fit on a phone's screen or two. */
const PAGE_LENGTH = 8;

/** The documents of one case where `slug` is given, of one kind where `kind` is; a page that doesn't exist is the last one. */
export function listSources(
  articles: readonly Document[],
  slug: CaseSlug | undefined,
  page: number,
  kind?: DocumentKind,
): CataloguePage {
  const listed = articles
    .filter((article) => slug === undefined || article.cases.includes(slug))
    .filter((article) => kind === undefined || article.kind === kind)
    .sort(newestFirst);
  const pages = Math.max(1, Math.ceil(listed.length / PAGE_LENGTH));
  const shown = Math.min(Math.max(1, page), pages);
  const onPage = listed.slice((shown - 1) * PAGE_LENGTH, shown * PAGE_LENGTH).map(listArticle);
  return { articles: onPage, page: shown, pages, total: listed.length };
}

/** An article as a list of sources names it. */
export function listArticle({
  id,
  cases,
  title,
  publisher,
  published,
  updated,
  url,
  retracted,
  kind,
  number,
  read,
}: Document): ListedArticle {
  return { id, case: cases[0], title, publisher, published, updated, url, retracted, kind, number, read };
}

/**
 * At most `limit` articles, in their order: those that are named exactly, by id, file, title or the fingerprint of the
 * id; where there are none, those whose title or id has what was typed, whatever its letter case. All where nothing is.
 */
export function findArticles<Article extends Named>(
  articles: readonly Article[],
  typed: string,
  limit: number,
): Article[] {
  const wanted = foldCase(typed.trim());
  const named = articles.filter(({ id, title }) =>
    [id, `${id}.md`, title].some((name) => foldCase(name.trim()) === wanted),
  );
  const marked = named.length > 0 ? named : articles.filter(({ id }) => fingerprint(id) === typed);
  const found =
    marked.length > 0
      ? marked
      : articles.filter(({ id, title }) => [id, title].some((name) => foldCase(name).includes(wanted)));
  return found.slice(0, limit);
}

type Named = Pick<ListedArticle, "id" | "title">;
type Dated = Pick<ListedArticle, "id" | "published">;

/** In the order of lists: by the day of publication, the newest first. */
export function newestFirst(one: Dated, other: Dated): number {
  return instantOf(other.published) - instantOf(one.published) || (one.id < other.id ? -1 : 1);
}

/** Milliseconds; a date counts as the start of its day, and what names no time zone as UTC, so that every machine lists alike. */
function instantOf(published: string): number {
  return Date.parse(/T.*(?:Z|[+-]\d\d:?\d\d)$|^[^T]*$/i.test(published) ? published : `${published}Z`);
}

import type { ListedArticle } from "../../../documents/catalogue.ts";
import { numbersOf } from "../../../documents/citation.ts";
import { isFilingKind } from "../../../documents/documentKind.ts";
import { truncate } from "../../../presentation/truncate.ts";
import type { Wording } from "../../../presentation/wording/wording.ts";
import { escapeText } from "./escape.ts";
import { maskLink } from "./maskLink.ts";

/** UTF-16 code units. */
const MAX_TITLE_LENGTH = 120;
const MAX_PUBLISHER_LENGTH = 60;

/** Articles as a list, one entry each; who published several that follow one another, and when, stands once above them. */
export function writeArticles(articles: readonly ListedArticle[], isLinked: boolean, wording: Wording): string[] {
  const origins = articles.map((article) => writeOrigin(article, wording));
  return articles.map((article, at) => {
    const [before, origin = "", after] = [origins[at - 1], origins[at], origins[at + 1]];
    const isShared = origin === before || origin === after;
    const line = `- ${writeArticle(article, isShared ? undefined : origin, isLinked, wording)}`;
    return isShared && origin !== before ? `-# ${escapeText(origin)}\n${line}` : line;
  });
}

function writeOrigin(article: ListedArticle, { corpus }: Wording): string {
  return `${truncate(article.publisher, MAX_PUBLISHER_LENGTH)}, ${corpus.dates(article)}`;
}

function writeArticle(
  { title, url, retracted, kind, number }: ListedArticle,
  origin: string | undefined,
  isLinked: boolean,
  { corpus, citation }: Wording,
): string {
  const about = [
    `“${truncate(title, MAX_TITLE_LENGTH)}”`,
    ...(origin === undefined ? [] : [origin]),
    ...(isFilingKind(kind) ? [kind, ...numbersOf({ number })] : []),
  ];
  return [
    escapeText(about.join(", ")),
    ...(retracted ? [corpus.retractedNeverQuoted] : []),
    ...(isLinked ? maskLink(citation.open, url) : []),
  ].join(" · ");
}

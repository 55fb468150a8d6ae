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

/** An article in a line of a list, as Discord's Markdown. */
export function writeArticle(article: ListedArticle, isLinked: boolean, { corpus, citation }: Wording): string {
  const { title, publisher, url, retracted, kind, number } = article;
  const about = [
    `“${truncate(title, MAX_TITLE_LENGTH)}”`,
    truncate(publisher, MAX_PUBLISHER_LENGTH),
    corpus.dates(article),
    ...(isFilingKind(kind) ? [kind, ...numbersOf({ number })] : []),
  ];
  return [
    escapeText(about.join(", ")),
    ...(retracted ? [corpus.retractedNeverQuoted] : []),
    ...(isLinked ? maskLink(citation.open, url) : []),
  ].join(" · ");
}

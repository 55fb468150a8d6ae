import { numbersOf, writeDate } from "../../../documents/citation.ts";
import { describeStanding } from "../../../documents/documentKind.ts";
import { citeLocator } from "../../../documents/locator.ts";
import type { Quote, QuotedArticle } from "../../../documents/quote.ts";
import { truncate } from "../../../presentation/truncate.ts";
import type { Wording } from "../../../presentation/wording/wording.ts";
import { escapeText } from "./escape.ts";
import { maskLink } from "./maskLink.ts";

/** UTF-16 code units of a title, a name and a correction that a message has room for; *Cite* has the rest. */
const MAX_TITLE_LENGTH = 150;
const MAX_NAME_LENGTH = 80;
const MAX_CORRECTION_LENGTH = 300;
/** What is left of a correction where there is hardly room for the quotation. */
export const SHORT_CORRECTION = 60;
const MAX_SOURCES = 3;

/** How much of a citation is shown: all, or without the fragment that finds the quotation on the page, or without a link. */
export type LinkDetail = "at the quotation" | "to the page" | "none";

/** Who said it, where and when, in small print below a quotation; what was corrected, in a line of its own. */
export function writeCitation(
  { article, locator, link, witness }: Quote,
  { links, maxCorrectionLength = MAX_CORRECTION_LENGTH }: { links: LinkDetail; maxCorrectionLength?: number },
  { citation }: Wording,
): string {
  const line = [escapeText(nameArticle(article, citation)), escapeText(citeLocator(locator))];
  const address = links === "at the quotation" ? link : links === "to the page" ? article.url : undefined;
  const correction = article.correction && truncate(article.correction, maxCorrectionLength);
  const { kind = "article", party, court } = article;
  const standing = describeStanding({ kind, party: party && truncate(party, MAX_NAME_LENGTH), court, witness });
  const said = standing === undefined ? [] : [escapeText(standing)];
  const lines = [
    [[line.join(", "), ...said].join(" — "), ...maskLink(citation.openAtQuotation, address)].join(" · "),
    ...nameSources(article, citation),
    ...(correction === undefined ? [] : [escapeText(citation.correctedTo({ correction }))]),
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

function nameArticle(article: QuotedArticle, citation: Wording["citation"]): string {
  const { authors, title, publisher, kind, filed, published } = article;
  if (kind !== undefined) {
    const numbers = numbersOf(article).map((number) => truncate(number, MAX_NAME_LENGTH));
    const court = truncate(article.court ?? publisher, MAX_NAME_LENGTH);
    return [`“${truncate(title, MAX_TITLE_LENGTH)}”`, court, ...numbers, writeDate(filed ?? published)].join(", ");
  }
  return [
    ...(authors ? [truncate(authors.join(", "), MAX_NAME_LENGTH)] : []),
    `“${truncate(title, MAX_TITLE_LENGTH)}”`,
    truncate(publisher, MAX_NAME_LENGTH),
    citation.published(article),
  ].join(", ");
}

function nameSources({ sources = [] }: QuotedArticle, citation: Wording["citation"]): string[] {
  if (sources.length === 0) return [];
  const named = sources
    .slice(0, MAX_SOURCES)
    .map(({ outlet, date }) => `${truncate(outlet, MAX_NAME_LENGTH)}, ${writeDate(date)}`);
  return [escapeText(citation.basedOn({ sources: named, more: sources.length - named.length }))];
}

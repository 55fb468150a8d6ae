import { citeParagraphs, writeDate } from "../../../documents/citation.ts";
import type { Quote, QuotedArticle } from "../../../documents/quote.ts";
import { MAX_LINK_LENGTH } from "../../../documents/textFragment.ts";
import { escapeText } from "./escape.ts";
import { truncate } from "./message.ts";

/** Most of a title, a name and a correction that a message has room for; *Cite* has the rest. */
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
  { article, paragraph, lastParagraph, link }: Quote,
  linking: LinkDetail,
  longestCorrection = MAX_CORRECTION_LENGTH,
): string {
  const line = [escapeText(nameArticle(article)), escapeText(citeParagraphs(paragraph, lastParagraph))].join(", ");
  const address = linking === "at the quotation" ? link : linking === "to the page" ? article.url : undefined;
  const lines = [
    [line, ...maskLink("open at the quotation", address)].join(" · "),
    ...nameSources(article),
    ...(article.correction === undefined
      ? []
      : [`Corrected: ${escapeText(truncate(article.correction, longestCorrection))}`]),
  ];
  return lines.map((one) => `-# ${one}`).join("\n");
}

/** Said in place of a quotation that no message has room for, not even alone. */
export function tellTooLong({ title, publisher }: QuotedArticle): string {
  const article = `“${truncate(title, MAX_TITLE_LENGTH)}”, ${truncate(publisher, MAX_NAME_LENGTH)}`;
  return `The quotation is too long for Discord. It stands in ${escapeText(article)}; /sources lists the article.`;
}

function nameArticle({ authors, title, publisher, published, updated }: QuotedArticle): string {
  return [
    ...(authors ? [truncate(authors.join(", "), MAX_NAME_LENGTH)] : []),
    `“${truncate(title, MAX_TITLE_LENGTH)}”`,
    truncate(publisher, MAX_NAME_LENGTH),
    writeDate(published) + (updated === undefined ? "" : ` (updated ${writeDate(updated)})`),
  ].join(", ");
}

function nameSources({ sources = [] }: QuotedArticle): string[] {
  if (sources.length === 0) return [];
  const named = sources
    .slice(0, MAX_SOURCES)
    .map(({ outlet, date }) => `${truncate(outlet, MAX_NAME_LENGTH)}, ${writeDate(date)}`);
  const more = sources.length - named.length;
  return [escapeText(`based on ${named.join("; ")}${more > 0 ? `; and ${more} more` : ""}`)];
}

/**
 * A link that Discord shows as one: the label is ours, since one that looks like an address or holds an emoji
 * would be printed with all its brackets. None where there is no address, or a longer one than a button's may be.
 */
export function maskLink(label: string, address: string | undefined): string[] {
  if (address === undefined) return [];
  const safe = address.replace(
    /[()<>"\\\s]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
  );
  return safe.length <= MAX_LINK_LENGTH ? [`[${label}](${safe})`] : [];
}

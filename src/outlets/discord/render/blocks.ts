import type { NamedCase } from "../../../documents/case.ts";
import type { Block, Line, Span } from "../../../presentation/replyDocument.ts";
import type { Wording } from "../../../presentation/wording/wording.ts";
import { writeArticle } from "./article.ts";
import { type LinkDetail, writeCitation } from "./citation.ts";
import { emphasize, escapeText, quoteLines } from "./escape.ts";

/** How much of a document is shown, so that it fits into a message. */
export interface Detail {
  readonly links: LinkDetail;
  /** Most quotations of a claim. */
  readonly quotesPerGroup: number;
  /** Whether a quotation that may be replaced by a line is shown all the same. */
  readonly showsReplaceable: boolean;
  /** UTF-16 code units of a correction; `undefined` for the default. */
  readonly maxCorrectionLength?: number;
}

export const FULL_DETAIL: Detail = { links: "at the quotation", quotesPerGroup: Infinity, showsReplaceable: true };

/** A line as Discord's Markdown, escaped. */
export function writeLine(line: Line): string {
  return typeof line === "string" ? escapeText(line) : line.map(writeSpan).join("");
}

function writeSpan({ text, style }: Span): string {
  if (style === undefined) return escapeText(text);
  return emphasize(text, style === "strong" ? "**" : "*");
}

/** The lines of a block as Discord's Markdown; a list has one for each entry. */
export function writeBlock(block: Block, detail: Detail, wording: Wording): string[] {
  switch (block.kind) {
    case "paragraph":
      return block.lines.map(writeLine);
    case "note":
      return block.lines.map((line) => `-# ${writeLine(line)}`);
    case "list":
      return block.items.map((item) => `- ${writeLine(item)}`);
    case "articles":
      return block.articles.map((article) => `- ${writeArticle(article, detail.links !== "none", wording)}`);
    case "cases":
      return block.cases.map((one) => `- ${escapeText(wording.corpus.caseWithCount(one))}`);
    case "commands":
      return block.commands.map(({ usage, description }) => `**${escapeText(usage)}** — ${escapeText(description)}`);
    case "quote":
      return writeQuote(block, detail, wording);
    case "excerpt":
      return [quoteLines(block.excerpt.text, block.marked)];
    case "citation":
      return [writeCitation(block.quote, detail, wording)];
    case "outcomes":
      return block.cases.flatMap((one) => writeOutcome(one, wording));
  }
}

function writeQuote(
  { quote, heading, instead }: Extract<Block, { kind: "quote" }>,
  detail: Detail,
  wording: Wording,
): string[] {
  if (instead !== undefined && !detail.showsReplaceable) return [writeLine(instead)];
  return [
    ...(heading === undefined ? [] : [writeLine(heading)]),
    ...(quote.asked === undefined ? [] : [quoteLines(quote.asked.text, [])]),
    quoteLines(quote.text, quote.matches),
    writeCitation(quote, detail, wording),
  ];
}

/** How a case ended, so that no accusation stands without it. */
function writeOutcome(one: NamedCase, { cases }: Wording): string[] {
  const outcome = cases.outcome(one);
  return outcome === undefined ? [] : [`-# **${cases.howItEnded}** — ${escapeText(outcome)}`];
}

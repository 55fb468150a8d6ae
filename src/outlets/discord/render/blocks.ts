import type { Quote } from "../../../documents/quote.ts";
import { writeListedCase } from "../../../presentation/listedCase.ts";
import type { Block, Line, Span } from "../../../presentation/replyDocument.ts";
import type { Wording } from "../../../presentation/wording/wording.ts";
import { sanitizeText } from "../../../text/sanitize.ts";
import { writeArticles } from "./article.ts";
import { type LinkDetail, writeCitation, writeNumbers, writePlaceAndDate } from "./citation.ts";
import { emphasize, escapeText, quoteLines } from "./escape.ts";
import { type NumberedSources, numberSources } from "./numberedSources.ts";
import { writeOutcomes } from "./outcomes.ts";

/** How much of a document is shown, so that it fits into a message. */
export interface Detail {
  readonly links: LinkDetail;
  /** Most quotations of a claim. */
  readonly quotesPerGroup: number;
  /** UTF-16 code units of a correction; `undefined` for the default. */
  readonly maxCorrectionLength?: number;
}

export const FULL_DETAIL: Detail = { links: "at the quotation", quotesPerGroup: Infinity };

const NO_SOURCES = numberSources([]);

/** A line as Discord's Markdown, escaped. */
export function writeLine(line: Line): string {
  return typeof line === "string" ? escapeText(line) : line.map(writeSpan).join("");
}

const ID = /^\d{17,20}$/;

/** Names members without telling them: the one sender allows no mention to. */
function writeSpan({ text, style }: Span): string {
  if (style === "channel" && ID.test(text)) return `<#${text}>`;
  if (style === "member" && ID.test(text)) return `<@${text}>`;
  if (style === "instant") return `<t:${Math.floor(Date.parse(text) / 1000)}:f>`;
  return style === "strong" ? emphasize(text) : escapeText(text);
}

/** The lines of a block as Discord's Markdown; a list has one for each entry. Quotations name their source by its number. */
export function writeBlock(block: Block, detail: Detail, wording: Wording, sources = NO_SOURCES): string[] {
  switch (block.kind) {
    case "paragraph":
      return block.lines.map(writeLine);
    case "note":
      return block.lines.map((line) => `-# ${writeLine(line)}`);
    case "list":
      return block.items.map((item) => `- ${writeLine(item)}`);
    case "articles":
      return writeArticles(block.articles, detail.links !== "none", wording);
    case "cases":
      return block.cases.map((one) => `- ${escapeText(writeListedCase(one, wording))}`);
    case "commands":
      return block.commands.map(({ usage, description }) => `**${escapeText(usage)}** — ${escapeText(description)}`);
    case "quote":
      return [writeQuote(block.quote), `-# ${writePlaceAndDate(block.quote, sources, detail, wording)}`];
    case "references":
      return block.quotes.length === 0 ? [] : [`-# ${writeReferences(block, sources)}`];
    case "copyable":
      return [writeCodeBlock(block.text)];
    case "excerpt":
      return [quoteLines(block.excerpt.text, block.marked)];
    case "citation":
      return [writeCitation(block.quote, detail, wording)];
    case "outcomes":
      return writeOutcomes(block, [], wording);
  }
}

/**
 * A quotation as it stands in its document, below its section's heading where it needs that and the question that it answers:
 * emphasis would be ours, so nothing of it is bold.
 */
export function writeQuote({ text, asked, heading }: Quote): string {
  const above = [
    ...(heading === undefined ? [] : [`-# ${escapeText(heading.text)}`]),
    ...(asked === undefined ? [] : [quoteLines(asked.text, [])]),
  ];
  return [...above, quoteLines(text, [])].join("\n");
}

/** A block of code, which Discord copies by a press; escaped text where a mark in it could end the block. */
function writeCodeBlock(text: string): string {
  const sanitized = sanitizeText(text);
  return sanitized.includes("`") || sanitized.trim() === "" ? escapeText(text) : `\`\`\`\n${sanitized}\n\`\`\``;
}

/** `Mar 7, 2031 by [2], [4]`, or the numbers alone. */
export function writeReferences(
  { label, quotes }: Extract<Block, { kind: "references" }>,
  sources: NumberedSources,
): string {
  return `${label === undefined ? "" : `${escapeText(label)} `}${writeNumbers(quotes, sources)}`;
}

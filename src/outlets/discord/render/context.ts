import type { Excerpt } from "../../../documents/quote.ts";
import type { Context } from "../../../search/spans/context.ts";
import { type LinkDetail, SHORT_CORRECTION, tellTooLong, writeCitation } from "./citation.ts";
import { escapeText, quoteLines } from "./escape.ts";
import { container, fits, type OutgoingMessage, textOf, truncate } from "./message.ts";

const MAX_HEADING_LENGTH = 150;

/**
 * The quotation, bold, in its paragraph, and the paragraphs beside it. Where there is no room those are left out first,
 * then the rest of its paragraph, the heading and most of a correction; the quotation is shown whole or not at all.
 */
export function renderContext(context: Context): OutgoingMessage {
  const alone: Context = { ...context, before: undefined, after: undefined };
  const bare: Context = { ...alone, paragraph: context.quote, isWhole: false };
  const messages = [
    layOut(context, "at the quotation"),
    layOut(context, "none"),
    layOut(alone, "none"),
    layOut(bare, "none"),
    layOut({ ...bare, heading: undefined }, "none"),
    layOut({ ...bare, heading: undefined }, "none", SHORT_CORRECTION),
  ];
  return messages.find(fits) ?? { components: [container([textOf(tellTooLong(context.quote.article))])] };
}

function layOut(
  { quote, heading, before, paragraph, isWhole, after }: Context,
  linking: LinkDetail,
  longestCorrection?: number,
): OutgoingMessage {
  const marked = [[quote.start - paragraph.start, quote.end - paragraph.start]] as const;
  const under =
    heading === undefined ? "" : `\n-# Under the heading: ${escapeText(truncate(heading, MAX_HEADING_LENGTH))}`;
  const part = isWhole ? "" : "\n-# A part of a longer paragraph.";
  const texts = [
    `**Where the quotation stands**${under}${part}`,
    ...showNeighbour(before),
    quoteLines(paragraph.text, marked),
    ...showNeighbour(after),
    writeCitation(quote, linking, longestCorrection),
  ];
  return { components: [container(texts.map(textOf))] };
}

function showNeighbour(excerpt: Excerpt | undefined): string[] {
  return excerpt === undefined ? [] : [quoteLines(excerpt.text, [])];
}

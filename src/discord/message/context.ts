import type { Context } from "../../library/context.ts";
import type { Excerpt } from "../../library/quote.ts";
import { escapeText, quoteLines } from "../escape.ts";
import { type Linking, writeCitation } from "./citation.ts";
import { container, fits, type OutgoingMessage, shorten, textOf } from "./message.ts";

const LONGEST_HEADING = 150;

/** The quotation, bold, in its paragraph, and the paragraphs beside it; those are left out where there is no room. */
export function composeContext(context: Context): OutgoingMessage {
  const alone: Context = { ...context, before: undefined, after: undefined };
  const ways: readonly [Context, Linking][] = [
    [context, "at the quotation"],
    [context, "none"],
    [alone, "none"],
  ];
  const messages = ways.map(([shown, linking]) => layOut(shown, linking));
  return messages.find(fits) ?? layOut({ ...alone, paragraph: context.quote, isWhole: false }, "none");
}

function layOut({ quote, heading, before, paragraph, isWhole, after }: Context, linking: Linking): OutgoingMessage {
  const marked = [[quote.start - paragraph.start, quote.end - paragraph.start]] as const;
  const under = heading === undefined ? "" : `\n-# Under the heading: ${escapeText(shorten(heading, LONGEST_HEADING))}`;
  const part = isWhole ? "" : "\n-# A part of a longer paragraph.";
  const texts = [
    `**Where the quotation stands**${under}${part}`,
    ...showNeighbour(before),
    quoteLines(paragraph.text, marked),
    ...showNeighbour(after),
    writeCitation(quote, linking),
  ];
  return { components: [container(texts.map(textOf))] };
}

function showNeighbour(excerpt: Excerpt | undefined): string[] {
  return excerpt === undefined ? [] : [quoteLines(excerpt.text, [])];
}

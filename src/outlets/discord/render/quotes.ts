import { type APIComponentInContainer, ButtonStyle } from "discord.js";
import type { Reply } from "../../../app/reply.ts";
import type { NamedCase } from "../../../documents/case.ts";
import type { Quote } from "../../../documents/quote.ts";
import { phraseOutcome } from "../../../presentation/wording.ts";
import { createReference } from "../../../search/spans/quoteReference.ts";
import { fingerprint } from "../../../text/fingerprint.ts";
import { type LinkDetail, tellTooLong, writeCitation } from "./citation.ts";
import { escapeText, quoteLines } from "./escape.ts";
import {
  button,
  container,
  fits,
  type OutgoingMessage,
  questionText,
  row,
  section,
  separator,
  textOf,
} from "./message.ts";

type QuotesReply = Extract<Reply, { kind: "quotes" }>;

/** Who sees the answer: with a name, somebody who shared it with the channel. */
export type RenderOptions = ({ readonly to: "channel"; readonly sharedBy?: string } | { readonly to: "asker" }) & {
  /** Of a reply that has several, from 1. */
  readonly page?: number;
};

/** How much is left out to make room, the least first. */
export const LINK_DETAILS: readonly LinkDetail[] = ["at the quotation", "to the page", "none"];

/**
 * An answer: the question, each quotation with its citation, and how the cases ended. What Discord has no room for
 * is left out whole: links first, then the last quotations, which *More* shows. Where not even one fits, whoever asked is told alone.
 */
export function renderQuotes(reply: QuotesReply, showing: RenderOptions): OutgoingMessage {
  for (let shown = reply.quotes.length; shown > 0; shown -= 1) {
    for (const linking of shown === 1 ? LINK_DETAILS : LINK_DETAILS.slice(0, 2)) {
      const message = layOut(reply, showing, shown, linking);
      if (fits(message)) return message;
    }
  }
  return tellNoRoom(reply);
}

function tellNoRoom({ question, quotes }: QuotesReply): OutgoingMessage {
  const [first] = quotes;
  const asked = questionText(question);
  const told = first ? [textOf(tellTooLong(first.article))] : [];
  return { components: [container([asked, ...told])], isForAsker: true };
}

function layOut(reply: QuotesReply, showing: RenderOptions, shown: number, linking: LinkDetail): OutgoingMessage {
  const quotes = reply.quotes.slice(0, shown);
  const cases = reply.cases.filter(
    ({ slug }) => slug === reply.case || quotes.some(({ article }) => article.case === slug),
  );
  const body: APIComponentInContainer[] = [questionText(reply.question)];
  if (showing.to === "channel" && showing.sharedBy !== undefined)
    body.push(textOf(`-# Shared by ${escapeText(showing.sharedBy)}`));
  for (const [place, quote] of quotes.entries()) {
    if (place > 0) body.push(separator());
    body.push(renderQuote(quote, place, linking));
  }
  body.push(...renderOutcomes(cases));
  return { components: [container(body), ...row(listButtons(reply, showing, shown))] };
}

/** A quotation with its citation and the way to what stands around it; `place` is its number in the message. */
export function renderQuote(quote: Quote, place: number, linking: LinkDetail): APIComponentInContainer {
  const content = `${quoteLines(quote.text, quote.matches)}\n${writeCitation(quote, linking)}`;
  return section(content, button("Context", { kind: "context", place, reference: createReference(quote) }));
}

/** How each case ended, so that no accusation stands without it. */
export function renderOutcomes(cases: readonly NamedCase[]): APIComponentInContainer[] {
  const lines = cases.flatMap((one) => {
    const outcome = phraseOutcome(one);
    return outcome === undefined ? [] : [`-# **How it ended** — ${escapeText(outcome)}`];
  });
  return lines.length === 0 ? [] : [separator(), textOf(lines.join("\n"))];
}

function listButtons(reply: QuotesReply, showing: RenderOptions, shown: number) {
  const slug = reply.case === undefined ? undefined : fingerprint(reply.case);
  const hasMore = reply.more || shown < reply.quotes.length;
  return [
    ...(hasMore ? [button("More", { kind: "more", skip: reply.skipped + shown, case: slug })] : []),
    button("Cite", { kind: "cite" }),
    showing.to === "asker"
      ? button("Share", { kind: "share", case: slug }, ButtonStyle.Primary)
      : button("Delete", { kind: "delete" }),
  ];
}

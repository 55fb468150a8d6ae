import { type ArticleFacts, makeDocument } from "../../../../src/documents/document.ts";
import { type Quote, takeQuote } from "../../../../src/documents/quote.ts";
import { fingerprint } from "../../../../src/text/fingerprint.ts";
import type { TimelineEntry } from "../../../../src/timeline/timeline.ts";
import { asDocumentId, asSlug } from "../../identifiers.ts";

/** An article of this text alone, whatever it holds, quoted whole. */
export function quoteOf(text: string, facts: Partial<ArticleFacts> = {}): Quote {
  const all = { title: "The violin of Port Amber", publisher: "Amber News", published: "2031-07-13", ...facts };
  const block = { kind: "paragraph", text, linked: false, bold: false } as const;
  const article = makeDocument(
    asDocumentId("harrow/violin"),
    [asSlug("harrow")],
    { authors: [], retracted: false, sources: [], ...all },
    [block],
    fingerprint,
  );
  const paragraph = { kind: "prose", start: 0, end: text.length, number: 1 } as const;
  return takeQuote({ article, order: 0, paragraph, heading: [], sentences: [] }, 0, text.length, []);
}

export function entryOf(text: string, more: Partial<TimelineEntry> = {}): TimelineEntry {
  return {
    date: "2031-07-12",
    precision: "day",
    status: "happened",
    yearIsSure: true,
    quote: quoteOf(text),
    alsoIn: [],
    otherDates: [],
    ...more,
  };
}

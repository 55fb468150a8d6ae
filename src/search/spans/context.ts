import type { Document, Paragraph } from "../../documents/document.ts";
import { type Excerpt, type Quote, takeExcerpt } from "../../documents/quote.ts";
import type { LibrarySnapshot } from "../index/snapshot.ts";
import { type AnswerSpan, passagesOf } from "./answerSpan.ts";
import { locateReference, type QuoteReference, resolveReference } from "./quoteReference.ts";

/** A quotation where it stands: its paragraph, or the two it spans, and the prose before and after, each a slice of the article. */
export interface Context {
  readonly quote: Quote;
  /** The heading that the paragraph stands under. */
  readonly heading?: string;
  readonly before?: Excerpt;
  /** The paragraph, or where it is too long the sentences around the quotation. */
  readonly paragraph: Excerpt;
  readonly isWhole: boolean;
  readonly after?: Excerpt;
}

/**
 * Most that a context may hold in all, in UTF-16 code units: a Discord message takes 4,000 characters, escaping
 * may double what is shown, and the citation needs room.
 */
export const MAX_CONTEXT_LENGTH = 1700;

/** What stands around a quotation; nothing if it can't be found any more. */
export function readContext(library: LibrarySnapshot, reference: QuoteReference): Context | undefined {
  const place = locateReference(library, reference);
  const quote = resolveReference(library, reference, "");
  if (!place || !quote) return undefined;
  const { first, last } = passagesOf(place);
  const { article, paragraph } = first;
  const whole = takeExcerpt(article, paragraph.start, last.paragraph.end);
  const isWhole = whole.text.length <= MAX_CONTEXT_LENGTH;
  const shown = isWhole ? whole : widen(article, place);
  let room = MAX_CONTEXT_LENGTH - shown.text.length;
  const takeNeighbour = (beside: Paragraph, step: 1 | -1): Excerpt | undefined => {
    const neighbour = isWhole ? findProse(article, beside, step) : undefined;
    if (!neighbour || neighbour.end - neighbour.start > room) return undefined;
    room -= neighbour.end - neighbour.start;
    return takeExcerpt(article, neighbour.start, neighbour.end);
  };
  const before = takeNeighbour(paragraph, -1);
  return {
    quote,
    heading: paragraph.heading,
    before,
    paragraph: shown,
    isWhole,
    after: takeNeighbour(last.paragraph, 1),
  };
}

/** As many whole sentences of its paragraphs around the quotation as there is room for, in turn before and after it. */
function widen(article: Document, { sentences, first, last }: AnswerSpan): Excerpt {
  const startOf = (index: number) => sentences[index]?.start ?? 0;
  const endOf = (index: number) => sentences[index]?.end ?? 0;
  const isBeside = (index: number, beside: number) =>
    sentences[index]?.passage.paragraph === sentences[beside]?.passage.paragraph;
  const fits = (from: number, to: number) => endOf(to) - startOf(from) <= MAX_CONTEXT_LENGTH;
  let [from, to] = [first, last];
  for (;;) {
    const earlier = isBeside(from - 1, from) && fits(from - 1, to);
    if (earlier) from -= 1;
    const later = isBeside(to + 1, to) && fits(from, to + 1);
    if (later) to += 1;
    if (!earlier && !later) return takeExcerpt(article, startOf(from), endOf(to));
  }
}

function findProse({ paragraphs }: Document, paragraph: Paragraph, step: 1 | -1): Paragraph | undefined {
  const prose = paragraphs.filter(({ kind }) => kind === "prose");
  return prose[prose.indexOf(paragraph) + step];
}

import type { Passage } from "../../documents/passage.ts";
import { MAX_QUOTE_LENGTH, MAX_SENTENCE_LENGTH } from "../../documents/quote.ts";
import type { SentenceInContext } from "./sentenceSequence.ts";

/** One to three whole, adjacent sentences of an article: what could be quoted. Indices into `sentences`, `last` included. */
export interface AnswerSpan {
  readonly sentences: readonly SentenceInContext[];
  readonly first: number;
  readonly last: number;
}

/** About as much as a reader takes in at a glance, in UTF-16 code units; for a speaker's sake a quotation grows up to the longest. */
const COMFORTABLE_LENGTH = 300;
/** Most sentences of a span. */
export const MAX_SENTENCES = 3;
const MAX_PARAGRAPHS = 2;

/**
 * Every span that begins with one of the sentences from `from` to `to` (not included), is comfortable to read and
 * stands on its own: one that leans on the sentence before or after it takes that along where it fits. Speech that
 * would lose its speaker is no span.
 */
export function enumerateSpans(sentences: readonly SentenceInContext[], from: number, to: number): AnswerSpan[] {
  const spans = new Map<number, AnswerSpan>();
  for (let first = from; first < to; first += 1) {
    for (let last = first; last < Math.min(first + MAX_SENTENCES, sentences.length); last += 1) {
      const core = { sentences, first, last };
      if (!fits(core, COMFORTABLE_LENGTH)) break;
      if (cutsParagraph(core)) continue;
      const span = expandSpan(core);
      if (span) spans.set(span.first * MAX_SENTENCES + span.last - span.first, span);
    }
  }
  return [...spans.values()];
}

/** Whether it goes on into another paragraph, and leaves a part of either out: then it reads as if it belonged together. */
function cutsParagraph({ sentences, first, last }: AnswerSpan): boolean {
  const [begins, ends] = [sentences[first]?.passage, sentences[last]?.passage];
  if (begins === ends) return false;
  return sentences[first - 1]?.passage === begins || sentences[last + 1]?.passage === ends;
}

function expandSpan(core: AnswerSpan): AnswerSpan | undefined {
  let span = core;
  for (;;) {
    const [first, last] = [span.sentences[span.first], span.sentences[span.last]];
    const next = span.sentences[span.last + 1];
    const back = first?.needsPrevious ?? false;
    const forward = (last?.needsNext && next?.isContiguous) ?? false;
    if (!back && !forward) return span;
    const spoken = (back && first?.inQuotation) || (forward && last?.inQuotation);
    const wider = back ? { ...span, first: span.first - 1 } : { ...span, last: span.last + 1 };
    if (fits(wider, spoken ? MAX_QUOTE_LENGTH : COMFORTABLE_LENGTH)) span = wider;
    else return spoken ? undefined : span;
  }
}

function fits(span: AnswerSpan, most: number): boolean {
  const { start, end } = boundsOf(span);
  const alone = span.first === span.last;
  if (end - start > (alone ? MAX_SENTENCE_LENGTH : most) || span.last - span.first >= MAX_SENTENCES) return false;
  const { first, last } = passagesOf(span);
  if (last.order - first.order >= MAX_PARAGRAPHS) return false;
  return sentencesOf(span).every(
    ({ isPromotion, isContiguous }, index) => !isPromotion && (index === 0 || isContiguous),
  );
}

/** The passages in which it begins and ends. Throws where it has no sentence. */
export function passagesOf({ sentences, first, last }: AnswerSpan): {
  readonly first: Passage;
  readonly last: Passage;
} {
  const [begins, ends] = [sentences[first], sentences[last]];
  if (!begins || !ends) throw new RangeError("A span has at least one sentence.");
  return { first: begins.passage, last: ends.passage };
}

/** Where the span's text starts and ends in the article's. */
export function boundsOf({ sentences, first, last }: AnswerSpan): { readonly start: number; readonly end: number } {
  return { start: sentences[first]?.start ?? 0, end: sentences[last]?.end ?? 0 };
}

/** The sentences of a span, in order. */
export function sentencesOf({ sentences, first, last }: AnswerSpan): readonly SentenceInContext[] {
  return sentences.slice(first, last + 1);
}

/** Whether two spans share a sentence. */
export function overlaps(one: AnswerSpan, other: AnswerSpan): boolean {
  return one.sentences === other.sentences && one.first <= other.last && other.first <= one.last;
}

import { quoteWindow } from "../search.ts";
import { placeArticle } from "./sentenceSequence.ts";
import { readQuestion } from "../query/question.ts";
import type { Window } from "./answerSpan.ts";
import type { Fingerprint } from "../../documents/article.ts";
import type { Library } from "../index/snapshot.ts";
import { LONGEST_QUOTE, LONGEST_SENTENCE, type Quote } from "../../documents/quote.ts";

/** All that a button keeps of a quotation: enough to find it again, and to notice when it can't be. Offsets as in a quote. */
export interface QuoteReference {
  readonly fingerprint: Fingerprint;
  readonly start: number;
  readonly end: number;
}

export function referTo({ article, start, end }: Quote): QuoteReference {
  return { fingerprint: article.fingerprint, start, end };
}

/**
 * Where the quotation stands now. Nowhere if its article is gone or says something else since, or if no
 * quotation could have those offsets: a reference may be forged.
 */
export function findPlace(library: Library, reference: QuoteReference): Window | undefined {
  const { fingerprint, start, end } = reference;
  const shelved = library.shelved.get(fingerprint.article);
  if (!shelved || shelved.article.fingerprint.text !== fingerprint.text) return undefined;
  const sentences = placeArticle(shelved);
  const first = sentences.findIndex((sentence) => sentence.start === start);
  const last = sentences.findIndex((sentence) => sentence.end === end);
  if (first < 0 || last < first || end - start > (first === last ? LONGEST_SENTENCE : LONGEST_QUOTE)) return undefined;
  return sentences.slice(first + 1, last + 1).every(({ goesOn }) => goesOn) ? { sentences, first, last } : undefined;
}

/** The quotation that a reference points at, with the words of the question that it was found for. */
export function recallQuote(library: Library, reference: QuoteReference, question: string): Quote | undefined {
  return recallQuotes(library, [reference], question)[0];
}

/** The quotations that references point at, with the words of the question that they were found for; the question is read once. */
export function recallQuotes(
  library: Library,
  references: readonly QuoteReference[],
  question: string,
): (Quote | undefined)[] {
  const read = readQuestion(question, library);
  return references.map((reference) => {
    const place = findPlace(library, reference);
    return place && quoteWindow(read, place);
  });
}

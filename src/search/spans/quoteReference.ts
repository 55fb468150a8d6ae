import type { DocumentFingerprint } from "../../documents/document.ts";
import { MAX_QUOTE_LENGTH, MAX_SENTENCE_LENGTH, type Quote } from "../../documents/quote.ts";
import type { LibrarySnapshot } from "../index/snapshot.ts";
import { parseQuestion } from "../query/question.ts";
import { quoteSpan } from "../search.ts";
import type { AnswerSpan } from "./answerSpan.ts";
import { splitArticle } from "./sentenceSequence.ts";

/** All that a button keeps of a quotation: enough to find it again, and to notice when it can't be. Offsets as in a quote. */
export interface QuoteReference {
  readonly fingerprint: DocumentFingerprint;
  readonly start: number;
  readonly end: number;
}

/** A quotation's offsets in its article. */
export type QuotedRange = Pick<Quote, "start" | "end"> & { readonly article: Pick<Quote["article"], "fingerprint"> };

/** A short reference by which the quotation is found again, if its article still says the same. */
export function createReference({ article, start, end }: QuotedRange): QuoteReference {
  return { fingerprint: article.fingerprint, start, end };
}

/**
 * Where the quotation stands now. Nowhere if its article is gone or says something else since, or if no
 * quotation could have those offsets: a reference may be forged.
 */
export function locateReference(library: LibrarySnapshot, reference: QuoteReference): AnswerSpan | undefined {
  const { fingerprint, start, end } = reference;
  const indexed = library.indexed.get(fingerprint.article);
  if (!indexed || indexed.article.fingerprint.text !== fingerprint.text) return undefined;
  const sentences = splitArticle(indexed);
  const first = sentences.findIndex((sentence) => sentence.start === start);
  const last = sentences.findIndex((sentence) => sentence.end === end);
  if (first < 0 || last < first || end - start > (first === last ? MAX_SENTENCE_LENGTH : MAX_QUOTE_LENGTH))
    return undefined;
  return sentences.slice(first + 1, last + 1).every(({ isContiguous }) => isContiguous)
    ? { sentences, first, last }
    : undefined;
}

/** The quotation that a reference points at, with the words of the question that it was found for. */
export function resolveReference(
  library: LibrarySnapshot,
  reference: QuoteReference,
  question: string,
): Quote | undefined {
  return recallQuotes(library, [reference], question)[0];
}

/** The quotations that references point at, with the words of the question that they were found for; the question is read once. */
export function recallQuotes(
  library: LibrarySnapshot,
  references: readonly QuoteReference[],
  question: string,
): (Quote | undefined)[] {
  const read = parseQuestion(question, library);
  return references.map((reference) => {
    const place = locateReference(library, reference);
    return place && quoteSpan(read, place);
  });
}

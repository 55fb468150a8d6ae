import { matchWords } from "./answer/answer.ts";
import { readQuestion } from "./answer/question.ts";
import type { Fingerprint } from "./article.ts";
import type { Library } from "./library.ts";
import type { Passage } from "./passage.ts";
import { LONGEST_QUOTE, LONGEST_SENTENCE, type Quote, takeQuote } from "./quote.ts";

/** All that a button keeps of a quotation: enough to find it again, and to notice when it can't be. Offsets as in a quote. */
export interface QuoteReference {
  readonly fingerprint: Fingerprint;
  readonly start: number;
  readonly end: number;
}

export function referTo({ article, start, end }: Quote): QuoteReference {
  return { fingerprint: article.fingerprint, start, end };
}

/** A passage and which of its sentences, `last` included, a reference points at. */
export interface RecalledPlace {
  readonly passage: Passage;
  readonly first: number;
  readonly last: number;
}

/**
 * Where the quotation stands now. Nowhere if its article is gone or says something else since, or if no
 * quotation could have those offsets: a reference may be forged.
 */
export function findPlace(library: Library, reference: QuoteReference): RecalledPlace | undefined {
  const { fingerprint, start, end } = reference;
  const shelved = library.shelved.get(fingerprint.article);
  if (!shelved || shelved.article.fingerprint.text !== fingerprint.text) return undefined;
  for (const passage of shelved.passages) {
    const first = passage.sentences.findIndex((sentence) => sentence.start === start);
    const last = passage.sentences.findIndex((sentence) => sentence.end === end);
    if (first < 0 || last < first) continue;
    return end - start <= (first === last ? LONGEST_SENTENCE : LONGEST_QUOTE) ? { passage, first, last } : undefined;
  }
  return undefined;
}

/** The quotation that a reference points at, with the words of the question that it was found for. */
export function recallQuote(library: Library, reference: QuoteReference, question: string): Quote | undefined {
  const place = findPlace(library, reference);
  if (!place) return undefined;
  const { passage } = place;
  const { start, end } = reference;
  const matches = matchWords(readQuestion(question, library), passage.article.text.slice(start, end));
  return takeQuote(passage, start, end, matches);
}

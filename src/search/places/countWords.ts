import { MAX_SENTENCE_LENGTH } from "../../documents/quote.ts";
import type { AnswerSpan } from "../spans/answerSpan.ts";
import { splitArticle } from "../spans/sentenceSequence.ts";
import type { IndexedFiling } from "./askedFilings.ts";

/** Where words stand in a paper. */
export interface WordCount {
  readonly total: number;
  /** Sentences that have them, in order, each with the places of the words in the document's text. */
  readonly spans: readonly (AnswerSpan & { readonly found: readonly (readonly [start: number, end: number])[] })[];
}

/**
 * Counts words in the prose of a paper, in whatever letter case, as whole words one after another: *order* is counted in
 * *the order* and not in *ordered*.
 */
export function countWords(filing: IndexedFiling, words: string): WordCount {
  const pattern = wordPattern(words);
  if (!pattern) return { total: 0, spans: [] };
  const sentences = splitArticle(filing);
  const { text } = filing.article;
  let total = 0;
  const spans: WordCount["spans"][number][] = [];
  for (const [index, { start, end }] of sentences.entries()) {
    const found = [...text.slice(start, end).matchAll(pattern)].map(
      (match) => [match.index, match.index + match[0].length] as const,
    );
    total += found.length;
    if (found.length > 0 && end - start <= MAX_SENTENCE_LENGTH)
      spans.push({ sentences, first: index, last: index, found });
  }
  return { total, spans };
}

/** A pattern of nothing but the words themselves, so that its time grows with the text alone. */
function wordPattern(words: string): RegExp | undefined {
  const parts = words.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu);
  if (!parts) return undefined;
  const written = parts.map((part) => part.replace(/['’]/g, "['’]")).join("[^\\p{L}\\p{N}]{1,3}");
  return new RegExp(`(?<![\\p{L}\\p{N}])${written}(?![\\p{L}\\p{N}])`, "giu");
}

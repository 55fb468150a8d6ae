import type { PooledVector } from "../../encoder/pooledStore.ts";
import type { SentenceVectors } from "../../encoder/quantize.ts";
import type { IndexedArticle } from "./indexedArticle.ts";

/** The vectors of every sentence that a library serves. */
export interface SentenceVectorIndex {
  /** The numbers of an article's sentences, passage by passage in order; `undefined` for an article of another library. */
  numbersOf(article: IndexedArticle): Int32Array | undefined;
  /**
   * In how many signs each of an article's sentences differs from a code of `writeSignCode`; `NO_VECTOR` for one that has no vector,
   * `undefined` for an article of another library.
   */
  compareSigns(article: IndexedArticle, code: Int32Array): Uint16Array | undefined;
  /** The cosine of each sentence's own vector and another; -1 where it has none. From memory. */
  cosinesOf(numbers: Int32Array, other: PooledVector): Float64Array;
  /** All vectors of a sentence, from the disk or from what was last read; `undefined` where the disk fails. */
  vectorsOf(number: number): SentenceVectors | undefined;
}

/** A question's meaning and that of all sentences of the library that it is asked of: always both. */
export interface QuestionMeaning {
  readonly question: QuestionVectors;
  readonly sentences: SentenceVectorIndex;
}

/** A question's vectors, and the text that they are of. */
export interface QuestionVectors extends SentenceVectors {
  readonly text: string;
}

import type { CooperativeTask } from "../cooperativeTask.ts";
import type { VectorCache } from "../encoder/vectorCache.ts";
import type { IndexedArticle } from "../search/index/indexedArticle.ts";
import type { UnindexedSnapshot } from "../search/index/snapshot.ts";

/** The texts of an article's sentences, passage by passage in order. */
export function listSentences({ article, passages }: IndexedArticle): string[] {
  return passages.flatMap(({ sentences }) => sentences.map(({ start, end }) => article.text.slice(start, end)));
}

/** What a cache has of a library's sentences. */
export interface FoundSentences {
  /** The numbers of each article's sentences, as `findNumbers` gives them. */
  readonly numbers: ReadonlyMap<IndexedArticle, Int32Array>;
  /** The different sentences that it lacks, those of the newest articles first. */
  readonly missing: readonly string[];
  /** How many different sentences the library has. */
  readonly total: number;
}

/** Sentences that are looked up in one go: less than a millisecond. */
const AT_ONCE = 200;

/**
 * Looks a library's sentences up in a cache. `known` gives an article's numbers where they were found before: none of its sentences
 * is looked up again.
 */
export function* findSentences(
  library: UnindexedSnapshot,
  cache: VectorCache,
  known: (article: IndexedArticle) => Int32Array | undefined = () => undefined,
): CooperativeTask<FoundSentences> {
  const numbers = new Map<IndexedArticle, Int32Array>();
  const [found, missing] = [new Set<number>(), new Set<string>()];
  for (const article of sortNewestFirst(library)) {
    const own = known(article) ?? (yield* findNumbers(article, cache, missing));
    for (const number of own) if (number >= 0) found.add(number);
    numbers.set(article, own);
    yield;
  }
  return { numbers, missing: [...missing], total: found.size + missing.size };
}

/** The numbers in a cache of an article's sentences, passage by passage in order; -1 for one that it lacks, which is put into `missing`. */
export function* findNumbers(
  article: IndexedArticle,
  cache: VectorCache,
  missing: Set<string> = new Set(),
): CooperativeTask<Int32Array> {
  const sentences = listSentences(article);
  const numbers = new Int32Array(sentences.length);
  for (const [at, sentence] of sentences.entries()) {
    const number = cache.find(sentence) ?? -1;
    numbers[at] = number;
    if (number < 0) missing.add(sentence);
    if (at % AT_ONCE === AT_ONCE - 1) yield;
  }
  return numbers;
}

/** By the day of publication, then by id. */
function sortNewestFirst({ indexed }: UnindexedSnapshot): IndexedArticle[] {
  const order = ({ article }: IndexedArticle) => `${article.published} ${article.id}`;
  return [...indexed.values()].sort((one, other) => (order(one) < order(other) ? 1 : -1));
}

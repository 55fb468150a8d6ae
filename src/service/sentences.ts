import type { CooperativeTask } from "../cooperativeTask.ts";
import type { VectorCache } from "../encoder/vectorCache.ts";
import type { IndexedArticle } from "../search/index/indexedArticle.ts";
import type { UnindexedSnapshot } from "../search/index/snapshot.ts";

/** The texts of an article's sentences, passage by passage in order. */
export function listSentences({ article, passages }: IndexedArticle): string[] {
  return passages.flatMap(({ sentences }) => sentences.map(({ start, end }) => article.text.slice(start, end)));
}

/** The sentences of a library that a cache lacks, those of the newest articles first, and how many it has in all. */
export function* listMissing(
  library: UnindexedSnapshot,
  cache: VectorCache,
): CooperativeTask<{ readonly sentences: readonly string[]; readonly total: number }> {
  const all = new Set<string>();
  for (const article of sortNewestFirst(library)) {
    for (const sentence of listSentences(article)) all.add(sentence);
    yield;
  }
  const sentences: string[] = [];
  for (const sentence of all) {
    if (cache.find(sentence) === undefined) sentences.push(sentence);
    if (sentences.length % 100 === 0) yield;
  }
  return { sentences, total: all.size };
}

/** By the day of publication, then by id. */
function sortNewestFirst({ indexed }: UnindexedSnapshot): IndexedArticle[] {
  const order = ({ article }: IndexedArticle) => `${article.published} ${article.id}`;
  return [...indexed.values()].sort((one, other) => (order(one) < order(other) ? 1 : -1));
}

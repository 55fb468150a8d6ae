import type { IndexedArticle } from "../index/indexedArticle.ts";
import type { ParsedQuestion } from "../query/question.ts";
import { type SentenceInContext, splitArticle } from "../spans/sentenceSequence.ts";

/** Most sentences of an article that is about one thing, as news is. */
const MAX_SHORT = 60;

/** Whether an article is short enough to be about one thing, which it tells first: a long one comes to the next in its middle. */
export function tellsOneThing(sentences: readonly SentenceInContext[]): boolean {
  return sentences.length <= MAX_SHORT;
}

/**
 * For each query term the number of the sentence in which an article's text first mentions it, counted from 0; -1 where it
 * doesn't, or is too long to be about one thing.
 */
export function findFirstMentions({ terms, matches }: ParsedQuestion, indexed: IndexedArticle): Int32Array {
  const found = new Int32Array(terms.length).fill(-1);
  const sentences = splitArticle(indexed);
  if (!tellsOneThing(sentences)) return found;
  const firsts = listFirsts(indexed, sentences);
  for (const [term, all] of matches) {
    const first = firsts.get(term);
    if (first === undefined) continue;
    for (const { queryTerm } of all) {
      const known = found[queryTerm] as number;
      if (known < 0 || first < known) found[queryTerm] = first;
    }
  }
  return found;
}

const known = new WeakMap<IndexedArticle, ReadonlyMap<string, number>>();

/** In which sentence each term first stands: listed when it is first asked for, some 10 KB each. */
function listFirsts(indexed: IndexedArticle, sentences: readonly SentenceInContext[]): ReadonlyMap<string, number> {
  const remembered = known.get(indexed);
  if (remembered) return remembered;
  const firsts = new Map<string, number>();
  for (const [at, { tokens }] of sentences.entries())
    for (const { term } of tokens) if (!firsts.has(term)) firsts.set(term, at);
  known.set(indexed, firsts);
  return firsts;
}

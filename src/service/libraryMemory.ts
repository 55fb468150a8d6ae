import { BYTES_OF_BLOCK, SENTENCES_IN_BLOCK } from "../encoder/pooledStore.ts";
import type { CachePlace } from "../encoder/problem.ts";
import type { LibrarySnapshot } from "../search/index/snapshot.ts";

/**
 * Live bytes after a collection, by least squares over shelves of 80 to 5,000 generated passages and the starter articles. A
 * passage's counts the text twice, as both threads have it.
 */
const BYTES_OF_A_LIBRARY = 300_000;
const BYTES_OF_A_PASSAGE = 1_600;
const BYTES_OF_A_TERM = 500;
const BYTES_OF_AN_ENTRY = 80;
/** What finds a sentence's vector by its text, and by its signs. */
const BYTES_OF_A_SENTENCE = 200;
/** The vectors of a sentence's pieces, where no file keeps them. */
const BYTES_OF_A_RECORD = 2_400;

/** About how much memory a library takes, in bytes; with the vectors of its sentences where they are known, and all of them where no file keeps them. */
export function estimateBytes({ index, indexed }: LibrarySnapshot, vectors: "none" | CachePlace["kind"]): number {
  const { passages } = index;
  const { terms, entries } = index.countEntries();
  const words =
    BYTES_OF_A_LIBRARY + passages * BYTES_OF_A_PASSAGE + terms * BYTES_OF_A_TERM + entries * BYTES_OF_AN_ENTRY;
  return vectors === "none" ? words : words + estimateVectors(countSentences(indexed), vectors);
}

function estimateVectors(sentences: number, place: CachePlace["kind"]): number {
  const each = BYTES_OF_A_SENTENCE + (place === "memory" ? BYTES_OF_A_RECORD : 0);
  return Math.ceil(sentences / SENTENCES_IN_BLOCK) * BYTES_OF_BLOCK + sentences * each;
}

function countSentences(indexed: LibrarySnapshot["indexed"]): number {
  let sentences = 0;
  for (const { passages } of indexed.values()) for (const passage of passages) sentences += passage.sentences.length;
  return sentences;
}

import { linkSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { runToCompletion } from "../../../src/cooperativeTask.ts";
import type { SentenceVectors } from "../../../src/encoder/quantize.ts";
import { cacheFileOf, VectorCache } from "../../../src/encoder/vectorCache.ts";
import { loadSnapshot } from "../../../src/search/index/snapshot.ts";
import { findSentences } from "../../../src/service/sentences.ts";
import { EMPTY_CACHE } from "../../../src/storage/folder/fileCache.ts";
import { openMemoryTree } from "../../../src/storage/folder/memoryTree.ts";
import { readTree } from "../../../src/storage/folder/readFolder.ts";
import { digestOf } from "../../../src/storage/sql/shelfFiles.ts";
import { makeVectors } from "../../../tests/support/encoder/makeVectors.ts";
import type { Population, ShelfFiles } from "./population.ts";

/**
 * Gives each server's cache a vector of each sentence, as if all had been computed before. They are made up: what they cost is
 * measured, not what they find. Servers with the same shelf share a file, which nobody adds to.
 */
export function writeReadyVectors(cache: string, { inhabitants, templates }: Population): void {
  const files = new Map([...templates].map(([passages, shelf]) => [passages, writeCache(cache, passages, shelf)]));
  for (const { guild, passages } of inhabitants) {
    const own = cacheFileOf(join(cache, "servers", guild.id));
    mkdirSync(dirname(own), { recursive: true });
    linkSync(files.get(passages) ?? "", own);
  }
}

/** Writes the cache of a shelf of so many passages below a folder; gives its file. */
export function writeCache(cache: string, passages: number, shelf: ShelfFiles): string {
  const folder = join(cache, `template-${passages}`);
  const held = new Map([...shelf].map(([path, bytes]) => [path, { digest: digestOf(bytes), bytes }]));
  const { contents } = runToCompletion(readTree(EMPTY_CACHE, openMemoryTree("bench", held)));
  const vectors = new VectorCache(folder);
  const { missing: sentences } = runToCompletion(
    findSentences(loadSnapshot(contents.cases, contents.articles), vectors),
  );
  for (const [at, sentence] of sentences.entries()) vectors.add(sentence, makeUp(sentence, at));
  vectors.close();
  return cacheFileOf(folder);
}

/** Vectors of a sentence whose pieces are its words. */
function makeUp(sentence: string, seed: number): SentenceVectors {
  const pieces = [...sentence.matchAll(/\S+/g)].flatMap(({ index, 0: word }) => [index, index + word.length]);
  return { ...makeVectors(seed, pieces.length / 2), pieces: Uint16Array.from(pieces) };
}

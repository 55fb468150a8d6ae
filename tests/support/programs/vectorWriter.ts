import { VectorCache } from "../../../src/encoder/vectorCache.ts";
import { makeVectors } from "../encoder/makeVectors.ts";

/** Adds `count` sentences from number `first` on to the cache in a folder, one of five also added by every other writer. */
const [folder = "", first = "", count = ""] = process.argv.slice(2);
const cache = new VectorCache(folder);
for (let at = Number(first); at < Number(first) + Number(count); at += 1) {
  cache.add(`Sentence ${at}.`, makeVectors(at, at % 60));
  if (at % 5 === 0) cache.add(`Everybody's ${at % 100}.`, makeVectors(at % 100));
}
cache.close();

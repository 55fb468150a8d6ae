import { describe, expect, it } from "vitest";
import { runToCompletion } from "../../../src/cooperativeTask.ts";
import { VectorCache } from "../../../src/encoder/vectorCache.ts";
import { findSentences } from "../../../src/service/sentences.ts";
import { makeVectors } from "../../support/encoder/makeVectors.ts";
import { articleOf, libraryOf } from "../../support/search/indexing.ts";

const OLD = articleOf("The violin was found. The crate was gone.", { published: "2031-01-01" }, "harrow/old");
const NEW = articleOf("A juror left. The violin was found.", { published: "2032-01-01" }, "harrow/new");

describe("the sentences of a library", () => {
  it("are found in a cache by their texts, and told missing once, the newest article's first", () => {
    const library = libraryOf(OLD, NEW);
    const cache = new VectorCache(undefined);
    cache.add("The crate was gone.", makeVectors(1));
    const { numbers, missing, total } = runToCompletion(findSentences(library, cache));
    expect([...numbers].map(([{ article }, own]) => [article.id, ...own])).toEqual([
      ["harrow/new", -1, -1],
      ["harrow/old", -1, 0],
    ]);
    expect(missing).toEqual(["A juror left.", "The violin was found."]);
    expect(total).toBe(3);
  });

  it("are not looked up again where an article's are known, and counted all the same", () => {
    const library = libraryOf(OLD, NEW);
    const cache = new VectorCache(undefined);
    for (const sentence of ["A juror left.", "The violin was found."]) cache.add(sentence, makeVectors(1));
    const known = Int32Array.of(1, 7);
    const found = runToCompletion(
      findSentences(library, cache, ({ article }) => (article === OLD ? known : undefined)),
    );
    expect([...found.numbers.values()].map((own) => [...own])).toEqual([
      [0, 1],
      [1, 7],
    ]);
    expect([found.missing, found.total]).toEqual([[], 3]);
  });
});

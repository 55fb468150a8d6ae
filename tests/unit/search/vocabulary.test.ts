import { describe, expect, it } from "vitest";
import { runToCompletion } from "../../../src/cooperativeTask.ts";
import type { IndexedArticle } from "../../../src/search/index/indexedArticle.ts";
import { Vocabulary } from "../../../src/search/index/vocabulary.ts";
import { articleOf, libraryOf } from "../../support/search/indexing.ts";

function read(text: string, title: string, id: string): IndexedArticle {
  const [indexed] = libraryOf(articleOf(text, { title }, id)).indexed.values();
  if (!indexed) throw new Error("there is no article");
  return indexed;
}

const STOOL = read("# The stool\n\nA marten slept. The marten woke.\n\nNobody came.", "A marten", "harrow/stool");
const CRATE = read("The marten left a crate.", "A crate", "harrow/crate");

function count(...steps: readonly (readonly [IndexedArticle, 1 | -1])[]): Vocabulary {
  const vocabulary = new Vocabulary();
  for (const [indexed, sign] of steps) runToCompletion(vocabulary.count(indexed, sign));
  return vocabulary;
}

function tell(vocabulary: Vocabulary, term: string) {
  return [vocabulary.documentFrequency(term), vocabulary.collectionFrequency(term), vocabulary.findNearTerms("martan")];
}

describe("the words of a library", () => {
  it("are counted in each passage below a title or heading, and as often as titles and texts have them", () => {
    const vocabulary = count([STOOL, 1], [CRATE, 1]);
    expect(tell(vocabulary, "marten")).toEqual([3, 4, ["marten"]]);
    expect([vocabulary.documentFrequency("stool"), vocabulary.collectionFrequency("stool")]).toEqual([2, 0]);
    expect([vocabulary.documentFrequency("crate"), vocabulary.collectionFrequency("crate")]).toEqual([1, 2]);
  });

  it("go with the last article that has them, and are counted anew where it comes again", () => {
    const gone = count([STOOL, 1], [CRATE, 1], [STOOL, -1]);
    expect(tell(gone, "marten")).toEqual([1, 1, ["marten"]]);
    expect(gone.documentFrequency("stool")).toBe(0);
    expect(tell(count([STOOL, 1], [STOOL, -1]), "marten")).toEqual([0, 0, []]);
    const again = count([STOOL, 1], [STOOL, -1], [STOOL, 1], [CRATE, 1]);
    expect(tell(again, "marten")).toEqual(tell(count([STOOL, 1], [CRATE, 1]), "marten"));
  });

  it("are no misspelling's meaning where only headings have them, whichever articles came and went", () => {
    const below = (id: string) => read("# The stoop\n\nNobody came.", "A marten", `harrow/${id}`);
    const [one, other] = [below("one"), below("other")];
    expect(count([one, 1], [other, 1]).findNearTerms("stoob")).toEqual([]);
    expect(count([one, 1], [other, 1], [one, -1]).findNearTerms("stoob")).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { runToCompletion } from "../../../src/cooperativeTask.ts";
import { buildNextSnapshot } from "../../../src/search/index/snapshot.ts";
import { estimateBytes } from "../../../src/service/libraryMemory.ts";
import { articleOf, libraryOf } from "../../support/search/indexing.ts";

/** An article of so many paragraphs, no two of which share a word. */
function write(paragraphs: number, from = 0): string {
  const word = (at: number) => `violin${(from + at).toString(36)}`;
  return Array.from({ length: paragraphs }, (_, at) => `The ${word(at)} came. The ${word(at)} went.`).join("\n\n");
}

describe("what a library takes of memory", () => {
  it("grows with its passages, with their different words, and with vectors of its sentences", () => {
    const [small, large] = [libraryOf(articleOf(write(5))), libraryOf(articleOf(write(500)))];
    const again = libraryOf(articleOf(write(5).repeat(100)));
    expect(estimateBytes(large, "none")).toBeGreaterThan(estimateBytes(small, "none") + 490 * 500);
    expect(estimateBytes(again, "none")).toBeLessThan(estimateBytes(large, "none"));
    expect(estimateBytes(small, "file") - estimateBytes(small, "none")).toBeGreaterThan(390_000);
    expect(estimateBytes(large, "file") - estimateBytes(large, "none")).toBeGreaterThan(390_000);
    expect(estimateBytes(large, "memory") - estimateBytes(large, "file")).toBeGreaterThan(1_000 * 2_000);
  });

  it("is what the index holds, also after an article has gone", () => {
    const [kept, gone] = [articleOf("The violin came."), articleOf("The trumpet went.", {}, "marsh/trumpet")];
    const both = libraryOf(kept, gone);
    const next = runToCompletion(buildNextSnapshot(both, [], [kept]));
    const alone = libraryOf(kept);
    expect(both.index.countEntries().terms).toBeGreaterThan(alone.index.countEntries().terms);
    expect(next.index.countEntries()).toEqual(alone.index.countEntries());
  });
});

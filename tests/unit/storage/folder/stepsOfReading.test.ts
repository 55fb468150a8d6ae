import { describe, expect, it } from "vitest";
import type { CooperativeTask } from "../../../../src/cooperativeTask.ts";
import { EMPTY_CACHE } from "../../../../src/storage/folder/fileCache.ts";
import { openMemoryTree } from "../../../../src/storage/folder/memoryTree.ts";
import { planInTree } from "../../../../src/storage/folder/placement.ts";
import { readTree } from "../../../../src/storage/folder/readFolder.ts";
import { digestOf } from "../../../../src/storage/sql/shelfFiles.ts";

const HEAD = "---\ntitle: Hearing\npublisher: Court\npublished: 2025-03-04\nkind: transcript\n---\n\n";

/** A transcript with so many turns, each of some lines. */
function writeTranscript(turns: number): string {
  const turn = (at: number) =>
    `<!-- line ${(at % 25) + 1} -->\n\nQ Where was violin number ${at} found <!-- line ${((at + 1) % 25) + 1} -->that day?\n`;
  return `${HEAD}<!-- page 1 -->\n\n${Array.from({ length: turns }, (_, at) => turn(at)).join("\n")}`;
}

function treeOf(text: string) {
  const files = { "marsh/case.md": "---\ntitle: Marsh\n---\n", "marsh/hearing.md": text };
  const held = Object.entries(files).map(([path, words]) => {
    const bytes = Buffer.from(words);
    return [path, { digest: digestOf(bytes), bytes }] as const;
  });
  return openMemoryTree("memory", new Map(held));
}

function countSteps(task: CooperativeTask<unknown>): number {
  return [...task].length;
}

describe("a long transcript", () => {
  it("is read in many steps, between which others are answered", () => {
    const stepsOf = (turns: number) => countSteps(readTree(EMPTY_CACHE, treeOf(writeTranscript(turns))));
    expect(stepsOf(2_000)).toBeGreaterThan(100);
    expect(stepsOf(4_000)).toBeGreaterThan(1.8 * stepsOf(2_000));
  });

  it("finds its place in many steps, and those that are there are read in many", () => {
    const place = (there: string, text: string) =>
      countSteps(
        planInTree(
          () => treeOf(there),
          "marsh",
          text,
          (address) => address,
        ),
      );
    const short = writeTranscript(1);
    expect(place(short, writeTranscript(2_000))).toBeGreaterThan(100);
    expect(place(writeTranscript(2_001), short)).toBeGreaterThan(100);
  });
});

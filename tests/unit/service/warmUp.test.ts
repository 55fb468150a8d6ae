import { setImmediate } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import type { LibrarySnapshot } from "../../../src/search/index/snapshot.ts";
import { createLibraryApi } from "../../../src/service/libraryApi.ts";
import { warmUp } from "../../../src/service/warmUp.ts";
import { articleOf, libraryOf } from "../../support/search/indexing.ts";

/** A library of two articles with so many paragraphs each. */
function shelfOf(paragraphs: number): LibrarySnapshot {
  const write = (name: string) =>
    Array.from({ length: paragraphs }, (_, at) => `${name} saw crate ${at} on the quay of Harrow, and said so.`);
  return libraryOf(
    articleOf(write("Mara Quill").join("\n\n"), {}, "harrow/one"),
    articleOf(write("Ada Pell").join("\n\n"), {}, "harrow/two"),
  );
}

/** The questions that a library is asked; `onAsk` hears of each. */
async function listAsked(library: LibrarySnapshot, isOver = () => false, onAsk = () => {}): Promise<string[]> {
  const asked: string[] = [];
  const api = createLibraryApi(library);
  const ask: typeof api.ask = (query) => {
    asked.push(query.question);
    onAsk();
    return api.ask(query);
  };
  await warmUp({ ask }, library, isOver);
  return asked;
}

describe("a library that was just read", () => {
  const large = shelfOf(1100);

  it("is asked in the words of its articles, where it is large", async () => {
    const asked = await listAsked(large);
    expect(asked.length).toBeGreaterThan(10);
    expect(asked.some((question) => question.startsWith("Who Mara Quill saw crate 0"))).toBe(true);
    expect(asked.some((question) => question.includes("Ada Pell saw crate 0"))).toBe(true);
  });

  it("is asked nothing where it is small", async () => {
    expect(await listAsked(shelfOf(20))).toEqual([]);
  });

  it("answers others between two such questions", async () => {
    let answered = 0;
    const isDone = { now: false };
    const others = (async () => {
      while (!isDone.now) {
        await setImmediate();
        answered += 1;
      }
    })();
    const asked = await listAsked(large);
    isDone.now = true;
    await others;
    expect(answered).toBeGreaterThanOrEqual(asked.length);
  });

  it("is asked no more once another one takes its place", async () => {
    let isReplaced = false;
    const asked = await listAsked(
      large,
      () => isReplaced,
      () => {
        isReplaced = true;
      },
    );
    expect(asked).toHaveLength(1);
  });
});

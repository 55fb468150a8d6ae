import { describe, expect, it, onTestFinished } from "vitest";
import { ShelfThreads } from "../../../src/service/shelfThreads.ts";
import { isAnybodyAnswered } from "../../../src/workers/answersUnderWay.ts";
import { makeKnowledge, writeArticle } from "../../support/temporary.ts";

describe("a shelf that is opened in a thread", () => {
  it.each([
    ["is there", () => makeKnowledge({ "harrow/violin.md": writeArticle("The violin was found.") }), true],
    ["can't be read", () => "/there/is/no/such/folder", false],
  ])("keeps work in the background aside until it %s", async (_, makeAddress, isThere) => {
    const threads = new ShelfThreads({}, 1);
    onTestFinished(() => threads.close());
    const opening = threads.open({ address: makeAddress() });
    expect(isAnybodyAnswered()).toBe(true);
    expect((await opening).ok).toBe(isThere);
    expect(isAnybodyAnswered()).toBe(false);
  });
});

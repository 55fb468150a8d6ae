import { statSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { expect, it, onTestFinished } from "vitest";
import { runToCompletion } from "../../../src/cooperativeTask.ts";
import { cacheFileOf, VectorCache } from "../../../src/encoder/vectorCache.ts";
import { pathOfCompiled } from "../../support/compiled.ts";
import { makeVectors } from "../../support/encoder/makeVectors.ts";
import { startProcess } from "../../support/process.ts";
import { makeKnowledge } from "../../support/temporary.ts";

const WRITER = pathOfCompiled("tests/support/programs/vectorWriter.ts");
const EACH = 500;

function write(folder: string, first: number) {
  return startProcess([process.execPath, WRITER, folder, String(first), String(EACH)]);
}

function open(folder: string): VectorCache {
  const cache = new VectorCache(folder);
  onTestFinished(() => cache.close());
  runToCompletion(cache.readNew());
  return cache;
}

it("three processes that write into one cache at once lose nothing and mix nothing up", async () => {
  const folder = makeKnowledge({});
  const writers = [0, 1, 2].map((writer) => write(folder, writer * EACH));
  expect(await Promise.all(writers.map(({ ended }) => ended))).toEqual([0, 0, 0]);
  const cache = open(folder);
  const all = Array.from({ length: 3 * EACH }, (_, at) => at);
  const wrong = all.filter((at) => {
    const vectors = cache.vectorsOf(cache.find(`Sentence ${at}.`) ?? -1);
    return !isDeepStrictEqual(vectors, makeVectors(at, at % 60));
  });
  expect(wrong).toEqual([]);
  expect(cache.size).toBe(3 * EACH + 20);
});

it("what a process that was killed had added is there, and the next goes on", async () => {
  const folder = makeKnowledge({});
  const writer = write(folder, 0);
  await expect.poll(() => statSync(cacheFileOf(folder), { throwIfNoEntry: false })?.size ?? 0).toBeGreaterThan(20_000);
  writer.kill("SIGKILL");
  await writer.ended;
  const { size } = open(folder);
  expect(size).toBeGreaterThan(5);
  expect(await write(folder, 0).ended).toBe(0);
  expect(open(folder).size).toBe(EACH + 20);
});

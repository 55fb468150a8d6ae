import { expect, it } from "vitest";
import { runToCompletion } from "../../../src/cooperativeTask.ts";
import { findStarter } from "../../../src/encoder/starter.ts";
import { VectorCache } from "../../../src/encoder/vectorCache.ts";
import { readSnapshot } from "../../../src/service/buildSnapshot.ts";
import { findSentences } from "../../../src/service/sentences.ts";

it("the vectors of all starter articles come with the project; npm run train:starter computes them anew", () => {
  const reading = readSnapshot("knowledge");
  if (!reading.ok) throw new Error(reading.problem.code);
  const cache = new VectorCache(undefined, { starter: findStarter() });
  runToCompletion(cache.readNew());
  const { missing, total } = runToCompletion(findSentences(reading.value.library, cache));
  cache.close();
  expect(missing).toEqual([]);
  expect(cache.size).toBe(total);
});

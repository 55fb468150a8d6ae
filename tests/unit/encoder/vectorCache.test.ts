import { appendFileSync, chmodSync, existsSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { runToCompletion } from "../../../src/cooperativeTask.ts";
import { cacheFileOf, VectorCache } from "../../../src/encoder/vectorCache.ts";
import { makeVectors } from "../../support/encoder/makeVectors.ts";
import { makeKnowledge } from "../../support/temporary.ts";

/** A cache that has read what is there. */
function open(folder: string, thrownAway?: (path: string) => void): VectorCache {
  const cache = new VectorCache(folder, { thrownAway });
  onTestFinished(() => cache.close());
  runToCompletion(cache.readNew());
  return cache;
}

function read(cache: VectorCache, sentence: string) {
  const number = cache.find(sentence);
  return number === undefined ? undefined : cache.vectorsOf(number);
}

describe("the cache of vectors", () => {
  it("gives back what was added, to the process that added it and to the next", () => {
    const folder = join(makeKnowledge({}), "not", "yet", "there");
    const sentences = ["One.", "Two.", "", "é".repeat(5000)];
    const first = open(folder);
    sentences.forEach((sentence, at) => {
      first.add(sentence, makeVectors(at, at * 42));
    });
    for (const cache of [first, open(folder)]) {
      expect(cache.place).toEqual({ kind: "file", path: cacheFileOf(folder) });
      expect(cache.size).toBe(4);
      expect(sentences.map((sentence) => read(cache, sentence))).toEqual(
        sentences.map((_, at) => makeVectors(at, at * 42)),
      );
      const { pooled, pooledScale: scale } = makeVectors(1);
      const length = pooled.reduce((sum, one) => sum + one * one, 0);
      const two = Int32Array.of(cache.find("Two.") ?? -1);
      expect([...cache.cosinesOf(two, { pooled, scale })]).toEqual([length * scale * scale]);
      expect(read(cache, "Three.")).toBeUndefined();
      expect(() => cache.cosinesOf(Int32Array.of(4), { pooled, scale })).toThrow("there is no vector 4");
    }
  });

  it("sees what another one adds once it reads again, and keeps no sentence twice", () => {
    const folder = makeKnowledge({});
    const [one, other] = [open(folder), open(folder)];
    one.add("One.", makeVectors(1));
    expect(read(other, "One.")).toBeUndefined();
    runToCompletion(other.readNew());
    expect(read(other, "One.")).toEqual(makeVectors(1));
    const { size } = statSync(cacheFileOf(folder));
    other.add("One.", makeVectors(1));
    expect(statSync(cacheFileOf(folder)).size).toBe(size);
  });

  it("never reads a record that was cut off anywhere, and goes on behind it", () => {
    const folder = makeKnowledge({});
    const path = cacheFileOf(folder);
    open(folder).add("Whole.", makeVectors(1));
    const start = statSync(path).size;
    open(folder).add("Torn.", makeVectors(2));
    const whole = readFileSync(path);
    for (let end = start; end < whole.length; end += 7) {
      writeFileSync(path, whole.subarray(0, end));
      const cache = open(folder);
      expect([read(cache, "Whole."), read(cache, "Torn.")]).toEqual([makeVectors(1), undefined]);
      cache.add("After.", makeVectors(3));
      cache.add("Torn.", makeVectors(4));
      const next = open(folder);
      expect(["Whole.", "After.", "Torn."].map((one) => read(next, one))).toEqual(
        [1, 3, 4].map((one) => makeVectors(one)),
      );
    }
  });

  it("steps over a record of which a byte is another, whichever", () => {
    const folder = makeKnowledge({});
    const path = cacheFileOf(folder);
    open(folder).add("Whole.", makeVectors(1));
    const start = statSync(path).size;
    open(folder).add("Changed.", makeVectors(2));
    open(folder).add("After.", makeVectors(3));
    const whole = readFileSync(path);
    const length = (whole.length - start) / 2;
    for (let at = start; at < start + length; at += 5) {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ 0x55;
      writeFileSync(path, bytes);
      const cache = open(folder);
      const found = ["Whole.", "Changed.", "After."].map((one) => read(cache, one));
      expect(found).toEqual([makeVectors(1), undefined, makeVectors(3)]);
    }
  });

  it("reads a file that is larger than what it reads at once", () => {
    const folder = makeKnowledge({});
    const cache = open(folder);
    const all = Array.from({ length: 400 }, (_, at) => at);
    for (const at of all) cache.add(`Sentence ${at}.`, makeVectors(at, 60));
    appendFileSync(cacheFileOf(folder), Buffer.alloc(3 << 20, 0xca));
    cache.add("After.", makeVectors(7));
    const next = open(folder);
    expect(all.filter((at) => next.find(`Sentence ${at}.`) !== at)).toEqual([]);
    expect(read(next, "After.")).toEqual(makeVectors(7));
  });

  it.each([
    ["is something else", "This is a shopping list."],
    ["is empty but for a part of its beginning", "casebook vec"],
  ])("throws a file away that %s, and says so", (_what, text) => {
    const folder = makeKnowledge({});
    const path = cacheFileOf(folder);
    writeFileSync(path, text);
    const thrown: string[] = [];
    const cache = open(folder, (one) => thrown.push(one));
    cache.add("One.", makeVectors(1));
    expect(thrown).toEqual([path]);
    expect(read(open(folder), "One.")).toEqual(makeVectors(1));
  });

  it("works in memory, and says so, where its folder can't be made", () => {
    const folder = makeKnowledge({ file: "" });
    const cache = open(join(folder, "file", "cache"));
    cache.add("One.", makeVectors(1));
    expect(cache.place).toMatchObject({ kind: "memory", why: expect.stringMatching(/ENOTDIR|EEXIST/) });
    expect(read(cache, "One.")).toEqual(makeVectors(1));
  });

  it.skipIf(process.getuid?.() === 0)("works in memory where its file is not to be written", () => {
    const folder = makeKnowledge({});
    open(folder).add("One.", makeVectors(1));
    chmodSync(cacheFileOf(folder), 0o400);
    expect(open(folder).place).toMatchObject({ kind: "memory", why: expect.stringContaining("EACCES") });
  });

  it("gives nothing for a sentence of a file that was cut meanwhile, instead of throwing", () => {
    const folder = makeKnowledge({});
    open(folder).add("One.", makeVectors(1));
    const cache = open(folder);
    truncateSync(cacheFileOf(folder), 30);
    expect(read(cache, "One.")).toBeUndefined();
  });

  it("makes nothing where it is to look alone", () => {
    const folder = join(makeKnowledge({}), "cache");
    expect(VectorCache.openForReading(folder).size).toBe(0);
    expect(existsSync(folder)).toBe(false);
    open(folder).add("One.", makeVectors(1));
    const cache = VectorCache.openForReading(folder);
    runToCompletion(cache.readNew());
    expect(read(cache, "One.")).toEqual(makeVectors(1));
  });
});

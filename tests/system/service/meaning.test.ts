import { pathToFileURL } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import type { MeaningNews, VectorCounts } from "../../../src/service/meaning.ts";
import { startLibraryService } from "../../../src/service/supervisor.ts";
import { openMeaning, readLibrary } from "../../support/service/meaning.ts";
import { makeKnowledge, writeArticle } from "../../support/temporary.ts";

const OLD = writeArticle("The violin was found. It was in a piano stool.");
const NEW = OLD.replace("2031-03-04", "2032-01-01").replace(
  /The violin.*/,
  "A juror was dismissed. The violin was found.",
);

describe("the meaning of a library's sentences", () => {
  it("is computed once, for the newest articles first, and is there for every other process", async () => {
    const library = readLibrary(
      makeKnowledge({
        "stradivari/case.md": "---\ntitle: The violin\n---\n",
        "stradivari/a.md": OLD,
        "stradivari/b.md": NEW,
      }),
    );
    const cache = makeKnowledge({});
    const progress: VectorCounts[] = [];
    const service = openMeaning(cache, { progress: (counts) => progress.push(counts) });
    expect(service.vectorsOf(library)).toEqual({ kind: "incomplete", ready: 0, total: 0 });
    await service.prepare(library);
    expect(progress).toEqual([0, 1, 2, 3].map((ready) => ({ ready, total: 3 })));

    const next: VectorCounts[] = [];
    const other = openMeaning(cache, { progress: (counts) => next.push(counts) });
    await other.prepare(library);
    expect(next).toEqual([{ ready: 3, total: 3 }]);
    for (const one of [service, other]) {
      const readiness = one.vectorsOf(library);
      if (readiness.kind !== "complete") throw new Error(readiness.kind);
      const { vectors } = readiness;
      const numbers = [...library.indexed.values()].map((article) => [...(vectors.numbersOf(article) ?? [])]);
      const [dismissed = -1] = numbers.flat().toSorted();
      const [found, stool] = [dismissed + 1, dismissed + 2];
      expect(numbers).toEqual(
        expect.arrayContaining([
          [dismissed, found],
          [found, stool],
        ]),
      );
      expect(vectors.vectorsOf(stool)?.pieces).toHaveLength(2 * 7);
      const { pooled = new Int8Array(), pooledScale = 0 } = vectors.vectorsOf(stool) ?? {};
      expect(vectors.cosinesOf(Int32Array.of(stool), { pooled, scale: pooledScale })[0]).toBeCloseTo(1, 2);
    }
  });

  it("is given up for the next library", async () => {
    const cache = makeKnowledge({});
    const first = readLibrary(
      makeKnowledge({ "stradivari/case.md": "---\ntitle: The violin\n---\n", "stradivari/a.md": OLD }),
    );
    const second = readLibrary(
      makeKnowledge({ "stradivari/case.md": "---\ntitle: The violin\n---\n", "stradivari/b.md": NEW }),
    );
    const service = openMeaning(cache);
    await Promise.all([service.prepare(first), service.prepare(second)]);
    expect([service.vectorsOf(first).kind, service.vectorsOf(second).kind]).toEqual(["incomplete", "complete"]);
  });

  it("is absent without the package, and the news says so", async () => {
    const library = readLibrary(
      makeKnowledge({ "stradivari/case.md": "---\ntitle: The violin\n---\n", "stradivari/a.md": OLD }),
    );
    const news: MeaningNews[] = [];
    const service = openMeaning(
      makeKnowledge({}),
      { news: (one) => news.push(one) },
      pathToFileURL(`${makeKnowledge({})}/program.js`).href,
    );
    await service.prepare(library);
    expect(service.vectorsOf(library)).toEqual({ kind: "absent", problem: { code: "absent" } });
    expect(news).toEqual([{ code: "absent", problem: { code: "absent" } }]);
    expect(await service.encodeQuestion("Who?")).toBeUndefined();
  });

  it("is computed in memory where no cache can be written, and the news says so", async () => {
    const library = readLibrary(
      makeKnowledge({ "stradivari/case.md": "---\ntitle: The violin\n---\n", "stradivari/a.md": OLD }),
    );
    const news: MeaningNews[] = [];
    const service = openMeaning(undefined, { news: (one) => news.push(one) });
    await service.prepare(library);
    expect(news).toEqual([
      { code: "in-memory", why: "there is no folder for it" },
      { code: "complete", sentences: 2 },
    ]);
    expect(service.vectorsOf(library).kind).toBe("complete");
  });

  it("is computed beside a library that answers, and again after a reload", async () => {
    const folder = makeKnowledge({ "stradivari/case.md": "---\ntitle: The violin\n---\n", "stradivari/a.md": OLD });
    const news: MeaningNews[] = [];
    const unheard = { died: () => {}, restarted: () => {}, reloadFailed: () => {} };
    const events = { ...unheard, meaning: (one: MeaningNews) => void news.push(one) };
    const opened = await startLibraryService(folder, events, { meaning: { cache: makeKnowledge({}) } });
    if (!opened.ok) throw new Error(opened.problem.code);
    onTestFinished(() => opened.value.close());
    const { quotes } = await opened.value.withSnapshot((library) =>
      library.ask({ question: "Where was the violin found?", limit: 1 }),
    );
    expect(quotes).toHaveLength(1);
    await expect.poll(() => news).toEqual([{ code: "complete", sentences: 2 }]);
    expect((await opened.value.reload()).kind).toBe("reloaded");
    await expect.poll(() => news).toHaveLength(2);
  });
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { explainAnswer } from "../../../src/search/explanation.ts";
import type { LibrarySnapshot } from "../../../src/search/index/snapshot.ts";
import type { Answer } from "../../../src/search/search.ts";
import { createLibraryApi } from "../../../src/service/libraryApi.ts";
import type { MeaningNews, MeaningService, VectorCounts } from "../../../src/service/meaning.ts";
import { startLibraryService } from "../../../src/service/supervisor.ts";
import { ROOT } from "../../support/compiled.ts";
import { openMeaning, readLibrary } from "../../support/service/meaning.ts";
import { makeKnowledge, writeArticle } from "../../support/temporary.ts";

const KNOWLEDGE = join(ROOT, "knowledge");

/** Of the golden questions, every second: all kinds are among them. */
const QUESTIONS = readFileSync(join(ROOT, "tests/unit/golden/starter.txt"), "utf8")
  .split("\n")
  .filter((line) => line.startsWith("? "))
  .map((line) => line.slice(2))
  .filter((_, at) => at % 2 === 0);

/** A file's address in a folder with no package in it nor above it. */
const withoutPackage = () => pathToFileURL(`${makeKnowledge({})}/program.js`).href;

/** All answers of a library in this thread, with what a service knows of its meaning. */
async function answerAll(library: LibrarySnapshot, service?: MeaningService, questions = QUESTIONS): Promise<Answer[]> {
  const api = createLibraryApi(library, undefined, async (question) => service?.readQuestion(library, question));
  return Promise.all(questions.map((question) => api.ask({ question, limit: 5 })));
}

let starter: LibrarySnapshot;
beforeAll(() => {
  starter = readLibrary(KNOWLEDGE);
});

describe("the answers without the encoder's package", () => {
  it("are those of the lexical model, though every sentence has its vectors", async () => {
    const service = openMeaning(undefined, {}, withoutPackage());
    await service.prepare(starter);
    expect(await service.readQuestion(starter, "Who represented Baldwin?")).toBeUndefined();
    expect(QUESTIONS.length).toBeGreaterThan(10);
    expect(await answerAll(starter, service)).toEqual(await answerAll(starter));
  });

  it("are those of the lexical model where the library is only opened, as the terminal does", async () => {
    const service = openMeaning(undefined, {}, withoutPackage());
    await service.open(starter);
    expect(await answerAll(starter, service)).toEqual(await answerAll(starter));
  });

  it("are those of the lexical model from a library in its own thread", async () => {
    const news: MeaningNews[] = [];
    const unheard = { died: () => {}, restarted: () => {}, reloadFailed: () => {} };
    const events = { ...unheard, meaning: (one: MeaningNews) => void news.push(one) };
    const opened = await startLibraryService(KNOWLEDGE, events, { meaning: { from: withoutPackage() } });
    if (!opened.ok) throw new Error(opened.problem.code);
    onTestFinished(() => opened.value.close());
    const ask = () =>
      opened.value.withSnapshot((library) =>
        Promise.all(QUESTIONS.map((question) => library.ask({ question, limit: 5 }))),
      );
    expect(await ask()).toEqual(await answerAll(starter));
    await expect.poll(() => news.map(({ code }) => code)).toEqual(["in-memory", "absent"]);
    expect(await ask()).toEqual(await answerAll(starter));
  });
});

const CASE = "---\ntitle: The violin\n---\n";
const FOUND = "The violin was found. It lay in a piano stool.";
const SOLD = writeArticle(FOUND).replace(FOUND, "Ada Harrow sold the violin in May. Nobody asked her for a receipt.");
const LIKE = [
  "Where was the fiddle discovered?",
  "Who sold the violin?",
  "Where was the violin?",
  "Was there a receipt?",
];

describe("the answers while vectors are unfinished", () => {
  it("are those of the lexical model until the last sentence has its own, and then of both", async () => {
    const [cache, first] = [
      makeKnowledge({}),
      makeKnowledge({ "violin/case.md": CASE, "violin/a.md": writeArticle(FOUND) }),
    ];
    const before = openMeaning(cache);
    await before.prepare(readLibrary(first));
    const library = readLibrary(
      makeKnowledge({ "violin/case.md": CASE, "violin/a.md": writeArticle(FOUND), "violin/b.md": SOLD }),
    );
    const lexical = await answerAll(library, undefined, LIKE);

    const service = openMeaning(cache);
    await service.open(library);
    expect(service.vectorsOf(library)).toEqual({ kind: "incomplete", ready: 2, total: 4 });
    expect(await service.readQuestion(library, "Where was the violin?")).toBeUndefined();
    expect(await answerAll(library, service, LIKE)).toEqual(lexical);

    await service.prepare(library);
    const meaning = await service.readQuestion(library, "Where was the fiddle discovered?");
    const explained = explainAnswer(
      library,
      { question: "Where was the fiddle discovered?", limit: 1 },
      undefined,
      meaning,
    );
    const ofMeaning = /^(?:cosine|pieces|askingBehind)/;
    expect(explained.quotes[0]?.contributions.filter(({ name }) => ofMeaning.test(name))).not.toEqual([]);
  });

  it("are those of the lexical model while they are computed", async () => {
    const library = readLibrary(
      makeKnowledge({ "violin/case.md": CASE, "violin/a.md": writeArticle(FOUND), "violin/b.md": SOLD }),
    );
    const lexical = await answerAll(library, undefined, LIKE);
    const asked: Promise<Answer[]>[] = [];
    const service: MeaningService = openMeaning(makeKnowledge({}), {
      progress: ({ ready, total }) => {
        if (ready < total) asked.push(answerAll(library, service, LIKE));
      },
    });
    await service.prepare(library);
    expect(asked).toHaveLength(4);
    for (const answers of await Promise.all(asked)) expect(answers).toEqual(lexical);
  });
});

describe("opening a library's vectors", () => {
  it("computes none and writes none, however many are missing", async () => {
    const library = readLibrary(makeKnowledge({ "violin/case.md": CASE, "violin/a.md": writeArticle(FOUND) }));
    const [cache, told] = [makeKnowledge({}), [] as (VectorCounts | MeaningNews)[]];
    const note = (one: VectorCounts | MeaningNews) => void told.push(one);
    const service = openMeaning(cache, { news: note, progress: note });
    for (let times = 0; times < 2; times += 1) {
      await service.open(library);
      expect(service.vectorsOf(library)).toEqual({ kind: "incomplete", ready: 0, total: 2 });
    }
    expect(told).toEqual([]);
    const next = openMeaning(cache);
    await next.open(library);
    expect(next.vectorsOf(library)).toEqual({ kind: "incomplete", ready: 0, total: 2 });
  });

  it("uses those that are all there, such as the starter's", async () => {
    const told: (VectorCounts | MeaningNews)[] = [];
    const service = openMeaning(undefined, {
      news: (one) => void told.push(one),
      progress: (one) => void told.push(one),
    });
    await service.open(starter);
    expect(service.vectorsOf(starter).kind).toBe("complete");
    expect(told).toEqual([{ code: "complete", sentences: expect.any(Number) }]);
    expect(await service.readQuestion(starter, "Who represented Baldwin?")).toBeDefined();
    expect(await service.readQuestion(starter, "hey")).toBeUndefined();
  });
});

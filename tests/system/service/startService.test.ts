import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { describeWorkerProblem } from "../../../src/presentation/wording/english/workerProblems.ts";
import { fail } from "../../../src/result.ts";
import type { LibraryWorker } from "../../../src/service/heldLibraries.ts";
import type { LibraryApi } from "../../../src/service/libraryService.ts";
import { startLibraryService } from "../../../src/service/supervisor.ts";
import { startLibraryWorker, type WorkerStart } from "../../../src/service/workerClient.ts";
import { WorkerDied } from "../../../src/service/workerProblem.ts";
import type { Sources } from "../../../src/storage/articleStore.ts";
import { makeGate } from "../../support/gate.ts";
import { makeKnowledge, writeArticle } from "../../support/temporary.ts";

const CASE = "---\ntitle: Harrow v. Pell\n---\n";
const OLD = "Mara Quill found the violin in a piano stool.";
const NEW = "Joss Ferrant found the violin in a boat.";
const FILES = { "harrow/case.md": CASE, "harrow/violin.md": writeArticle(OLD) };

/** What a library says of the violin. */
async function read(library: LibraryApi): Promise<string> {
  const { quotes } = await library.ask({ question: "Who found the violin?", limit: 1 });
  return quotes.map(({ text }) => text).join();
}

type Start = (sources?: Sources) => Promise<WorkerStart>;

interface Hire {
  readonly files?: Readonly<Record<string, string>>;
  /** The first starts of threads, in the place of the usual one. */
  readonly starts?: (usual: Start) => readonly Start[];
}

/** A library service with a folder of its own, and all that happens to its threads. */
async function startService({ files = FILES, starts = () => [] }: Hire = {}) {
  const folder = makeKnowledge(files);
  const threads: LibraryWorker[] = [];
  const events: string[] = [];
  const usual: Start = async (sources) => {
    const started = await startLibraryWorker(folder, sources);
    if (started.ok) threads.push(started.value);
    return started;
  };
  const waiting = [...starts(usual)];
  const starting = await startLibraryService(
    folder,
    {
      died: (problem) => events.push(`died: ${describeWorkerProblem(problem)}`),
      restarted: () => events.push("restarted"),
      reloadFailed: (problem) => events.push(`reload failed: ${describeWorkerProblem(problem)}`),
    },
    undefined,
    (sources) => (waiting.shift() ?? usual)(sources),
  );
  if (!starting.ok) throw new Error(starting.problem.code);
  onTestFinished(async () => {
    await starting.value.close();
    await Promise.all(threads.map((thread) => thread.end()));
  });
  /** The thread that was started as the so many-th. */
  const thread = (index: number) => threads[index] ?? expect.fail(`there are ${threads.length} threads`);
  return { libraryService: starting.value, folder, threads, thread, events };
}

/** Puts these files in the place of all that the folder holds. */
function refill(folder: string, files: Readonly<Record<string, string>>): void {
  rmSync(folder, { recursive: true });
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

const OUT_OF_MEMORY = { code: "faulted", fault: "out of memory" } as const;
const died: Start = async () => fail(OUT_OF_MEMORY);
const refused: Start = async () => {
  throw new Error("no thread to be had");
};

/** A thread that neither comes nor fails, so that the next reload starts one. */
function makeNever() {
  const gate = makeGate();
  const start: Start = () => {
    gate.open();
    return new Promise(() => {});
  };
  return { begun: gate.opened, start };
}

describe("starting the service", () => {
  it("is told why there is no folder, and throws where not even the first thread starts", async () => {
    const nowhere = join(makeKnowledge({}), "nowhere");
    expect(await startLibraryService(nowhere)).toEqual(fail({ code: "missing" }));
    await expect(startLibraryService(nowhere, undefined, undefined, died)).rejects.toThrow(
      new WorkerDied(OUT_OF_MEMORY),
    );
  });
});

describe("a reload", () => {
  it("swaps the library as a whole, and what began before ends with the old one", async () => {
    const { libraryService, folder, threads } = await startService();
    const pairs = new Set<string>();
    let isDone = false;
    const asking = (async () => {
      const readTwice = async (library: LibraryApi) => [await read(library), await read(library)];
      while (!isDone) pairs.add((await libraryService.withSnapshot(readTwice)).join("|"));
    })();
    const seen = await libraryService.withSnapshot(async (outer) => {
      const inner = await libraryService.withSnapshot(async (library) => {
        const before = await read(library);
        refill(folder, { ...FILES, "harrow/violin.md": writeArticle(NEW) });
        const { kind } = await libraryService.reload();
        return [before, kind, await read(library), await libraryService.withSnapshot(read)];
      });
      return [...inner, await read(outer)]; // Whoever returns the old library first doesn't end it.
    });
    expect(seen).toEqual([OLD, "reloaded", OLD, NEW, OLD]);
    expect(await libraryService.withSnapshot(read)).toBe(NEW);
    isDone = true;
    await asking;
    expect(pairs).toEqual(new Set([`${OLD}|${OLD}`, `${NEW}|${NEW}`]));
    expect(threads).toHaveLength(1);
  });

  it("is one at a time, and changes nothing where the folder is gone or no thread is to be had", async () => {
    const never = makeNever();
    const { libraryService, folder, thread, events } = await startService({
      starts: (usual) => [usual, never.start, died, refused],
    });
    const both = await Promise.all([libraryService.reload(), libraryService.reload()]);
    expect(both.map(({ kind }) => kind)).toEqual(["reloaded", "already reloading"]);
    rmSync(folder, { recursive: true });
    expect(await libraryService.reload()).toEqual({ kind: "not reloaded", problem: { code: "missing" } });
    expect([await libraryService.withSnapshot(read), libraryService.corpus.articles]).toEqual([OLD, 1]);
    await thread(0).end();
    await never.begun;
    const problem = { code: "not-read-to-the-end" };
    for (const why of ["out of memory", "no thread to be had"]) {
      expect(await libraryService.reload()).toEqual({ kind: "not reloaded", problem });
      expect(events.at(-1)).toBe(`reload failed: ${why}`);
    }
  });

  it("that ends with its thread is not done, and the next thread is there without being asked", async () => {
    const { libraryService, thread, events } = await startService();
    const reloading = libraryService.reload();
    await thread(0).end();
    const problem = { code: "not-read-to-the-end" };
    expect(await reloading).toEqual({ kind: "not reloaded", problem });
    expect([await libraryService.withSnapshot(read), events.at(-1)]).toEqual([OLD, "restarted"]);
    expect(await libraryService.reload()).toMatchObject({ kind: "reloaded" });
  });

  it("answers questions from the old library while it builds the new one", async () => {
    const long = "The porter counted the keys of the harbour again. ".repeat(400);
    const many = (told: string) =>
      Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`marsh/a${at}.md`, writeArticle(`${told} ${long}`)]));
    const { libraryService, folder } = await startService({ files: { ...FILES, ...many("He left.") } });
    refill(folder, { ...FILES, ...many("He stayed."), "harrow/violin.md": writeArticle(NEW) });
    const order: string[] = [];
    const reloading = libraryService.reload().then(({ kind }) => order.push(kind));
    for (let times = 0; times < 3; times += 1) order.push(await libraryService.withSnapshot(read));
    await reloading;
    expect([...order, await libraryService.withSnapshot(read)]).toEqual([OLD, OLD, OLD, "reloaded", NEW]);
  });

  it("of much that changed is left to a thread of its own, which takes over", async () => {
    const { libraryService, folder, threads, thread } = await startService();
    for (let at = 0; at < 201; at += 1) writeFileSync(join(folder, `harrow/a${at}.md`), writeArticle("He left."));
    writeFileSync(join(folder, "harrow/violin.md"), writeArticle(OLD, "updated: soon"));
    const order: string[] = [];
    const reloading = libraryService.reload().then((done) => order.push(done.kind));
    order.push(await libraryService.withSnapshot(read));
    await reloading;
    await thread(0).ended;
    expect([...order, await libraryService.withSnapshot(read)]).toEqual([OLD, "reloaded", OLD]);
    expect([threads.length, libraryService.corpus.articles]).toEqual([2, 202]);
    writeFileSync(join(folder, "harrow/violin.md"), writeArticle(NEW));
    await libraryService.reload();
    expect([threads.length, await libraryService.withSnapshot(read)]).toEqual([2, NEW]);
  });

  it("tells each article and each case that came, changed or went", async () => {
    const before = {
      "gone/only.md": writeArticle("This goes with its case."),
      "hidden/only.md": writeArticle("This is hidden with its case."),
      "kept/dated.md": writeArticle("The words stay, the front matter changes."),
      "kept/gone.md": writeArticle("This goes."),
      "kept/hidden.md": writeArticle("This is hidden."),
      "kept/retracted.md": writeArticle("This is retracted."),
      "kept/same.md": writeArticle("This stays as it is."),
      "kept/text.md": writeArticle("The words change."),
      "renamed/case.md": CASE,
      "same/case.md": CASE,
    };
    const { libraryService, folder } = await startService({ files: before });
    const { "gone/only.md": _case, "kept/gone.md": _article, ...left } = before;
    refill(folder, {
      ...left,
      "added/case.md": CASE,
      "added/only.md": writeArticle("This comes with its case."),
      "hidden/case.md": CASE.replace("title", "hidden: true\ntitle"),
      "kept/added.md": writeArticle("This comes."),
      "kept/dated.md": writeArticle("The words stay, the front matter changes.", "updated: 2031-05-06"),
      "kept/hidden.md": writeArticle("This is hidden.", "hidden: true"),
      "kept/retracted.md": writeArticle("This is retracted.", "retracted: true"),
      "kept/text.md": writeArticle("The words have changed."),
      "renamed/case.md": CASE.replace("Pell", "Marsh"),
    });
    const corpus = { articles: 6, passages: expect.any(Number), hidden: 2, retracted: 1, rejected: [] };
    expect(await libraryService.reload()).toEqual({
      kind: "reloaded",
      milliseconds: expect.any(Number),
      corpus,
      articles: {
        added: ["added/only", "kept/added"],
        changed: ["kept/dated", "kept/retracted", "kept/text"],
        removed: ["gone/only", "hidden/only", "kept/gone", "kept/hidden"],
      },
      cases: { added: ["added"], changed: ["renamed"], removed: ["gone", "hidden"] },
    });
    expect(libraryService.corpus).toEqual(corpus);
  });
});

describe("a thread that dies", () => {
  it("leaves its question to the next one that starts, and no call without an end", async () => {
    const { libraryService, thread, events } = await startService({ starts: (usual) => [usual, died] });
    let runs = 0;
    const answer = await libraryService.withSnapshot(async (library) => {
      runs += 1;
      if (runs > 1) return read(library);
      const open = Array.from({ length: 50 }, () => read(library));
      await thread(0).end();
      await Promise.allSettled(open);
      return read(library);
    });
    expect([answer, runs]).toEqual([OLD, 2]);
    expect(events).toEqual(["died: the library's thread ended with code 1", "died: out of memory", "restarted"]);
    expect(await libraryService.withSnapshot(read)).toBe(OLD);
  });

  it("is replaced even if the machine has no thread to give for a while", async () => {
    const { libraryService, thread, events } = await startService({ starts: (usual) => [usual, refused] });
    await thread(0).end();
    expect(await libraryService.withSnapshot(read)).toBe(OLD);
    expect(events).toEqual(["died: the library's thread ended with code 1", "died: no thread to be had", "restarted"]);
  });

  it("is replaced by a reload that is faster, which leaves none behind", async () => {
    const [begun, gate] = [makeGate(), makeGate()];
    const late = (usual: Start) => async () => {
      begun.open();
      return gate.opened.then(() => usual());
    };
    const { libraryService, thread, threads, events } = await startService({ starts: (usual) => [usual, late(usual)] });
    await thread(0).end();
    const answer = libraryService.withSnapshot(read);
    await begun.opened;
    expect(await libraryService.reload()).toMatchObject({ kind: "reloaded" });
    expect(await libraryService.withSnapshot(read)).toBe(OLD);
    gate.open();
    expect(await answer).toBe(OLD);
    await thread(2).ended;
    expect([threads.length, events]).toEqual([3, ["died: the library's thread ended with code 1"]]);
  });
});

describe("what a use of the library throws", () => {
  it("is thrown on, and nothing is tried again", async () => {
    const { libraryService, events } = await startService();
    let runs = 0;
    const use = async (library: LibraryApi) => {
      runs += 1;
      await library.findClosest(JSON.parse("null"), 1); // a fault in the thread
    };
    await expect(libraryService.withSnapshot(use)).rejects.toThrow(/TypeError[\s\S]*libraryApi/);
    await expect(libraryService.withSnapshot(() => Promise.reject(new Error("its own")))).rejects.toThrow("its own");
    expect([runs, await libraryService.withSnapshot(read), events]).toEqual([1, OLD, []]);
  });
});

describe("closing", () => {
  it("ends all threads, and whoever still has a library is told", async () => {
    const { libraryService, threads, events } = await startService();
    const gate = makeGate();
    const use = libraryService.withSnapshot(async (library) => gate.opened.then(() => read(library)));
    await libraryService.reload();
    await libraryService.close();
    await Promise.all(threads.map(({ ended }) => ended));
    gate.open();
    await expect(use).rejects.toThrow(WorkerDied);
    expect([threads.length, events]).toEqual([1, []]);
  });

  it("ends the thread of a reload that is under way", async () => {
    const gate = makeGate();
    const never = makeNever();
    const late = (usual: Start) => async () => gate.opened.then(() => usual());
    const { libraryService, thread } = await startService({ starts: (usual) => [usual, never.start, late(usual)] });
    await thread(0).end();
    await never.begun;
    const reloading = libraryService.reload();
    await libraryService.close();
    gate.open();
    await reloading;
    expect(await thread(1).ended).toMatchObject({ code: "exited" });
  });
});

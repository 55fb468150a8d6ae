import { onTestFinished } from "vitest";
import { runToCompletion } from "../../src/cooperativeTask.ts";
import { type ReadSnapshot, readNextSnapshot, readSnapshot } from "../../src/service/buildSnapshot.ts";
import { findChanges } from "../../src/service/changes.ts";
import { createLibraryApi } from "../../src/service/libraryApi.ts";
import type { LibraryApi, LibraryService } from "../../src/service/libraryService.ts";
import { startLibraryService } from "../../src/service/supervisor.ts";
import { makeKnowledge } from "./temporary.ts";

type Files = Readonly<Record<string, string | Buffer>>;

/** The folder's library, in this thread. */
export function openFolder(folder: string): LibraryApi {
  return createLibraryApi(read(folder).library);
}

/** A library of these files, in this thread. */
export function openFiles(files: Files): LibraryApi {
  return openFolder(makeKnowledge(files));
}

/** Serves one library and never reads another. */
export function serveOnly(library: LibraryApi): Pick<LibraryService, "withSnapshot" | "reload"> {
  return {
    withSnapshot: (use) => use(library),
    reload: async () => ({ kind: "not reloaded", problem: { code: "not-read-to-the-end" } }),
  };
}

/** A library service that reads and revises its library in this thread, as the library's own thread does, which takes a second to start. */
export function readHere(folder: string): LibraryService {
  let current = read(folder);
  return {
    get corpus() {
      return current.corpus;
    },
    isAlive: true,
    withSnapshot: (use) => use(createLibraryApi(current.library)),
    reload: async () => {
      const next = await readNextSnapshot(current, runToCompletion);
      if (!next.ok) return { kind: "not reloaded", problem: next.problem };
      const [before, { corpus, versions }] = [current.versions, next.value];
      current = next.value;
      const articles = findChanges(before.articles, versions.articles);
      return { kind: "reloaded", corpus, articles, cases: findChanges(before.cases, versions.cases), milliseconds: 1 };
    },
    close: async () => {},
  };
}

function read(folder: string): ReadSnapshot {
  const reading = readSnapshot(folder);
  if (!reading.ok) throw new Error(reading.problem.code);
  return reading.value;
}

/** A library service with a thread of its own, which ends with the test. */
export async function startService(folder: string): Promise<LibraryService> {
  const starting = await startLibraryService(folder);
  if (!starting.ok) throw new Error(starting.problem.code);
  onTestFinished(() => starting.value.close());
  return starting.value;
}

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

/** Lends one library and never reads another. */
export function lendOnly(library: LibraryApi): Pick<LibraryService, "withSnapshot" | "reload"> {
  return {
    withSnapshot: (use) => use(library),
    reload: async () => ({ kind: "not reloaded", problem: { code: "not-read-to-the-end" } }),
  };
}

/** A librarian that reads and revises its library in this thread, as the library's own thread does, which takes a second to start. */
export function readHere(folder: string): LibraryService {
  let current = read(folder);
  return {
    get shelf() {
      return current.shelf;
    },
    isAlive: true,
    withSnapshot: (use) => use(createLibraryApi(current.library)),
    reload: async () => {
      const next = runToCompletion(readNextSnapshot(current));
      if (!next.ok) return { kind: "not reloaded", problem: next.problem };
      const [before, { shelf, editions }] = [current.editions, next.value];
      current = next.value;
      const articles = findChanges(before.articles, editions.articles);
      return { kind: "reloaded", shelf, articles, cases: findChanges(before.cases, editions.cases), milliseconds: 1 };
    },
    close: async () => {},
  };
}

function read(folder: string): ReadSnapshot {
  const reading = readSnapshot(folder);
  if (!reading.ok) throw new Error(reading.problem.code);
  return reading.value;
}

/** A librarian with a thread of its own, which ends with the test. */
export async function hire(folder: string): Promise<LibraryService> {
  const hiring = await startLibraryService(folder);
  if (!hiring.ok) throw new Error(hiring.problem.code);
  onTestFinished(() => hiring.value.close());
  return hiring.value;
}

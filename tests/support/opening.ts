import { onTestFinished } from "vitest";
import { findChanges } from "../../src/service/changes.ts";
import { hireLibrarian } from "../../src/service/supervisor.ts";
import { openLibrary } from "../../src/service/libraryApi.ts";
import { type ReadLibrary, readLibrary, readLibraryAfter } from "../../src/service/buildSnapshot.ts";
import type { LentLibrary, Librarian } from "../../src/service/libraryService.ts";
import { finish } from "../../src/cooperativeTask.ts";
import { makeKnowledge } from "./temporary.ts";

type Files = Readonly<Record<string, string | Buffer>>;

/** The folder's library, in this thread. */
export function openFolder(folder: string): LentLibrary {
  return openLibrary(read(folder).library);
}

/** A library of these files, in this thread. */
export function openFiles(files: Files): LentLibrary {
  return openFolder(makeKnowledge(files));
}

/** Lends one library and never reads another. */
export function lendOnly(library: LentLibrary): Pick<Librarian, "lend" | "reload"> {
  return {
    lend: (use) => use(library),
    reload: async () => ({ kind: "not reloaded", reason: "is not read again here" }),
  };
}

/** A librarian that reads and revises its library in this thread, as the library's own thread does, which takes a second to start. */
export function readHere(folder: string): Librarian {
  let current = read(folder);
  return {
    get shelf() {
      return current.shelf;
    },
    isAlive: true,
    lend: (use) => use(openLibrary(current.library)),
    reload: async () => {
      const next = finish(readLibraryAfter(current, folder));
      if (next.kind === "no folder") return { kind: "not reloaded", reason: next.reason };
      const [before, { shelf, editions }] = [current.editions, next];
      current = next;
      const articles = findChanges(before.articles, editions.articles);
      return { kind: "reloaded", shelf, articles, cases: findChanges(before.cases, editions.cases), milliseconds: 1 };
    },
    close: async () => {},
  };
}

function read(folder: string): ReadLibrary {
  const reading = readLibrary(folder);
  if (reading.kind !== "read") throw new Error(reading.reason);
  return reading;
}

/** A librarian with a thread of its own, which ends with the test. */
export async function hire(folder: string): Promise<Librarian> {
  const hiring = await hireLibrarian(folder);
  if (hiring.kind !== "hired") throw new Error(hiring.reason);
  onTestFinished(() => hiring.librarian.close());
  return hiring.librarian;
}

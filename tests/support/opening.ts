import { onTestFinished } from "vitest";
import { hireLibrarian } from "../../src/librarian/hire.ts";
import { openLibrary } from "../../src/librarian/openLibrary.ts";
import { readLibrary } from "../../src/librarian/readLibrary.ts";
import type { LentLibrary, Librarian } from "../../src/librarian.ts";
import { makeKnowledge } from "./temporary.ts";

type Files = Readonly<Record<string, string | Buffer>>;

/** The folder's library, in this thread. */
export function openFolder(folder: string): LentLibrary {
  const reading = readLibrary(folder);
  if (reading.kind !== "read") throw new Error(reading.reason);
  return openLibrary(reading.library);
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

/** A librarian with a thread of its own, which ends with the test. */
export async function hire(folder: string): Promise<Librarian> {
  const hiring = await hireLibrarian(folder);
  if (hiring.kind !== "hired") throw new Error(hiring.reason);
  onTestFinished(() => hiring.librarian.close());
  return hiring.librarian;
}

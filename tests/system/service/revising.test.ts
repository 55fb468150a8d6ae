import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { runToCompletion } from "../../../src/cooperativeTask.ts";
import {
  type ReadSnapshot,
  readFirstSnapshot,
  readNextSnapshot,
  readSnapshot,
} from "../../../src/service/buildSnapshot.ts";
import { createLibraryApi } from "../../../src/service/libraryApi.ts";
import { openFolderStore } from "../../../src/storage/folder/folderStore.ts";
import { runs } from "../../support/runs.ts";
import { type Edit, edits, put, remove, spoil } from "../../support/service/edits.ts";
import { makeKnowledge } from "../../support/temporary.ts";

const QUESTIONS = [
  "Who found the violin?",
  "Who sold the orchrad?",
  "What did Mara Quill steal?",
  "what did mara quill do in the courtroom",
  "When was the ledger examined?",
  "Where is the acordion?",
  "Who burned the zeppelin near the armory?",
];

/** Everything that a library says, of a few questions. */
async function tellAll({ library, corpus, versions }: ReadSnapshot) {
  const opened = createLibraryApi(library);
  const slugs = library.cases.map(({ slug }) => slug);
  const { rejected: _bad, hidden: _hidden, ...figures } = corpus;
  return {
    answers: await Promise.all(QUESTIONS.map((question) => opened.ask({ question, limit: 5 }))),
    nearest: await Promise.all(QUESTIONS.map((question) => opened.findNearest(question))),
    closest: await opened.findClosest(QUESTIONS, 3),
    timelines: await Promise.all(slugs.map((slug) => opened.readTimeline({ case: slug, limit: 20 }))),
    stock: await opened.describe(),
    sources: await opened.listSources(undefined, 1),
    figures,
    versions,
    names: [...library.names].sort(),
  };
}

function read(folder: string): ReadSnapshot {
  const reading = readSnapshot(folder);
  if (!reading.ok) throw new Error(reading.problem.code);
  return reading.value;
}

/** As the same thread reads on, or as the next one begins with what the one before last found valid. */
async function readAfter(before: ReadSnapshot, folder: string, dies: boolean): Promise<ReadSnapshot> {
  const reading = dies
    ? await readFirstSnapshot(openFolderStore(folder), runToCompletion, before.revision.sources)
    : await readNextSnapshot(before, runToCompletion);
  if (!reading.ok) throw new Error(reading.problem.code);
  return reading.value;
}

/**
 * What is to be served, as a folder of good files alone: a file that was spoilt as it last was, but for the permission to read it as a whole, one that was taken down
 * or emptied not at all. What lies in a case that is hidden is forgotten.
 */
class Expected {
  readonly folder = makeKnowledge({});
  private readonly good = new Map<string, string>();
  private readonly disk = new Map<string, Edit>();

  take(edit: Edit): void {
    if (edit.kind === "remove") this.disk.delete(edit.path);
    else this.disk.set(edit.path, edit);
    mkdirSync(join(this.folder, dirname(edit.path)), { recursive: true });
  }

  /** What the last good edition of a file is with a slip in it. */
  spoil(path: string): string {
    return spoil(this.good.get(path));
  }

  /** As a reload sees the folder now. */
  reload(): void {
    const slugs = new Set([...this.disk.keys()].map(dirname));
    for (const path of this.good.keys()) if (!this.disk.has(path)) this.forget(path);
    for (const slug of slugs) {
      const isHidden = this.see(`${slug}/case.md`) === HIDDEN;
      for (const path of this.disk.keys()) {
        if (dirname(path) !== slug || path.endsWith("/case.md")) continue;
        if (isHidden || this.see(path) === HIDDEN) this.forget(path);
      }
    }
    for (const path of this.disk.keys()) this.lay(path);
  }

  /** What is good of the file: `HIDDEN` where it was taken down. */
  private see(path: string): string | undefined {
    const edit = this.disk.get(path);
    if (edit?.kind === "write") this.good.set(path, edit.content);
    if (edit?.kind === "empty") this.good.delete(path);
    if (edit?.kind === "take down" || edit?.kind === "spoil a takedown") this.good.set(path, HIDDEN);
    return this.good.get(path);
  }

  private forget(path: string): void {
    this.good.delete(path);
    remove(this.folder, path);
  }

  private lay(path: string): void {
    const isSpoilt = this.disk.get(path)?.kind === "spoil";
    const good = this.good.get(path) ?? (isSpoilt && path.endsWith("/case.md") ? nameless(dirname(path)) : undefined);
    if (good === undefined) remove(this.folder, path);
    else put(this.folder, path, isSpoilt ? withhold(good) : good);
  }
}

/** Whether a file that can't be read still lets its document be read as a whole, nobody knows. */
function withhold(good: string): string {
  return good.replace("---\n", "---\nread: false\n");
}

/** A case file that says no more than the folder's name does. */
function nameless(slug: string): string {
  return `---\ntitle: ${slug}\n---\n`;
}

const HIDDEN = "---\ntitle: Hidden\nhidden: true\n---\n";

/** The file system's clock is coarse: only what is older than that is taken for the same unread. */
function letTimePass(): void {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 10_000 });
}

afterEach(() => void vi.useRealTimers());

describe("a library that is revised", () => {
  it.each([
    ["the same thread goes on", false],
    ["the thread dies before each reload", true],
  ])("says what one built anew of the good files says, while %s", async (_how, dies) => {
    const reloads = fc.array(edits, { minLength: 1, maxLength: 5 });
    const check = async (batches: readonly (readonly Edit[])[]) => {
      const folder = makeKnowledge({});
      const expected = new Expected();
      for (const slug of ["harrow", "marsh", "tarn"])
        for (const at of [folder, expected.folder]) mkdirSync(join(at, slug));
      let before = read(folder);
      for (const batch of batches) {
        for (const edit of batch) {
          if (edit.kind === "remove") remove(folder, edit.path);
          else put(folder, edit.path, edit.kind === "spoil" ? expected.spoil(edit.path) : edit.content);
          expected.take(edit);
        }
        expected.reload();
        letTimePass();
        const earlier = before;
        const said = await tellAll(earlier);
        before = await readAfter(before, folder, dies);
        vi.useRealTimers();
        expect(await tellAll(before)).toEqual(await tellAll(read(expected.folder)));
        expect(await tellAll(earlier)).toEqual(said);
      }
    };
    await fc.assert(fc.asyncProperty(reloads, check), { seed: 20311, numRuns: Math.min(runs(40), 2000) });
  });
});

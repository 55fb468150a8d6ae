import { renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runToCompletion } from "../../../../src/cooperativeTask.ts";
import { runCheck } from "../../../../src/outlets/terminal/runCheck.ts";
import { writeRejection } from "../../../../src/presentation/wording/english/fileRejections.ts";
import { createReference, type QuoteReference } from "../../../../src/search/spans/quoteReference.ts";
import {
  type ReadSnapshot,
  readFirstSnapshot,
  readNextSnapshot,
  type SnapshotReading,
} from "../../../../src/service/buildSnapshot.ts";
import { createLibraryApi } from "../../../../src/service/libraryApi.ts";
import type { LibraryApi } from "../../../../src/service/libraryService.ts";
import { openFolderStore } from "../../../../src/storage/folder/folderStore.ts";
import { asSlug } from "../../../support/identifiers.ts";
import { makeKnowledge, openTerminal } from "../../../support/temporary.ts";
import { BLOCKS, BODIES, BODY, BROKEN, FIELDS, NOTICES, write } from "../../../unit/documents/format/takedowns.ts";

const QUESTION = "Where was the stolen violin found?";
const FILES = {
  "harrow/case.md": "---\ntitle: The violin case\n---\n",
  "harrow/a.md": write(),
  "marsh/b.md": write("", "\nThe orchard was sold by Oda Fenn on June 7, 2020.\n").replace(
    "Violin found in a barn",
    "Orchard sold",
  ),
};

async function read(task: Promise<SnapshotReading>): Promise<ReadSnapshot> {
  const reading = await task;
  if (!reading.ok) throw new Error(reading.problem.code);
  return reading.value;
}

/** All that a library says of the violin, by what it was asked; `reference` is what a button of an old message holds. */
async function tell(library: LibraryApi, reference: QuoteReference) {
  const { fingerprint, start, end } = reference;
  const asRead = { fingerprint: fingerprint.article, ranges: [{ start, end }], current: 0, isOffered: true };
  const [asked, recalled, context, read, page, cited, timeline, sources, closest] = await Promise.all([
    library.ask({ question: QUESTION, limit: 5 }),
    library.recall([reference], QUESTION),
    library.readContext(reference),
    library.readDocument({ ...asRead, text: fingerprint.text }),
    library.readDocument({ ...asRead, ranges: [] }),
    library.cite([reference]),
    library.readTimeline({ case: asSlug("harrow"), limit: 20 }),
    library.listSources(undefined, 1),
    library.findClosest(["The stolen violin was found in a barn."], 5),
  ]);
  return JSON.stringify({ asked: asked.quotes, recalled, context, read, page, cited, timeline, sources, closest });
}

/** Serves the files, changes one, reads again in the way told, and gives what is said then, of that file and by `check`. */
async function change(path: string, content: string, how: "fresh start" | "reload" | "next thread") {
  const folder = makeKnowledge(FILES);
  const first = await read(readFirstSnapshot(openFolderStore(folder), runToCompletion));
  const library = createLibraryApi(first.library);
  const [quote] = (await library.ask({ question: QUESTION, limit: 1 })).quotes;
  if (!quote) throw new Error("nothing was quoted");
  const reference = createReference(quote);
  expect(await tell(library, reference)).toContain("found in a barn");
  writeFileSync(join(folder, path), content);
  const again = {
    "fresh start": () => readFirstSnapshot(openFolderStore(folder), runToCompletion),
    reload: () => readNextSnapshot(first, runToCompletion),
    "next thread": () => readFirstSnapshot(openFolderStore(folder), runToCompletion, first.revision.sources),
  }[how];
  const now = await read(again());
  const { terminal } = openTerminal();
  return {
    folder,
    now,
    said: await tell(createLibraryApi(now.library), reference),
    rejected: now.corpus.rejected.map(writeRejection),
    hidden: now.corpus.hidden,
    exitCode: runCheck(terminal, folder, "2026-01-01T00:00:00Z"),
  };
}

const some = (all: readonly string[], every: number) => all.filter((_, at) => at % every === 0);

/** An article's file after it was taken down in some way, and a name for the way. */
const TAKEN_DOWN: readonly (readonly [how: string, content: string])[] = [
  ["emptied", ""],
  ["with blanks alone", "\n \n"],
  ["with its front matter alone", write("", "\n")],
  ["cut off in its front matter", write().slice(0, 60)],
  ["with its front matter broken and its text gone", "---\ntitle: [\n---\n"],
  ["with other words in place of its own", write("url: nowhere", "\nNothing is said here any more.\n")],
  ["with a sentence of its text gone, and a slip", write("url: nowhere", "\nIt was found.\n")],
  ["with a name of its text gone, and a slip", write("url: nowhere", `\n${BODY.replace("Ada Harrow", "a woman")}\n`)],
  ["for a case that there is not, without its text", write("cases: [nowhere]", "\nNothing is said here.\n")],
  ...some(NOTICES, 2).map((notice) => [`replaced by “${notice}”`, `${notice}\n`] as const),
  ...some(NOTICES, 4).map((notice) => [`with “${notice}” below its front matter`, write("", `\n${notice}\n`)] as const),
  ...some(FIELDS, 11).map((field) => [`with ${field}`, write(field)] as const),
  ...some(BROKEN, 6).map((field) => [`with ${field}`, write(field)] as const),
  ...some(BODIES, 11).map((body) => [`with ${body.slice(0, 20)} below`, write("", body)] as const),
  ...some(BLOCKS, 4).map((body) => [`with ${body.slice(0, 20)} below`, write("", body)] as const),
  ...some(FIELDS, 17).map((field) => [`with a slip and ${field}`, write(`url: nowhere\n${field}`)] as const),
];

describe.each(["fresh start", "reload", "next thread"] as const)("after a %s", (how) => {
  it.each(TAKEN_DOWN)("an article %s is in nothing that is said", async (_how, content) => {
    const { said, rejected, hidden, exitCode } = await change("harrow/a.md", content, how);
    expect(said).not.toMatch(/barn|Ada Harrow/);
    const names = rejected.filter((line) => line.startsWith("harrow/a.md:"));
    expect([names.length > 0, hidden]).toEqual(hidden === 1 ? [false, 1] : [true, 0]);
    expect(exitCode).toBe(hidden === 1 ? 0 : 1);
  });

  it.each([
    ...some(FIELDS, 13)
      .filter((field) => !/\bsources:/.test(field))
      .map((field) => [`---\ntitle: x\n${field}\n---\n`]),
    ...some(BROKEN, 7).map((field) => [`---\ntitle: x\n${field}\n---\n`]),
    ...some(BODIES, 13).map((body) => [`---\ntitle: x\n---\n${body}`]),
    ...some(NOTICES, 3).map((notice) => [`${notice}\n`]),
  ])("a case with the file %j is in nothing that is said", async (content) => {
    const { said, now } = await change("harrow/case.md", content, how);
    expect(said).not.toMatch(/barn|Ada Harrow|violin case/);
    expect(now.library.cases.map(({ slug }) => slug)).toEqual(["marsh"]);
  });
});

describe("the report of a reload", () => {
  it.each([
    [
      "",
      "1: has no front matter",
      "not all of its text is there any more, so its last good version is not served either",
    ],
    [
      "Removed at the request of counsel.\n",
      "1: has no front matter",
      "it may be meant as a takedown, so its last good version is not served either",
    ],
    [write("hdiden: true"), "5: has a field hdiden", "it may be meant as a takedown"],
    [write("cases: [nowhere]", "\nGone.\n"), "5: cases names nowhere", "not all of its text is there any more"],
  ])("of %j says what is wrong and what follows", async (content, problem, consequence) => {
    const { rejected } = await change("harrow/a.md", content, "reload");
    expect(rejected).toEqual([expect.stringMatching(/^harrow\/a\.md:/)]);
    expect(rejected[0]).toContain(problem);
    expect(rejected[0]).toContain(consequence);
  });

  it("lets an article that was emptied come back by a good file alone", async () => {
    const { folder, now } = await change("harrow/a.md", "", "reload");
    writeFileSync(join(folder, "harrow/a.md"), write("url: nowhere"));
    const bad = await read(readNextSnapshot(now, runToCompletion));
    expect(bad.library.articles.map(({ id }) => id)).toEqual(["marsh/b"]);
    writeFileSync(join(folder, "harrow/a.md"), write());
    expect((await read(readNextSnapshot(bad, runToCompletion))).library.articles.map(({ id }) => id)).toEqual([
      "harrow/a",
      "marsh/b",
    ]);
  });

  it("says of a slip that the article is still served, as long as its text stands", async () => {
    const { said, rejected } = await change("harrow/a.md", write("url: nowhere"), "reload");
    expect(said).toContain("found in a barn");
    expect(rejected[0]).toMatch(/; its last good version is still served$/);
  });

  it("serves nothing of what lies in a folder for what was removed", async () => {
    for (const slug of ["_drafts", "_removed", "_Hidden", "taken-down", "Trash"]) {
      const folder = makeKnowledge(FILES);
      const first = await read(readFirstSnapshot(openFolderStore(folder), runToCompletion));
      renameSync(join(folder, "harrow"), join(folder, slug));
      const { library, corpus } = await read(readNextSnapshot(first, runToCompletion));
      expect([library.articles.map(({ id }) => id), library.cases.map(({ slug: one }) => one)]).toEqual([
        ["marsh/b"],
        ["marsh"],
      ]);
      expect(corpus.rejected.map(writeRejection)).toEqual([
        expect.stringContaining(`${slug}:1: is named like a place for`),
      ]);
    }
  });
});

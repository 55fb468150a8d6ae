import { describe, expect, it, onTestFinished, vi } from "vitest";
import { runToCompletion } from "../../../src/cooperativeTask.ts";
import { makeDocumentId, readDocumentPath } from "../../../src/documents/documentId.ts";
import { writeCaseFile } from "../../../src/documents/format/caseFile.ts";
import { fail, succeed } from "../../../src/result.ts";
import type { ArticleStore, Sources, StoreReading, StoreRevision } from "../../../src/storage/articleStore.ts";
import type { PlacementPlan } from "../../../src/storage/placementPlan.ts";
import { asSlug } from "../identifiers.ts";
import { writeArticle } from "../temporary.ts";

/** A store that a test fills: files by path within the store, written or removed as an operator would. */
export interface FilledStore {
  readonly store: ArticleStore;
  write(path: string, text: string): void | Promise<void>;
  remove(path: string): void | Promise<void>;
}

/** Makes a store that holds these files; it goes with the test. */
export type MakeStore = (files: Readonly<Record<string, string>>) => FilledStore | Promise<FilledStore>;

const CASE = "---\ntitle: Harrow v. Pell\n---\n";
const VIOLIN = writeArticle("The violin was found in a piano stool.");
const ORCHARD = writeArticle("Oda Fenn sold the orchard.").replace("The Stolen Violin", "The Orchard");
const FILES = { "harrow/case.md": CASE, "harrow/violin.md": VIOLIN, "marsh/orchard.md": ORCHARD };

/** A slip in the front matter alone: the text is all there. */
const spoil = (text: string) => text.replace("2031-03-04", "2031-02-30");

async function read(store: ArticleStore, sources: Sources = new Map()): Promise<StoreRevision> {
  return expectRead(await store.read(sources, runToCompletion));
}

async function readNext(revision: StoreRevision): Promise<StoreRevision> {
  return expectRead(await revision.readNext(runToCompletion));
}

function expectRead(reading: StoreReading): StoreRevision {
  if (!reading.ok) throw new Error(reading.problem.code);
  return reading.value;
}

const idsOf = ({ contents }: StoreRevision) => contents.articles.map(({ id }) => id);
const rejectedOf = ({ contents }: StoreRevision) => contents.rejected.map(({ path }) => path);

async function place(store: ArticleStore, text: string, slug = "harrow"): Promise<PlacementPlan> {
  const placed = await store.place(slug, text, (address) => address);
  if (!placed.ok || placed.value.kind !== "place") throw new Error(JSON.stringify(placed));
  return placed.value;
}

/** A store may take for the same what was written within one tick of its clock. */
function letTimePass(): void {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 10_000 });
  onTestFinished(() => void vi.useRealTimers());
}

/**
 * What every store does, whatever it keeps its articles in.
 *
 * @example
 * describeArticleStore("a folder", (files) => fillFolder(files));
 */
export function describeArticleStore(name: string, makeStore: MakeStore): void {
  describe(`${name}, read`, () => {
    it("holds its cases, and its articles in the order of their ids", async () => {
      const revision = await read((await makeStore(FILES)).store);
      expect(revision.contents.cases.map(({ slug, title }) => [slug, title])).toEqual([
        ["harrow", "Harrow v. Pell"],
        ["marsh", "marsh"],
      ]);
      expect(idsOf(revision)).toEqual(["harrow/violin", "marsh/orchard"]);
      expect(rejectedOf(revision)).toEqual([]);
    });

    it("counts what is hidden and names what is rejected, and serves neither", async () => {
      const hidden = writeArticle("Hidden words.", "hidden: true");
      const revision = await read(
        (await makeStore({ ...FILES, "harrow/a.md": hidden, "harrow/b.md": "No facts.\n" })).store,
      );
      expect(idsOf(revision)).toEqual(["harrow/violin", "marsh/orchard"]);
      expect(revision.contents.hidden).toBe(1);
      expect(rejectedOf(revision)).toEqual(["harrow/b.md"]);
    });
  });

  describe(`${name}, read again`, () => {
    it("takes what came, changed and went, and leaves the revision before as it was", async () => {
      const { store, write, remove } = await makeStore(FILES);
      const first = await read(store);
      await write(
        "harrow/ledger.md",
        writeArticle("The ledger was examined.").replace("The Stolen Violin", "The Ledger"),
      );
      await write("harrow/violin.md", writeArticle("The violin was found in a barn."));
      await remove("marsh/orchard.md");
      const next = await readNext(first);
      expect(idsOf(next)).toEqual(["harrow/ledger", "harrow/violin"]);
      expect(next.contents.articles[1]?.text).toBe("The violin was found in a barn.");
      expect(idsOf(first)).toEqual(["harrow/violin", "marsh/orchard"]);
      expect(first.contents.articles[0]?.text).toBe("The violin was found in a piano stool.");
      expect(idsOf(await readNext(first))).toEqual(idsOf(next));
    });

    it("gives an article that is the same as the same object, so that nothing is indexed twice", async () => {
      const { store, write } = await makeStore(FILES);
      letTimePass();
      const first = await read(store);
      await write("harrow/violin.md", writeArticle("The violin was found in a barn."));
      const next = await readNext(first);
      expect(next.contents.articles[1]).toBe(first.contents.articles[1]);
      expect(next.contents.articles[0]).not.toBe(first.contents.articles[0]);
    });

    it("counts what changed", async () => {
      const { store, write } = await makeStore(FILES);
      const first = await read(store);
      expect(await first.countChanged(runToCompletion)).toBe(0);
      await write("harrow/violin.md", writeArticle("The violin was found in a barn."));
      await write("harrow/ledger.md", writeArticle("The ledger was examined."));
      expect(await first.countChanged(runToCompletion)).toBe(2);
    });
  });

  describe(`${name} with a file that turned bad`, () => {
    const spoilt = async () => {
      const filled = await makeStore(FILES);
      const first = await read(filled.store);
      await filled.write("harrow/violin.md", spoil(VIOLIN));
      return { ...filled, first };
    };

    it("serves it as it last was valid, and says so", async () => {
      const next = await readNext((await spoilt()).first);
      expect(next.contents.articles[0]?.text).toBe("The violin was found in a piano stool.");
      expect(next.contents.rejected).toMatchObject([{ path: "harrow/violin.md", consequence: "last-version-served" }]);
    });

    it("does so in the next thread too, from the sources of the one before", async () => {
      const { store, first } = await spoilt();
      expect(idsOf(await read(store, first.sources))).toEqual(["harrow/violin", "marsh/orchard"]);
      expect(idsOf(await read(store))).toEqual(["marsh/orchard"]);
    });

    it("serves nothing of it if it may have been taken down", async () => {
      const { first, write } = await spoilt();
      await write("harrow/violin.md", writeArticle("The violin was found in a piano stool.", "hdiden: true"));
      const next = await readNext(first);
      expect(idsOf(next)).toEqual(["marsh/orchard"]);
      expect([...next.sources.keys()].sort()).toEqual(["harrow/case.md", "marsh/orchard.md"]);
    });
  });

  describe(`${name} whose articles are edited`, () => {
    const violin = makeDocumentId(asSlug("harrow"), "violin");
    const replace = (text: string) => () => succeed(Buffer.from(text));

    it("hands over a file's bytes and takes the next ones", async () => {
      const { store } = await makeStore(FILES);
      const first = await read(store);
      const seen: string[] = [];
      const edited = await store.edit(violin, (bytes) => {
        seen.push(Buffer.from(bytes).toString());
        return succeed(Buffer.from(VIOLIN.replace("piano stool", "barn")));
      });
      expect([edited, seen]).toEqual([{ ok: true, value: "harrow/violin.md" }, [VIOLIN]]);
      const next = await readNext(first);
      expect(next.contents.articles[0]?.text).toBe("The violin was found in a barn.");
      expect(next.contents.articles[1]).toEqual(first.contents.articles[1]);
    });

    it("names what its own files hide", async () => {
      const { store } = await makeStore(FILES);
      await store.edit(violin, replace(writeArticle("Words.", "hidden: true")));
      const { contents } = await read(store);
      expect([contents.hidden, contents.hiddenArticles]).toMatchObject([
        1,
        [{ id: violin, title: "The Stolen Violin" }],
      ]);
    });

    it("takes a file away, and with the last of a case the case", async () => {
      const { store } = await makeStore(FILES);
      const gone = await store.edit(makeDocumentId(asSlug("marsh"), "orchard"), () => succeed(undefined));
      expect(gone).toEqual({ ok: true, value: "marsh/orchard.md" });
      const { contents } = await read(store);
      expect(contents.cases.map(({ slug }) => slug)).toEqual(["harrow"]);
    });

    it("gives a new case the file that names it, and takes it away with the last article", async () => {
      const { store } = await makeStore(FILES);
      const plan = await place(
        store,
        spoil(ORCHARD).replace("2031-02-30", "2031-03-05").replace("sold", "bought"),
        "new",
      );
      const stored = await store.put({ ...plan, caseFile: writeCaseFile("The Orchard Case", plan.slug) });
      expect((await read(store)).contents.cases.map(({ title }) => title)).toContain("The Orchard Case");
      const id = readDocumentPath(stored.ok ? stored.value : "");
      expect(await store.edit(id, () => succeed(undefined))).toEqual(stored);
      expect((await read(store)).contents.cases.map(({ slug }) => slug)).toEqual(["harrow", "marsh"]);
    });

    it("keeps a case's file that somebody else wrote", async () => {
      const { store, write, remove } = await makeStore({
        "harrow/case.md": `${CASE}\nSold in 2029.\n`,
        "marsh/orchard.md": ORCHARD,
      });
      const plan = await place(store, VIOLIN);
      await store.put({ ...plan, isNewCase: true, caseFile: writeCaseFile("Another", plan.slug) });
      await store.edit(readDocumentPath("harrow/the-stolen-violin.md"), () => succeed(undefined));
      await write("marsh/pear.md", VIOLIN);
      await remove("marsh/pear.md");
      expect((await read(store)).contents.cases.map(({ title }) => title)).toEqual(["Harrow v. Pell", "marsh"]);
    });

    it("leaves a file as it is where the edit gives a problem, and says where there is none", async () => {
      const { store } = await makeStore(FILES);
      expect(await store.edit(violin, () => fail({ code: "not-today" }))).toEqual({
        ok: false,
        problem: { code: "not-today" },
      });
      expect((await read(store)).contents.articles[0]?.text).toBe("The violin was found in a piano stool.");
      for (const id of [makeDocumentId(asSlug("harrow"), "case.md"), makeDocumentId(asSlug("nowhere"), "violin")])
        expect(await store.edit(id, replace(VIOLIN))).toMatchObject({
          ok: false,
          problem: { code: "no-such-article" },
        });
    });

    it("makes two edits at once one after the other", async () => {
      const { store } = await makeStore(FILES);
      const append = (line: string) =>
        store.edit(violin, (bytes) => succeed(Buffer.concat([bytes, Buffer.from(line)])));
      await Promise.all([append("\nOne.\n"), append("\nTwo.\n")]);
      const text = (await read(store)).contents.articles[0]?.text ?? "";
      expect([text.includes("One."), text.includes("Two.")]).toEqual([true, true]);
    });
  });

  describe(`${name}, written to`, () => {
    it("serves what was placed and put", async () => {
      const { store } = await makeStore({ "harrow/case.md": CASE });
      const first = await read(store);
      const stored = await store.put(await place(store, VIOLIN));
      const next = await readNext(first);
      expect(stored).toEqual({ ok: true, value: "harrow/the-stolen-violin.md" });
      expect(idsOf(next)).toEqual(["harrow/the-stolen-violin"]);
      expect(rejectedOf(next)).toEqual([]);
    });

    it("says where the same words stand", async () => {
      const { store } = await makeStore(FILES);
      expect(await store.place("marsh", VIOLIN, (address) => address)).toMatchObject({
        ok: true,
        value: { kind: "on the shelf", path: "harrow/violin.md", isTakenDown: false },
      });
    });

    it("has no place for what it would reject", async () => {
      const { store } = await makeStore(FILES);
      expect(await store.place("harrow", spoil(VIOLIN), (address) => address)).toMatchObject({
        ok: false,
        problem: { code: "would-be-rejected" },
      });
    });

    it("writes over nothing that appeared after the place was found", async () => {
      const { store, write } = await makeStore({ "harrow/case.md": CASE });
      const plan = await place(store, VIOLIN);
      await write("harrow/the-stolen-violin.md", ORCHARD);
      expect(await store.put(plan)).toMatchObject({ ok: false, problem: { code: "appeared-meanwhile" } });
      expect((await read(store)).contents.articles[0]?.title).toBe("The Orchard");
    });

    it("has nothing to remove after a write that was not cut off", async () => {
      const { store } = await makeStore({ "harrow/case.md": CASE });
      await store.put(await place(store, VIOLIN));
      await store.removeUnfinished();
      expect(idsOf(await read(store))).toEqual(["harrow/the-stolen-violin"]);
    });
  });
}

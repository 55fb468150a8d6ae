import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runToCompletion } from "../../../src/cooperativeTask.ts";
import { type ReadSnapshot, readFirstSnapshot, readNextSnapshot } from "../../../src/service/buildSnapshot.ts";
import { readDocument } from "../../../src/service/readDocument.ts";
import { openFolderStore } from "../../../src/storage/folder/folderStore.ts";
import { makeKnowledge, writeArticle } from "../../support/temporary.ts";

const writeCase = (fields: string) => `---\ntitle: The violin case\n${fields}\n---\n`;

/** Whether the one article of a library may be read, on a shelf that offers its documents and on one that doesn't. */
function tellOffers({ library }: ReadSnapshot): string {
  const [article] = library.articles;
  if (article === undefined) return "nothing served";
  const offers = [false, true].map((isOffered) => {
    const query = { fingerprint: article.fingerprint.article, ranges: [], current: -1, isOffered };
    return readDocument(library, query).kind === "document" ? "read" : "-";
  });
  return offers.join(" ");
}

async function open(files: Readonly<Record<string, string>>) {
  const folder = makeKnowledge(files);
  const first = await readFirstSnapshot(openFolderStore(folder), runToCompletion);
  return { folder, first: first.ok ? first.value : expect.fail(first.problem.code) };
}

describe("whether a document may be read", () => {
  it.each([
    ["", "", "- read"],
    ["", "read: true", "read read"],
    ["", "read: false", "- -"],
    ["read: true", "", "read read"],
    ["read: true", "read: false", "- -"],
    ["read: false", "", "- -"],
    ["read: false", "read: true", "read read"],
    ["read: TRUE", "", "read read"],
    // When a clipping was read, as programs that keep them write it.
    ["", "read: 2031-04-01", "- read"],
    ["", "read:", "- read"],
  ])("is said by the narrower one: case %j, document %j", async (ofCase, ofDocument, offers) => {
    const { first } = await open({ "v/case.md": writeCase(ofCase), "v/a.md": writeArticle(undefined, ofDocument) });
    expect(tellOffers(first)).toBe(offers);
  });

  it("follows its case's file, and the article stays the same to the index", async () => {
    const { folder, first } = await open({ "v/case.md": writeCase("read: false"), "v/a.md": writeArticle() });
    writeFileSync(join(folder, "v/case.md"), writeCase("read: true # now"));
    const next = await readNextSnapshot(first, runToCompletion);
    expect(next.ok && tellOffers(next.value)).toBe("read read");
    const again = next.ok ? await readNextSnapshot(next.value, runToCompletion) : next;
    expect(next.ok && again.ok && again.value.library.articles[0]).toBe(next.ok && next.value.library.articles[0]);
  });

  it.each([
    ["case.md", writeCase("read: perhaps")],
    ["case.md", "---\ntitle: [\n---\n"],
    ["a.md", writeArticle(undefined, "read: perhaps")],
    ["a.md", writeArticle().replace("published: 2031-03-04", "published: soon")],
  ])("is denied while %s can't be read, whatever it said before", async (name, content) => {
    const { folder, first } = await open({ "v/case.md": writeCase("read: true"), "v/a.md": writeArticle() });
    expect(tellOffers(first)).toBe("read read");
    writeFileSync(join(folder, "v", name), content);
    const next = await readNextSnapshot(first, runToCompletion);
    expect(next.ok && next.value.library.articles.length).toBe(1);
    expect(next.ok && tellOffers(next.value)).toBe("- -");
  });
});

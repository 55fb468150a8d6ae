import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runToCompletion } from "../../../../src/cooperativeTask.ts";
import { openFolderStore } from "../../../../src/storage/folder/folderStore.ts";
import { describeArticleStore } from "../../../support/storage/articleStoreContract.ts";
import { makeKnowledge } from "../../../support/temporary.ts";

describeArticleStore("a folder", (files) => {
  const folder = makeKnowledge(files);
  return {
    store: openFolderStore(folder),
    write: (path, text) => writeFileSync(join(folder, path), text),
    remove: (path) => rmSync(join(folder, path)),
  };
});

describe("a folder that is not there", () => {
  it("is a problem when it is read, and not before", async () => {
    const store = openFolderStore("/no/such/folder");
    expect(await store.read(new Map(), runToCompletion)).toEqual({ ok: false, problem: { code: "missing" } });
  });
});

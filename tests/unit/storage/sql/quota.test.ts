import { describe, expect, it } from "vitest";
import { runToCompletion } from "../../../../src/cooperativeTask.ts";
import type { ArticleStore } from "../../../../src/storage/articleStore.ts";
import { DEFAULT_QUOTA, type ShelfQuota } from "../../../../src/storage/shelfQuota.ts";
import { openShelfStore } from "../../../../src/storage/sql/shelfStore.ts";
import { AMBER, BIRCH, fillShelf } from "../../../support/storage/servers.ts";
import { openTemporarySqlite } from "../../../support/storage/temporaryDatabase.ts";
import { writeArticle } from "../../../support/temporary.ts";

const article = (title: string) => writeArticle(`${title} was found.`).replace("The Stolen Violin", title);

async function put(store: ArticleStore, title: string) {
  const placed = await store.place("harrow", article(title), (address) => address);
  if (!placed.ok || placed.value.kind !== "place") throw new Error(JSON.stringify(placed));
  return store.put(placed.value);
}

async function open(quota: Partial<ShelfQuota>) {
  const database = openTemporarySqlite();
  await fillShelf(database, { "harrow/case.md": "---\ntitle: Harrow v. Pell\n---\n" });
  const of = (server: string) => openShelfStore(database, server, { ...DEFAULT_QUOTA, ...quota });
  return { amber: of(AMBER), birch: of(BIRCH) };
}

const idsOf = async (store: ArticleStore) => {
  const read = await store.read(new Map(), runToCompletion);
  return read.ok ? read.value.contents.articles.map(({ id }) => id) : read.problem;
};

describe("a server's quota", () => {
  it.each([
    [{ documents: 2 }, { code: "too-many-documents", limit: 2 }],
    [{ bytes: 200 }, { code: "too-many-bytes", limit: 200 }],
    [{ importsAnHour: 1 }, { code: "too-many-imports", limit: 1 }],
  ] as const)(
    "of %j refuses what is too much, writes nothing of it, and binds no other server",
    async (quota, problem) => {
      const { amber, birch } = await open(quota);
      expect(await put(amber, "The Violin")).toEqual({ ok: true, value: "harrow/the-violin.md" });
      expect(await put(amber, "The Ledger")).toEqual({ ok: false, problem });
      expect(await idsOf(amber)).toEqual(["harrow/the-violin"]);
      expect(await put(birch, "The Ledger")).toEqual({ ok: true, value: "harrow/the-ledger.md" });
    },
  );
});

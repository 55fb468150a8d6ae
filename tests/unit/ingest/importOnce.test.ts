import { describe, expect, it } from "vitest";
import { importUnattended, type UnattendedRequest } from "../../../src/app/importUnattended.ts";
import { DEFAULT_QUOTA } from "../../../src/storage/shelfQuota.ts";
import { closeServerDatabases, openServerDatabase } from "../../../src/storage/sql/openServerDatabase.ts";
import { openShelfStore } from "../../../src/storage/sql/shelfStore.ts";
import { AMBER, BIRCH, writeShelf } from "../../support/storage/servers.ts";
import { nameDatabase } from "../../support/storage/temporaryDatabase.ts";
import { makeKnowledge, writeArticle } from "../../support/temporary.ts";

const CASE = new Map([["harrow/case.md", new TextEncoder().encode("---\ntitle: Harrow v. Pell\n---\n")]]);
const VIOLIN = "harrow/the-stolen-violin.md";

/** A page of the words that an interaction brought to a server's shelf. */
async function orderOn(server = AMBER) {
  const address = { kind: "sqlite", path: nameDatabase() } as const;
  const database = openServerDatabase(address);
  await writeShelf(database, server, CASE);
  const order = (importId: string | undefined, of = server): UnattendedRequest => ({
    knowledge: { database: address, server: of, quota: DEFAULT_QUOTA },
    folderName: "harrow",
    mayMakeCase: true,
    form: "text",
    bytes: Buffer.from("Mara Quill found the stolen violin inside a piano stool in her shop. ".repeat(5)),
    overrides: { title: "The Stolen Violin", publisher: "Amber Courier", published: "2031-03-04" },
    now: "2031-03-05T00:00:00.000Z",
    importId,
  });
  return { database, order };
}

describe("an import that is done twice, as where a process died after the first", () => {
  it("is written once and gives the same receipt, also where both write at once", async () => {
    const { order } = await orderOn();
    const first = await importUnattended(order("77"));
    expect(first).toMatchObject({ ok: true, value: { path: VIOLIN, title: "The Stolen Violin" } });
    expect(await importUnattended(order("77"))).toEqual(first);
    expect(await importUnattended(order("78"))).toMatchObject({ ok: false, problem: { code: "on-the-shelf" } });
    expect(await importUnattended(order("77", BIRCH))).toMatchObject({ ok: true });
    await closeServerDatabases();
  });

  it("is written once where both found the same free place before either wrote", async () => {
    const { database } = await orderOn();
    const store = openShelfStore(database, AMBER, DEFAULT_QUOTA);
    const placed = await store.place("harrow", writeArticle("Mara Quill found it."), (address) => address);
    if (!placed.ok || placed.value.kind !== "place") throw new Error(JSON.stringify(placed));
    const plan = placed.value;
    const done = { ok: true, value: VIOLIN };
    expect(await Promise.all([store.put(plan, "77"), store.put(plan, "77")])).toEqual([done, done]);
    expect(await store.put(plan, "78")).toEqual({ ok: false, problem: { code: "appeared-meanwhile", path: VIOLIN } });
    expect(await store.hasImported("77")).toBe(true);
    expect(await store.hasImported("78")).toBe(false);
    await closeServerDatabases();
  });

  it("of a folder is found on the shelf, as a folder keeps no ids", async () => {
    const knowledge = makeKnowledge({ "harrow/": "" });
    const { order } = await orderOn();
    const request = { ...order("77"), knowledge };
    expect(await importUnattended(request)).toMatchObject({ ok: true });
    expect(await importUnattended(request)).toMatchObject({ ok: false, problem: { code: "on-the-shelf" } });
    await closeServerDatabases();
  });
});

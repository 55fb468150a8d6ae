import { describe, expect, it, onTestFinished } from "vitest";
import type { LibraryApi } from "../../../src/service/libraryService.ts";
import { ServerShelves, type ServerShelvesOptions } from "../../../src/service/serverShelves.ts";
import { DEFAULT_QUOTA } from "../../../src/storage/shelfQuota.ts";
import type { ServerDatabase } from "../../../src/storage/sql/serverDatabase.ts";
import { deleteServer } from "../../../src/storage/sql/wholeShelf.ts";
import { makeGate } from "../../support/gate.ts";
import { AMBER, BIRCH, writeShelf } from "../../support/storage/servers.ts";
import { nameDatabase, openTemporarySqlite } from "../../support/storage/temporaryDatabase.ts";
import { writeArticle } from "../../support/temporary.ts";

const QUESTION = "Who found the violin?";
const found = (who: string) => writeArticle(`${who} found the violin in a piano stool.`);

async function put(database: ServerDatabase, server: string, who: string): Promise<void> {
  await writeShelf(database, server, new Map([["harrow/violin.md", new TextEncoder().encode(found(who))]]));
}

/** What a library says of the violin. */
async function ask(library: LibraryApi): Promise<string> {
  const { quotes } = await library.ask({ question: QUESTION, limit: 1 });
  return quotes.map(({ text }) => text).join();
}

/** Shelves of two servers in SQLite, and what became of them. */
async function open(options: Partial<ServerShelvesOptions> = {}) {
  const path = nameDatabase();
  const database = openTemporarySqlite(path);
  await put(database, AMBER, "Ada Amber");
  await put(database, BIRCH, "Bo Birch");
  const events: string[] = [];
  const shelves = new ServerShelves({
    search: {},
    addressOf: (server) => ({ database: { kind: "sqlite", path }, server, quota: DEFAULT_QUOTA }),
    threads: 1,
    maxBytes: 100_000_000,
    ...options,
    events: {
      opened: (server) => events.push(`opened ${server}`),
      evicted: (server) => events.push(`evicted ${server}`),
      died: ({ code }) => events.push(`died: ${code}`),
    },
  });
  onTestFinished(() => shelves.close());
  return { database, shelves, events, ask: (server: string) => shelves.of(server).withSnapshot(ask) };
}

describe("shelves of servers", () => {
  it("are opened once when they are asked for, and answer from their own articles alone", async () => {
    const { ask: askServer, events } = await open({ threads: 2 });
    const said = await Promise.all([askServer(AMBER), askServer(AMBER), askServer(BIRCH)]);
    expect(said).toEqual([
      "Ada Amber found the violin in a piano stool.",
      "Ada Amber found the violin in a piano stool.",
      "Bo Birch found the violin in a piano stool.",
    ]);
    expect(events.sort()).toEqual([`opened ${AMBER}`, `opened ${BIRCH}`]);
  });

  it("that are small don't wait until a large one is open", async () => {
    const { database, ask: askServer, events } = await open();
    const large = [...Array(300).keys()].map((at) => [`harrow/violin-${at}.md`, found(`Ada Amber ${at}`)] as const);
    await writeShelf(database, AMBER, new Map(large.map(([path, text]) => [path, new TextEncoder().encode(text)])));
    await Promise.all([askServer(AMBER), askServer(BIRCH)]);
    expect(events).toEqual([`opened ${BIRCH}`, `opened ${AMBER}`]);
  });

  it("are empty where nothing was ever written", async () => {
    const { shelves } = await open();
    expect(await shelves.of("333333333333333333").withSnapshot((library) => library.describe())).toEqual({
      cases: [],
      articles: 0,
      passages: 0,
    });
  });

  it("are let go when memory is needed, after the last answer, and opened anew", async () => {
    const { shelves, ask: askServer, events } = await open({ maxBytes: 500_000 });
    const gate = makeGate();
    const slow = shelves.of(AMBER).withSnapshot(async (library) => {
      await gate.opened;
      return ask(library);
    });
    await askServer(AMBER);
    expect(await askServer(BIRCH)).toContain("Bo Birch");
    expect(events).toEqual([`opened ${AMBER}`, `evicted ${AMBER}`, `opened ${BIRCH}`]);
    gate.open();
    expect(await slow).toContain("Ada Amber");
    expect(await askServer(AMBER)).toContain("Ada Amber");
    expect([...shelves.hot.keys()]).toEqual([AMBER]);
  });

  it("take in what changed elsewhere, once, and only where they are open", async () => {
    const { database, shelves, ask: askServer } = await open();
    await askServer(AMBER);
    await put(database, AMBER, "Cleo Cedar");
    await put(database, BIRCH, "Cleo Cedar");
    expect(await askServer(AMBER)).toContain("Ada Amber");
    await Promise.all([shelves.changed(AMBER, 2), shelves.changed(BIRCH, 2), shelves.changed(AMBER, 2)]);
    expect([...shelves.hot]).toEqual([[AMBER, 2]]);
    expect(await askServer(AMBER)).toContain("Cleo Cedar");
    expect(await shelves.of(AMBER).reload()).toMatchObject({ kind: "reloaded", articles: { changed: [] } });
  });

  it("serve nothing of what was deleted, and what a new shelf holds though it counts from the beginning", async () => {
    const { database, shelves, ask: askServer } = await open();
    await put(database, AMBER, "Cleo Cedar");
    expect(await askServer(AMBER)).toContain("Cleo Cedar");
    await deleteServer(database, AMBER);
    await shelves.changed(AMBER, 0);
    expect(await askServer(AMBER)).toBe("");
    await put(database, AMBER, "Dora Dale");
    await shelves.changed(AMBER, 1);
    expect(await askServer(AMBER)).toContain("Dora Dale");
  });

  it("give an answer one generation, whatever is swapped meanwhile", async () => {
    const { database, shelves } = await open();
    const gate = makeGate();
    const slow = shelves.of(AMBER).withSnapshot(async (library) => {
      const before = await ask(library);
      await gate.opened;
      return [before, await ask(library)];
    });
    await shelves.of(AMBER).withSnapshot(ask);
    await put(database, AMBER, "Cleo Cedar");
    await shelves.of(AMBER).reload();
    gate.open();
    expect(await slow).toEqual([
      "Ada Amber found the violin in a piano stool.",
      "Ada Amber found the violin in a piano stool.",
    ]);
  });

  it("are a problem for one server where its store can't be read", async () => {
    const nowhere = { kind: "sqlite", path: "/no/such/folder/shelves.db" } as const;
    const { shelves } = await open({ addressOf: (server) => ({ database: nowhere, server, quota: DEFAULT_QUOTA }) });
    await expect(shelves.of(AMBER).withSnapshot(ask)).rejects.toMatchObject({
      problem: { code: "database-unusable", problem: { code: "no-such-folder" } },
    });
    expect(shelves.hot.size).toBe(0);
  });
});

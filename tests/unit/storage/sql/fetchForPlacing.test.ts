import { describe, expect, it } from "vitest";
import { DEFAULT_QUOTA } from "../../../../src/storage/shelfQuota.ts";
import type { ServerDatabase, ServerRows } from "../../../../src/storage/sql/serverDatabase.ts";
import { digestOf } from "../../../../src/storage/sql/shelfFiles.ts";
import { openShelfStore } from "../../../../src/storage/sql/shelfStore.ts";
import { AMBER, writeShelf } from "../../../support/storage/servers.ts";
import { openTemporarySqlite } from "../../../support/storage/temporaryDatabase.ts";
import { writeArticle } from "../../../support/temporary.ts";

/** A database that tells of each document whose body it is asked for. */
function watchBodies(database: ServerDatabase, asked: (digest: string) => void): ServerDatabase {
  const watch = <Query extends object>(query: Query): Query =>
    new Proxy(query, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name);
        if (typeof value !== "function") return value;
        return (...args: unknown[]) => {
          if (name === "where" && args[0] === "digest") for (const digest of args[2] as string[]) asked(digest);
          const made: unknown = value.apply(target, args);
          return name === "execute" || typeof made !== "object" || made === null ? made : watch(made);
        };
      },
    });
  const query = (rows: ServerRows) => {
    const selectFrom = (table: "document") =>
      table === "document" ? watch(rows.query.selectFrom(table)) : rows.query.selectFrom(table);
    return new Proxy(rows.query, {
      get: (target, name) => {
        const value: unknown = name === "selectFrom" ? selectFrom : Reflect.get(target, name);
        return typeof value === "function" ? value.bind(target) : value;
      },
    });
  };
  return {
    kind: database.kind,
    look: (server, work) => database.look(server, (rows) => work({ ...rows, query: query(rows) })),
    change: (server, work) => database.change(server, work),
    schedule: (work) => database.schedule(work),
    announce: (rows, generation) => database.announce(rows, generation),
    close: () => database.close(),
  };
}

const article = (name: string) => writeArticle(`The ${name} was found.`).replace("The Stolen Violin", `The ${name}`);
const bytes = (text: string) => new TextEncoder().encode(text);

describe("finding the place of an article on a shelf in a database", () => {
  it("fetches what it has not read before, and of the rest what stands in the way", async () => {
    const database = openTemporarySqlite();
    const names = ["Ledger", "Orchard", "Harp"];
    await writeShelf(database, AMBER, new Map(names.map((name) => [`harrow/${name}.md`, bytes(article(name))])));
    const asked: string[] = [];
    const store = openShelfStore(
      watchBodies(database, (digest) => asked.push(digest)),
      AMBER,
      DEFAULT_QUOTA,
    );
    const place = async (text: string) => {
      asked.length = 0;
      const placed = await store.place("harrow", text, (address) => address);
      return placed.ok ? [placed.value.kind, placed.value.name] : placed.problem;
    };
    expect(await place(article("Crate"))).toEqual(["place", "the-crate.md"]);
    expect(asked).toHaveLength(3);
    await writeShelf(database, AMBER, new Map([["harrow/the-crate.md", bytes(article("Crate"))]]));
    expect(await place(article("Lamp"))).toEqual(["place", "the-lamp.md"]);
    expect(asked).toEqual([digestOf(bytes(article("Crate")))]);
    expect(await place(article("Stool"))).toEqual(["place", "the-stool.md"]);
    expect(asked).toEqual([]);
    expect(await place(article("Harp"))).toEqual(["on the shelf", "Harp.md"]);
    expect(asked).toEqual([digestOf(bytes(article("Harp")))]);
    const other = article("Crate").replace("was found", "was gone");
    expect(await place(other)).toEqual(["place", "the-crate.md"]);
    expect(asked).toEqual([digestOf(bytes(article("Crate")))]);
  });

  it("fetches each time what can't be read, as it may be meant to take the very page down", async () => {
    const database = openTemporarySqlite();
    await writeShelf(database, AMBER, new Map([["harrow/kite.md", bytes(`retracted: yes\n\n${article("Kite")}`)]]));
    const store = openShelfStore(database, AMBER, DEFAULT_QUOTA);
    for (let times = 0; times < 2; times += 1)
      expect(await store.place("harrow", article("Kite"), (address) => address)).toMatchObject({
        ok: false,
        problem: { code: "page-is-taken-down" },
      });
  });
});

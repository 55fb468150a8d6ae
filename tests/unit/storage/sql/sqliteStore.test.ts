import { writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openSqlite } from "../../../../src/storage/sql/openSqlite.ts";
import { readWholeShelf } from "../../../../src/storage/sql/wholeShelf.ts";
import { describeArticleStore } from "../../../support/storage/articleStoreContract.ts";
import { AMBER, BIRCH, fillShelf, writeShelf } from "../../../support/storage/servers.ts";
import { nameDatabase, openTemporarySqlite } from "../../../support/storage/temporaryDatabase.ts";

describeArticleStore("a server's shelf in SQLite", (files) => fillShelf(openTemporarySqlite(), files));

const bytes = (text: string) => new TextEncoder().encode(text);

describe("shelves in one SQLite file", () => {
  it("are apart, also where two hold the same file", async () => {
    const database = openTemporarySqlite();
    await writeShelf(database, AMBER, new Map([["harrow/violin.md", bytes("The violin.")]]));
    await writeShelf(database, BIRCH, new Map([["harrow/violin.md", bytes("The violin.")]]));
    await writeShelf(database, AMBER, new Map([["harrow/violin.md", undefined]]));
    expect(await readWholeShelf(database, AMBER)).toEqual({ ok: true, value: new Map() });
    const left = await readWholeShelf(database, BIRCH);
    expect(left.ok && [...left.value.keys()]).toEqual(["harrow/violin.md"]);
  });

  it("are whole to two who write at once, in this process or another", async () => {
    const path = nameDatabase();
    const [one, other] = [openTemporarySqlite(path), openTemporarySqlite(path)];
    await readWholeShelf(one, AMBER); // which makes its tables
    const write = (database: typeof one, at: number) =>
      writeShelf(database, AMBER, new Map([[`harrow/${at}.md`, bytes(`Article ${at}.`)]]));
    await Promise.all([...Array(10).keys()].map((at) => write(at % 2 === 0 ? one : other, at)));
    const whole = await readWholeShelf(one, AMBER);
    expect(whole.ok && whole.value.size).toBe(10);
  });

  it("leave another program's file as it is, and a file that is none", async () => {
    const path = nameDatabase();
    writeFileSync(path, "Not a database, but some words of somebody's.".repeat(40));
    expect(await readWholeShelf(openSqlite(path), AMBER)).toMatchObject({
      ok: false,
      problem: { code: "not-a-database" },
    });
  });
});

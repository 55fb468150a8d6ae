import { beforeAll, expect, it, onTestFinished } from "vitest";
import { openPostgres } from "../../../../src/storage/sql/openPostgres.ts";
import type { ServerDatabase } from "../../../../src/storage/sql/serverDatabase.ts";
import { type ShelfListener, watchShelves } from "../../../../src/storage/sql/watchShelves.ts";
import { readWholeShelf } from "../../../../src/storage/sql/wholeShelf.ts";
import { makeGate } from "../../../support/gate.ts";
import { describeWhere } from "../../../support/leftOut.ts";
import { HAS_POSTGRES, NO_POSTGRES, type PostgresCluster, startPostgres } from "../../../support/storage/postgres.ts";
import { AMBER, writeShelf } from "../../../support/storage/servers.ts";

const PATHS = ["harrow/a.md", "harrow/b.md", "marsh/c.md"];
const SWAPS = process.env["LONG"] === "1" ? 1_000 : 100;

const state = (number: number) =>
  new Map(PATHS.map((path) => [path, new TextEncoder().encode(`${path} of state ${number}`)]));

/** Which states a reading shows; more than one where it is mixed. */
async function readStates(database: ServerDatabase): Promise<readonly string[]> {
  const read = await readWholeShelf(database, AMBER);
  if (!read.ok) throw new Error(read.problem.code);
  const texts = [...read.value.values()].map((body) => Buffer.from(body).toString("utf8"));
  expect(texts).toHaveLength(PATHS.length);
  return [...new Set(texts.map((text) => text.split(" ").at(-1) ?? ""))];
}

describeWhere(HAS_POSTGRES, NO_POSTGRES, "a shelf that is swapped while others read it", () => {
  let cluster: PostgresCluster;
  beforeAll(async () => {
    cluster = await startPostgres();
  });

  function open(url: string): ServerDatabase {
    const database = openPostgres(url);
    onTestFinished(() => database.close());
    return database;
  }

  it("is read as one state or another, never as two at once", async () => {
    const { url } = await cluster.makeDatabase();
    const [writer, ...readers] = [open(url), open(url), open(url)];
    await writeShelf(writer, AMBER, state(0));
    let isOver = false;
    const seen = new Set<string>();
    const reading = readers.map(async (reader) => {
      while (!isOver) {
        const states = await readStates(reader);
        expect(states).toHaveLength(1);
        for (const one of states) seen.add(one);
      }
    });
    for (let at = 1; at <= SWAPS; at += 1) await writeShelf(writer, AMBER, state(at));
    isOver = true;
    await Promise.all(reading);
    expect(seen.size).toBeGreaterThan(1);
    expect(await readStates(writer)).toEqual([String(SWAPS)]);
  });

  it("is told to whoever listens, and compared anew where the connection was cut meanwhile", async () => {
    const { url } = await cluster.makeDatabase();
    const database = open(url);
    const heard: string[] = [];
    let gate = makeGate();
    const listener: ShelfListener = {
      changed: (server, generation) => {
        heard.push(`${server}:${generation}`);
        gate.open();
      },
      mayHaveMissed: () => {
        heard.push("may have missed");
        gate.open();
      },
    };
    const hear = async (cause: () => Promise<unknown>) => {
      gate = makeGate();
      await cause();
      await gate.opened;
    };
    const { opened } = gate;
    const watch = watchShelves({ kind: "postgres", url }, listener);
    onTestFinished(() => watch.close());
    await opened;
    await hear(() => writeShelf(database, AMBER, state(1)));
    const name = new URL(url).pathname.slice(1);
    const cut = `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}' and query like 'listen%'`;
    await hear(() => cluster.query(cut));
    await hear(() => writeShelf(database, AMBER, state(2)));
    expect(heard).toEqual(["may have missed", `${AMBER}:1`, "may have missed", `${AMBER}:2`]);
  });
});

import { beforeAll, expect, it, onTestFinished } from "vitest";
import { openLog } from "../../../../src/log.ts";
import { type OpenServers, openServers } from "../../../../src/outlets/discord/openServers.ts";
import { DEFAULT_QUOTA } from "../../../../src/storage/shelfQuota.ts";
import { openPostgres } from "../../../../src/storage/sql/openPostgres.ts";
import type { ServerDatabase } from "../../../../src/storage/sql/serverDatabase.ts";
import { describeWhere } from "../../../support/leftOut.ts";
import { HAS_POSTGRES, NO_POSTGRES, type PostgresCluster, startPostgres } from "../../../support/storage/postgres.ts";
import { AMBER, writeShelf } from "../../../support/storage/servers.ts";
import { writeArticle } from "../../../support/temporary.ts";

const IS_LONG = process.env["LONG"] !== undefined;
const SWAPS = IS_LONG ? 1_000 : 25;
/** Milliseconds; said of a machine that does nothing else, so that it is asked for in the long form alone. */
const VISIBLE_WITHIN = 1_000;
const NAMES = ["violin", "ledger", "orchard"];
const QUESTION = { question: "Which state do the violin, the ledger and the orchard have?", limit: 3 };

/** Three articles that all tell the same state. */
function writeState(number: number): ReadonlyMap<string, Uint8Array> {
  const files = NAMES.map((name) => {
    const text = writeArticle(`The ${name} has the state ${number}.`).replace("The Stolen Violin", `The ${name}`);
    return [`harrow/${name}.md`, new TextEncoder().encode(text)] as const;
  });
  return new Map(files);
}

/** The states that one answer tells: one, or it is mixed. */
async function askStates(servers: OpenServers): Promise<readonly number[]> {
  const answer = await servers.shelves.of(AMBER).withSnapshot((library) => library.ask(QUESTION));
  const told = JSON.stringify(answer).matchAll(/has the state (\d+)\./g);
  return [...new Set([...told].map(([, number]) => Number(number)))];
}

describeWhere(HAS_POSTGRES, NO_POSTGRES, "a shelf that is open in two processes", () => {
  let cluster: PostgresCluster;
  beforeAll(async () => {
    cluster = await startPostgres();
  });

  async function open() {
    const { url } = await cluster.makeDatabase();
    const store = { kind: "postgres", url, quota: DEFAULT_QUOTA, memory: 100_000_000 } as const;
    const writer = openPostgres(url);
    onTestFinished(() => writer.close());
    await writeShelf(writer, AMBER, writeState(0));
    const both = [0, 1].map(() =>
      openServers(
        { knowledge: "/no/such/folder", store },
        openLog(() => {}, []),
      ),
    );
    onTestFinished(async () => {
      for (const one of both) await one.close();
    });
    for (const one of both) expect(await askStates(one)).toEqual([0]);
    return { writer, both };
  }

  it("gives answers of one state alone while it is swapped again and again, and soon of the new one", async () => {
    const { writer, both } = await open();
    const seen = both.map(() => 0);
    let isOver = false;
    const asking = both.map(async (one, at) => {
      while (!isOver) {
        const states = await askStates(one);
        expect(states).toHaveLength(1);
        expect(states[0]).toBeGreaterThanOrEqual(seen[at] ?? 0);
        seen[at] = states[0] ?? 0;
      }
    });
    const delays: number[] = [];
    for (let number = 1; number <= SWAPS; number += 1) {
      await writeShelf(writer, AMBER, writeState(number));
      const written = performance.now();
      await expect.poll(() => Math.min(...seen)).toBeGreaterThanOrEqual(number);
      delays.push(performance.now() - written);
    }
    isOver = true;
    await Promise.all(asking);
    const longest = Math.max(...delays);
    if (IS_LONG) expect(longest).toBeLessThan(VISIBLE_WITHIN);
    expect(delays).toHaveLength(SWAPS);
  });

  it.runIf(IS_LONG)("is right within a minute though nobody was told of a change", async () => {
    const { writer, both } = await open();
    const silent: ServerDatabase = {
      kind: writer.kind,
      look: (server, work) => writer.look(server, work),
      change: (server, work) => writer.change(server, work),
      schedule: (work) => writer.schedule(work),
      announce: async () => {},
      close: () => writer.close(),
    };
    await writeShelf(silent, AMBER, writeState(1));
    const changed = performance.now();
    expect(await askStates(both[0] as OpenServers)).toEqual([0]);
    for (const one of both) await expect.poll(() => askStates(one), { timeout: 90_000 }).toEqual([1]);
    expect(performance.now() - changed).toBeLessThan(62_000);
  });
});

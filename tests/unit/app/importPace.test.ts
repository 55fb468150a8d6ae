import { describe, expect, it } from "vitest";
import { ImportPace } from "../../../src/app/importPace.ts";
import { keepImportPace, takeImportTurn } from "../../../src/app/importTurns.ts";
import { DEFAULT_QUOTA } from "../../../src/storage/shelfQuota.ts";
import { makeGate } from "../../support/gate.ts";

describe("how fast a shelf may import", () => {
  const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

  it("lets five through without a rest, then asks for one of seconds, and for less as it passes", async () => {
    const pace = new ImportPace();
    for (let at = 0; at < 5; at += 1) {
      expect(pace.restOf("amber", performance.now())).toBe(0);
      await pace.run("amber", () => wait(1));
    }
    const now = performance.now();
    const rest = pace.restOf("amber", now);
    expect(rest).toBeGreaterThan(4_000);
    expect(rest).toBeLessThanOrEqual(30_000);
    expect(pace.restOf("amber", now + rest / 2)).toBeCloseTo(rest / 2, 0);
    expect(pace.restOf("amber", now + rest)).toBe(0);
    expect(pace.restOf("birch", now)).toBe(0);
    expect(pace.restOf("amber", now + 600_000)).toBe(0);
  });

  it("asks for a longer rest after an import that took long", async () => {
    const [short, long] = [new ImportPace(), new ImportPace()];
    for (let at = 0; at < 4; at += 1)
      await Promise.all([short.run("amber", () => wait(1)), long.run("amber", () => wait(1))]);
    await Promise.all([short.run("amber", () => wait(1)), long.run("amber", () => wait(1_000))]);
    const rests = [short, long].map((pace) => pace.restOf("amber", performance.now()));
    expect(rests[1]).toBeGreaterThan((rests[0] ?? 0) + 1_000);
  });

  it("asks for a rest sooner where imports take long", async () => {
    let now = 0;
    const pace = new ImportPace(undefined, () => now);
    const take = (milliseconds: number) => async () => {
      now += milliseconds;
    };
    await pace.run("amber", take(2_600));
    expect(pace.restOf("amber", now)).toBe(0);
    await pace.run("amber", take(2_600));
    expect(pace.restOf("amber", now)).toBe(8 * 2_600);
  });

  it("doesn't count for how long an import waited for another shelf's", async () => {
    const ofServer = (server: string) =>
      ({ database: { kind: "sqlite", path: "a.db" }, server, quota: DEFAULT_QUOTA }) as const;
    let now = 0;
    const [pace, gate] = [new ImportPace(undefined, () => now), makeGate()];
    const other = takeImportTurn(ofServer("birch"), () => gate.opened);
    const begun = makeGate();
    const own = keepImportPace(pace, ofServer("amber"), () => {
      const work = async () => {
        now += 100;
      };
      const turn = takeImportTurn(ofServer("amber"), work, pace);
      begun.open();
      return turn;
    });
    await begun.opened;
    now += 60_000;
    gate.open();
    await Promise.all([other, own]);
    expect(pace.restOf("amber", now)).toBe(0);
  });

  it("does them one after another, and the sixth only once its shelf has rested", async () => {
    const gate = makeGate();
    const rests: number[] = [];
    const done: string[] = [];
    const pace = new ImportPace((milliseconds) => {
      rests.push(milliseconds);
      return gate.opened;
    });
    const bring = (shelf: string, name: string) => pace.run(shelf, async () => void done.push(name));
    const amber = [1, 2, 3, 4, 5, 6, 7].map((at) => bring("amber", `amber ${at}`));
    await amber[4];
    await bring("birch", "birch 1");
    expect(done).toEqual([1, 2, 3, 4, 5].map((at) => `amber ${at}`).concat("birch 1"));
    expect(rests).toHaveLength(1);
    gate.open();
    await Promise.all(amber);
    expect(done.slice(-2)).toEqual(["amber 6", "amber 7"]);
  });

  it("counts what failed, too", async () => {
    const pace = new ImportPace();
    for (let at = 0; at < 5; at += 1)
      await expect(
        pace.run("amber", async () => {
          throw new Error("lost");
        }),
      ).rejects.toThrow("lost");
    expect(pace.restOf("amber", performance.now())).toBeGreaterThan(0);
  });
});

describe("imports of several shelves", () => {
  const ofServer = (server: string) =>
    ({ database: { kind: "sqlite", path: "a.db" }, server, quota: DEFAULT_QUOTA }) as const;

  it("run one at a time, and those of one shelf in their order", async () => {
    const gate = makeGate();
    const done: string[] = [];
    const bring = (shelf: string, name: string) =>
      takeImportTurn(ofServer(shelf), async () => {
        await gate.opened;
        done.push(name);
      });
    const all = [bring("amber", "amber 1"), bring("amber", "amber 2"), bring("birch", "birch 1")];
    gate.open();
    await Promise.all(all);
    expect(done.filter((name) => name.startsWith("amber"))).toEqual(["amber 1", "amber 2"]);
    expect(done).toHaveLength(3);
  });

  it("never rest where a folder keeps them: nobody else waits there", async () => {
    const done: number[] = [];
    const pace = new ImportPace(async () => expect.unreachable("it rests"));
    for (let at = 0; at < 20; at += 1) await keepImportPace(pace, "shelf", async () => void done.push(at));
    expect(done).toHaveLength(20);
  });
});

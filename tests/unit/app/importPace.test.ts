import { describe, expect, it } from "vitest";
import { ImportPace } from "../../../src/app/importPace.ts";
import { takeImportTurn } from "../../../src/app/importTurns.ts";
import { DEFAULT_QUOTA } from "../../../src/storage/shelfQuota.ts";
import { makeGate } from "../../support/gate.ts";

describe("how fast a shelf may import", () => {
  it("lets five through without a rest, then asks for one of eight times the last, and for less as it passes", async () => {
    const pace = new ImportPace();
    const wait = () => new Promise((resolve) => setTimeout(resolve, 20));
    for (let at = 0; at < 5; at += 1) {
      expect(pace.restOf("amber", performance.now())).toBe(0);
      await pace.run("amber", wait);
    }
    const now = performance.now();
    const rest = pace.restOf("amber", now);
    expect(rest).toBeGreaterThan(100);
    expect(rest).toBeLessThanOrEqual(30_000);
    expect(pace.restOf("amber", now + rest / 2)).toBeCloseTo(rest / 2, 0);
    expect(pace.restOf("amber", now + rest)).toBe(0);
    expect(pace.restOf("birch", now)).toBe(0);
    expect(pace.restOf("amber", now + 600_000)).toBe(0);
  });

  it("counts what failed, too", async () => {
    const pace = new ImportPace();
    for (let at = 0; at < 5; at += 1)
      await expect(
        pace.run("amber", async () => {
          await new Promise((resolve) => setTimeout(resolve, 5));
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

  it("rest where a server brings many, and never where a folder does: nobody else waits there", async () => {
    const work = () => new Promise<number>((resolve) => setTimeout(() => resolve(performance.now()), 30));
    const bring = async (shelf: Parameters<typeof takeImportTurn>[0]) => {
      const ends: number[] = [];
      for (let at = 0; at < 7; at += 1) ends.push(await takeImportTurn(shelf, work));
      return (ends.at(-1) ?? 0) - (ends.at(-2) ?? 0);
    };
    const [folder, server] = [await bring("shelf"), await bring(ofServer("marsh"))];
    expect(server).toBeGreaterThan(200);
    expect(folder).toBeLessThan(server / 2);
  });
});

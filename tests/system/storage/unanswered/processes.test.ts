import { describe, expect, it } from "vitest";
import { checkIntegrity, countsOf, keep, makePath, startWriter } from "../../../support/storage/unanswered/database.ts";

/** After how many lines a process is killed, wherever it is then: 1 is its start. */
const KILLS = process.env["LONG"] === "1" ? Array.from({ length: 200 }, (_, at) => 1 + ((at * 7) % 40)) : [1, 4, 19];

const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((all, one) => all + one, 0);

describe("the database of unanswered questions", () => {
  it("is whole and has all that was written, whenever its process is killed", async () => {
    const path = makePath();
    const written: Record<string, number> = {};
    let killed = 0;
    for (const lines of KILLS) {
      const writer = startWriter(path);
      await writer.said(lines);
      await writer.kill();
      killed += 1;
      for (const [question, count] of Object.entries(writer.written()))
        written[question] = (written[question] ?? 0) + count;
      expect(checkIntegrity(path)).toBe("ok");
      const counts = await countsOf(keep(path).gaps);
      for (const [question, count] of Object.entries(written))
        expect(counts[question] ?? 0).toBeGreaterThanOrEqual(count);
      // Of each process one question may be written that it had no time to name.
      expect(sum(counts)).toBeLessThanOrEqual(sum(written) + killed);
    }
    expect(sum(written)).toBeGreaterThanOrEqual(20);
  });

  it("counts what two processes ask at once", async () => {
    const path = makePath();
    const writers = [startWriter(path, { most: 40 }), startWriter(path, { most: 40 })];
    await Promise.all(writers.map(({ ended }) => ended));
    for (const { lines } of writers) expect(lines.filter((line) => line.startsWith("failed"))).toEqual([]);
    const counts = await countsOf(keep(path).gaps);
    expect(Object.values(counts)).toEqual(Array.from({ length: 10 }, () => 8));
    expect(checkIntegrity(path)).toBe("ok");
  });

  it("says so where its disk is full, and keeps what it has", async () => {
    const path = makePath();
    const writer = startWriter(path, { length: 200, limit: 40 });
    await writer.ended;
    expect(writer.lines.at(-1)).toMatch(/^failed: disk-(?:full|fault)$/);
    expect(checkIntegrity(path)).toBe("ok");
    expect(await countsOf(keep(path).gaps)).toMatchObject(writer.written());
    expect(sum(writer.written())).toBeGreaterThan(10);
  });
});

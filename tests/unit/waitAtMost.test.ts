import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { waitAtMost } from "../../src/waitAtMost.ts";

const MUCH = 1_000_000;

describe("waiting for a promise for so long at most", () => {
  it("gives what it resolves with, and rejects as it does", async () => {
    expect(await waitAtMost(Promise.resolve(7), MUCH)).toBe(7);
    const fault = new Error("a fault");
    await expect(waitAtMost(Promise.reject(fault), MUCH)).rejects.toBe(fault);
  });

  it("gives nothing where it takes longer, whatever comes of it then", async () => {
    expect(await waitAtMost(new Promise(() => {}), 1)).toBeUndefined();
    const late = pause(5).then(() => Promise.reject(new Error("too late to be heard")));
    expect(await waitAtMost(late, 1)).toBeUndefined();
    await expect(late).rejects.toThrow("too late");
  });

  it("keeps no process alive", async () => {
    const url = new URL("../../src/waitAtMost.ts", import.meta.url).href;
    const code = `import { waitAtMost } from ${JSON.stringify(url)}; void waitAtMost(new Promise(() => {}), ${MUCH});`;
    const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", code]);
    const [exitCode] = await once(child, "exit");
    expect(exitCode).toBe(0);
  });
});

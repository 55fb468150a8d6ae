import { getPriority, platform } from "node:os";
import { pathToFileURL } from "node:url";
import { describe, expect, onTestFinished } from "vitest";
import { succeed } from "../../../src/result.ts";
import { findThread, readThreadTime } from "../../../src/workers/threadTime.ts";
import { WatchedThread } from "../../../src/workers/watchedJob.ts";
import { pathOfCompiled } from "../../support/compiled.ts";
import { itWhere } from "../../support/leftOut.ts";
import type { WatchedOrder } from "../../support/programs/watchedJob.ts";

const module = pathToFileURL(pathOfCompiled("tests/support/programs/watchedJob"));
const IS_LINUX = platform() === "linux";

/** A thread whose jobs may take so many milliseconds. */
function open(limit: number): WatchedThread<WatchedOrder, unknown> {
  const kind = { module, maxSilence: limit, maxTotal: limit, maxGrowth: 1_000_000_000 };
  const thread = new WatchedThread<WatchedOrder, unknown>(kind);
  onTestFinished(() => thread.close());
  return thread;
}

describe("a watched thread", () => {
  itWhere(IS_LINUX, "a thread has a priority of its own on Linux alone", "gives way to all others", async () => {
    const told = await open(600_000).run({ does: "tells its priority" });
    expect(told).toEqual(succeed(Math.min(19, getPriority() + 10)));
  });

  itWhere(
    IS_LINUX,
    "what a thread computes is told on Linux alone",
    "says which one it is, so that it is not blamed for what others compute",
    async () => {
      const ready = new Promise<unknown>((resolve) => {
        process.once("worker", (worker) => worker.once("message", resolve));
      });
      const flag = new Int32Array(new SharedArrayBuffer(8));
      const waiting = open(600_000).run({ does: "waits", flag });
      const { thread } = (await ready) as { readonly thread: string }; // as serveWatchedJobs posts it
      await expect.poll(() => flag[1]).toBe(1);
      const before = readThreadTime(thread) ?? Number.NaN;
      for (const start = process.cpuUsage(); process.cpuUsage(start).user < 300_000; );
      expect(readThreadTime(thread)).toBeLessThan(before + 100);
      expect(readThreadTime(findThread() ?? "")).toBeGreaterThanOrEqual(250);
      Atomics.store(flag, 0, 1);
      Atomics.notify(flag, 0);
      expect(await waiting).toEqual(succeed("waited"));
      expect(readThreadTime("none")).toBeUndefined();
    },
  );
});

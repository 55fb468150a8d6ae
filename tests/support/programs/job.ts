import { getPriority } from "node:os";
import { parentPort, threadId } from "node:worker_threads";
import { serveJobs } from "../../../src/workers/serveJobs.ts";
import { yieldToAnswers } from "../../../src/workers/yieldToAnswers.ts";

/** What a job is to do. */
export type Order =
  | { readonly does: "answers"; readonly with: unknown }
  | { readonly does: "throws" | "rejects" | "exits" | "ends" | "answers what can't be copied" }
  | { readonly does: "names its thread" | "tells its priority" }
  /** Names its thread, which throws once that is out. */
  | { readonly does: "dies afterwards" }
  /** Counts in the first cell of `count` without end. */
  | { readonly does: "hangs"; readonly count: Int32Array }
  /** Computes for so many milliseconds of the clock, and stands aside every now and then; tells how long all took. */
  | { readonly does: "stands aside"; readonly computes: number }
  /** Sets the first cell of `count` to 1, and stands aside again and again, without end. */
  | { readonly does: "stands aside without end"; readonly count: Int32Array };

/** A worker that does as it is told, well or badly. */
await serveJobs(async () => async (order: Order): Promise<unknown> => {
  switch (order.does) {
    case "answers":
      return order.with;
    case "throws":
      throw new Error("thrown in the thread");
    case "rejects":
      return Promise.reject(new Error("rejected in the thread"));
    case "exits":
      return process.exit(3);
    case "ends":
      parentPort?.close();
      return new Promise(() => {});
    case "answers what can't be copied":
      return () => {};
    case "names its thread":
      return threadId;
    case "tells its priority":
      return getPriority();
    case "dies afterwards":
      setImmediate(() => {
        throw new Error("thrown afterwards");
      });
      return threadId;
    case "stands aside": {
      const began = performance.now();
      for (let worked = 0; worked < order.computes; yieldToAnswers()) {
        const from = performance.now();
        while (performance.now() - from < 2);
        worked += 2;
      }
      return performance.now() - began;
    }
    case "stands aside without end":
      for (;;) {
        yieldToAnswers();
        Atomics.store(order.count, 0, 1);
      }
    case "hangs":
      for (;;) Atomics.add(order.count, 0, 1);
  }
});

import { getPriority } from "node:os";
import { parentPort, threadId } from "node:worker_threads";
import { serveJobs } from "../../../src/workers/serveJobs.ts";

/** What a job is to do. */
export type Order =
  | { readonly does: "answers"; readonly with: unknown }
  | { readonly does: "throws" | "rejects" | "exits" | "ends" | "answers what can't be copied" }
  | { readonly does: "names its thread" | "tells its priority" }
  /** Names its thread, which throws once that is out. */
  | { readonly does: "dies afterwards" }
  /** Counts in the first cell of `count` without end. */
  | { readonly does: "hangs"; readonly count: Int32Array };

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
    case "hangs":
      for (;;) Atomics.add(order.count, 0, 1);
  }
});

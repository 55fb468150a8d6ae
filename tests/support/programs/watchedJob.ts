import { getPriority } from "node:os";
import { serveWatchedJobs } from "../../../src/workers/serveJobs.ts";

/** What a watched job is to do. */
export type WatchedOrder =
  | { readonly does: "tells its priority" }
  /** Sets the second cell of `flag` to 1, and waits until the first is. */
  | { readonly does: "waits"; readonly flag: Int32Array };

/** A worker of watched jobs that does as it is told. */
await serveWatchedJobs(async () => async (order: WatchedOrder): Promise<unknown> => {
  if (order.does === "tells its priority") return getPriority();
  Atomics.store(order.flag, 1, 1);
  Atomics.wait(order.flag, 0, 0);
  return "waited";
});

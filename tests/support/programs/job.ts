import { parentPort, workerData } from "node:worker_threads";

/** What a job is to do. */
export type Order =
  | { readonly does: "answers"; readonly with: unknown }
  | { readonly does: "throws" | "rejects" | "exits" | "ends" | "answers what can't be copied" }
  /** Counts in the first cell of `count` without end. */
  | { readonly does: "hangs"; readonly count: Int32Array };

/** A worker that does as it is told, well or badly. */
const order = workerData as Order; // from a test alone
switch (order.does) {
  case "answers":
    parentPort?.postMessage(order.with);
    break;
  case "throws":
    throw new Error("thrown in the thread");
  case "rejects":
    await Promise.reject(new Error("rejected in the thread"));
    break;
  case "exits":
    process.exit(3);
    break;
  case "answers what can't be copied":
    parentPort?.postMessage(() => {});
    break;
  case "hangs":
    for (;;) Atomics.add(order.count, 0, 1);
  case "ends":
}

import { parentPort } from "node:worker_threads";
import { lowerPriority } from "./lowerPriority.ts";

/**
 * Makes this thread do the jobs of a queue (`makeJobQueue`), one after another: `work` is given each one's input, and what it gives
 * is the output. Who waits for an answer of another kind goes first: the thread gives way to all others.
 */
export function serveJobs<Input, Output>(work: (input: Input) => Output | Promise<Output>): void {
  lowerPriority();
  parentPort?.on("message", async (input: Input) => {
    const output = await work(input);
    parentPort?.postMessage(output);
  });
}

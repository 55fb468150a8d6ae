import { parentPort } from "node:worker_threads";
import { lowerPriority } from "./lowerPriority.ts";
import { findThread } from "./threadTime.ts";
import type { WatchedMessage } from "./watchedJob.ts";

/**
 * Makes this thread do the jobs of a queue (`makeJobQueue`), one after another: the work that `load` gives is given each one's input,
 * and what it gives is the output. Who waits for an answer of another kind goes first: the thread gives way to all others, also
 * while it loads its modules, which takes more computing than most jobs. Work that takes long stands aside besides (`yieldToAnswers`).
 *
 * @example
 * await serveJobs(async () => (await import("./publishDraft.ts")).publishDraft);
 */
export async function serveJobs<Input, Output>(
  load: () => Promise<(input: Input) => Output | Promise<Output>>,
): Promise<void> {
  lowerPriority();
  const work = await load();
  parentPort?.on("message", async (input: Input) => {
    const output = await work(input);
    parentPort?.postMessage(output);
  });
}

/** The same for jobs of a `WatchedThread`, whose work is also given whom to tell how far it is. */
export async function serveWatchedJobs<Input, Output>(
  load: () => Promise<(input: Input, tell: (done: number, of: number) => void) => Promise<Output>>,
): Promise<void> {
  lowerPriority();
  const work = await load();
  const post = (message: WatchedMessage<Output>) => parentPort?.postMessage(message);
  parentPort?.on("message", async (input: Input) => {
    const output = await work(input, (done, of) => post({ kind: "progress", done, of }));
    post({ kind: "output", output });
  });
  post({ kind: "ready", thread: findThread() });
}

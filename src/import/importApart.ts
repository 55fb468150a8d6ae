import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Importing, ImportOrder } from "./importPage.ts";

/** The worst page takes about a second, and looking through a shelf of 10,000 articles some more. Milliseconds. */
const LONGEST_IMPORT = 60_000;

let last: Promise<unknown> = Promise.resolve();

/**
 * Imports in a thread of its own, as a page holds a thread for up to a second. One at a time, so that two imports see
 * one another's files. Throws what the thread throws, and where it takes longer than a minute.
 */
export function importApart(order: ImportOrder): Promise<Importing> {
  const importing = last.then(() => run(order));
  last = importing.catch(() => {});
  return importing;
}

async function run(order: ImportOrder): Promise<Importing> {
  const worker = new Worker(new URL("./thread.mjs", import.meta.url), { workerData: order, execArgv: [] });
  try {
    // Rejects where the thread throws.
    const [importing] = await once(worker, "message", { signal: AbortSignal.timeout(LONGEST_IMPORT) });
    return importing as Importing; // the worker sends nothing else
  } finally {
    await worker.terminate();
  }
}

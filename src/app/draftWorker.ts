import { parentPort, workerData } from "node:worker_threads";
import { checkDraft, publishDraft, readDraft } from "./draft.ts";
import type { DraftJob } from "./draftInWorker.ts";

/** The drafting thread: does what it was started with, says what became of it, and ends. */
const job = workerData as DraftJob; // as `draftInWorker` gives it
parentPort?.postMessage(await run());

async function run(): Promise<unknown> {
  switch (job.kind) {
    case "read":
      return readDraft(job.bytes, job.form, job.now);
    case "check":
      return checkDraft(job.place);
    case "publish":
      return publishDraft(job.place, job.may);
  }
}

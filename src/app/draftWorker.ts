import { serveJobs } from "../workers/serveJobs.ts";
import type { DraftJob } from "./draftInWorker.ts";

/** The drafting thread: does each job of the desk and says what became of it. */
await serveJobs(async () => {
  const { checkDraft, publishDraft, readDraft } = await import("./draft.ts");
  return async (job: DraftJob): Promise<unknown> => {
    switch (job.kind) {
      case "read":
        return readDraft(job.bytes, job.form, job.now);
      case "check":
        return checkDraft(job.place);
      case "publish":
        return publishDraft(job.place, job.may);
    }
  };
});

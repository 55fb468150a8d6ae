import type { Result } from "../result.ts";
import { type JobResult, makeJobQueue } from "../workers/jobQueue.ts";
import type { UnattendedProblem, UnattendedRequest } from "./importUnattended.ts";
import type { ImportedArticle } from "./planImport.ts";

/** What became of an import. */
export type ImportOutcome = Result<ImportedArticle, UnattendedProblem>;

/** The worst page takes about a second, and looking through a shelf of 10,000 articles some more. Milliseconds. */
const MAX_IMPORT = 60_000;

const run = makeJobQueue<UnattendedRequest, ImportOutcome>({
  module: new URL("./importWorker", import.meta.url),
  limit: MAX_IMPORT,
});

/**
 * Imports in a thread of its own, as a page holds a thread for up to a second. One at a time, so that two imports see
 * one another's files.
 */
export function importInWorker(request: UnattendedRequest): Promise<JobResult<ImportOutcome>> {
  return run(request);
}

import type { Overrides, PageProblem } from "../ingest/page.ts";
import type { PdfProblem } from "../ingest/pdf/pdfPage.ts";
import type { FilingSource, ReadFiling } from "../ingest/pdf/readFiling.ts";
import { fail, type Result } from "../result.ts";
import { runWatchedJob } from "../workers/watchedJob.ts";

/** A PDF to read. Plain data, for a thread of its own. */
export interface PdfRequest {
  readonly bytes: Uint8Array;
  readonly source: FilingSource;
  /** Facts that win over the PDF's own; passed by `checkOverrides`. */
  readonly overrides: Overrides;
  /** ISO 8601 in UTC. */
  readonly now: string;
}

/** What became of reading a PDF. */
export type PdfOutcome = Result<ReadFiling, PageProblem | PdfProblem>;

const PDF_JOB = {
  module: new URL("./pdfWorker", import.meta.url),
  // The worst honest page takes a tenth of a second.
  maxSilence: 3500,
  // A thousand pages at 30 ms, and as much again for a busy machine.
  maxTotal: 60_000,
  maxGrowth: 350_000_000,
};

/**
 * Reads a PDF in a thread of its own that is ended once it takes more time or memory than any court paper: a hostile file
 * can cost neither the process nor those who wait for it. `onPage` is told of each page that is done. Throws only bugs.
 */
export async function readPdfInWorker(
  request: PdfRequest,
  onPage?: (page: number, of: number) => void,
): Promise<PdfOutcome> {
  const job = await runWatchedJob<PdfOutcome>(PDF_JOB, request, onPage);
  if (job.ok) return job.value;
  if (job.problem.code === "too-costly") return fail({ code: "pdf-too-costly" });
  throw new Error(`The thread that reads a PDF died: ${job.problem.cause}`);
}

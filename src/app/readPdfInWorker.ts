import type { Overrides, PageProblem } from "../ingest/page.ts";
import type { PdfProblem } from "../ingest/pdf/pdfPage.ts";
import type { FilingSource, ReadFiling } from "../ingest/pdf/readFiling.ts";
import { fail, type Result } from "../result.ts";
import { WatchedThread } from "../workers/watchedJob.ts";

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

/** Reads PDFs one after another in one thread, apart from everything else. */
export class PdfReader {
  private readonly thread = new WatchedThread<PdfRequest, PdfOutcome>(PDF_JOB);

  /**
   * Reads a PDF. The thread is ended once a PDF takes more time or memory than any court paper: a hostile file can cost neither
   * the process nor those who wait for it. What was refused may have left anything behind, so the next PDF gets another thread.
   * `onPage` is told of each page that is done. One at a time; throws only bugs.
   */
  async read(request: PdfRequest, onPage?: (page: number, of: number) => void): Promise<PdfOutcome> {
    const job = await this.thread.run(request, onPage);
    if (!job.ok && job.problem.code === "died")
      throw new Error(`The thread that reads a PDF died: ${job.problem.cause}`);
    if (!job.ok) return fail({ code: "pdf-too-costly" });
    if (!job.value.ok && isDoubtful(job.value.problem.code)) await this.close();
    return job.value;
  }

  /** Ends the thread; another PDF would start it anew. */
  async close(): Promise<void> {
    await this.thread.close();
  }
}

/** Reads one PDF, as `PdfReader` does, in a thread that ends with it. */
export async function readPdfInWorker(
  request: PdfRequest,
  onPage?: (page: number, of: number) => void,
): Promise<PdfOutcome> {
  const reader = new PdfReader();
  try {
    return await reader.read(request, onPage);
  } finally {
    await reader.close();
  }
}

/** Scans are as harmless as papers that were read. */
function isDoubtful(code: (PageProblem | PdfProblem)["code"]): boolean {
  return code !== "pdf-without-text" && code !== "pdf-illegible";
}

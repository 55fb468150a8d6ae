import { type RunTask, runToCompletion } from "../cooperativeTask.ts";
import { readPdfPages } from "../ingest/pdf/openPdf.ts";
import { PDF_LIMITS } from "../ingest/pdf/pdfPage.ts";
import { readFilingInSteps } from "../ingest/pdf/readFiling.ts";
import { fingerprintBytes } from "../text/fingerprint.ts";
import type { PdfOutcome, PdfRequest } from "./readPdfInWorker.ts";

/** Reads a PDF in this thread, which it may hold for as long as a hostile file likes. Takes its bytes over. In one go unless `run` says otherwise. */
export async function readPdf(
  { bytes, source, overrides, now }: PdfRequest,
  onPage: (page: number, of: number) => void,
  run: RunTask = runToCompletion,
): Promise<PdfOutcome> {
  const fingerprint = fingerprintBytes(bytes); // before PDF.js takes the bytes over
  const pages = await readPdfPages(bytes, PDF_LIMITS, onPage);
  return pages.ok ? run(readFilingInSteps(pages.value, { ...source, fingerprint }, overrides, now)) : pages;
}

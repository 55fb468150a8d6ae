import { parentPort } from "node:worker_threads";
import { readPdfPages } from "../ingest/pdf/openPdf.ts";
import { PDF_LIMITS } from "../ingest/pdf/pdfPage.ts";
import { readFiling } from "../ingest/pdf/readFiling.ts";
import { fingerprintBytes } from "../text/fingerprint.ts";
import type { WatchedMessage } from "../workers/watchedJob.ts";
import type { PdfOutcome, PdfRequest } from "./readPdfInWorker.ts";

const post = (message: WatchedMessage<PdfOutcome>) => parentPort?.postMessage(message);

/** The thread that reads PDFs: says of each how far it is and what came of it. */
parentPort?.on("message", async ({ bytes, source, overrides, now }: PdfRequest) => {
  const pdf = fingerprintBytes(bytes); // before PDF.js takes the bytes over
  const pages = await readPdfPages(bytes, PDF_LIMITS, (done, of) => post({ kind: "progress", done, of }));
  post({
    kind: "output",
    output: pages.ok ? readFiling(pages.value, { ...source, fingerprint: pdf }, overrides, now) : pages,
  });
});
post({ kind: "ready" });

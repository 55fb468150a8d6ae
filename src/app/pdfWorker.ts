import { serveWatchedJobs } from "../workers/serveJobs.ts";
import { runYieldingToAnswers, yieldToAnswers } from "../workers/yieldToAnswers.ts";
import type { PdfRequest } from "./readPdfInWorker.ts";

/** The thread that reads PDFs: says of each how far it is and what came of it, and stands aside while anybody is being answered. */
await serveWatchedJobs(async () => {
  yieldToAnswers(); // its modules are loaded in one go
  const { readPdf } = await import("./readPdf.ts");
  return (request: PdfRequest, tell: (page: number, of: number) => void) => {
    const onPage = (page: number, of: number) => {
      yieldToAnswers();
      tell(page, of);
    };
    return readPdf(request, onPage, runYieldingToAnswers);
  };
});

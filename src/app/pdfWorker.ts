import { serveWatchedJobs } from "../workers/serveJobs.ts";
import { runStandingAside, standAside } from "../workers/standAside.ts";
import type { PdfRequest } from "./readPdfInWorker.ts";

/** The thread that reads PDFs: says of each how far it is and what came of it, and stands aside while anybody is being answered. */
await serveWatchedJobs(async () => {
  standAside(); // its modules are loaded in one go
  const { readPdf } = await import("./readPdf.ts");
  return (request: PdfRequest, tell: (page: number, of: number) => void) => {
    const onPage = (page: number, of: number) => {
      standAside();
      tell(page, of);
    };
    return readPdf(request, onPage, runStandingAside);
  };
});

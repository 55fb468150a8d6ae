import { serveWatchedJobs } from "../workers/serveJobs.ts";

/** The thread that reads PDFs: says of each how far it is and what came of it. */
await serveWatchedJobs(async () => (await import("./readPdf.ts")).readPdf);

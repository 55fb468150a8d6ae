import { serveJobs } from "../workers/serveJobs.ts";

/** The importing thread. */
await serveJobs(async () => (await import("./importUnattended.ts")).importUnattended);

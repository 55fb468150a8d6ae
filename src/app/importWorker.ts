import { serveJobs } from "../workers/serveJobs.ts";
import { importUnattended } from "./importUnattended.ts";

/** The importing thread. */
serveJobs(importUnattended);

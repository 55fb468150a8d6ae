import { serveJobs } from "../workers/serveJobs.ts";
import { runYieldingToAnswers, yieldToAnswers } from "../workers/yieldToAnswers.ts";
import type { UnattendedRequest } from "./importUnattended.ts";

/** The importing thread, which stands aside while anybody is being answered. */
await serveJobs(async () => {
  yieldToAnswers(); // its modules are loaded in one go
  const { importUnattended } = await import("./importUnattended.ts");
  return (request: UnattendedRequest) => importUnattended(request, runYieldingToAnswers);
});

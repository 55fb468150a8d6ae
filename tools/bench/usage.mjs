/**
 * Loaded into a process before its program (`--import`): when the process ends, it writes what all its threads took together
 * into the file `USAGE_FILE`, as `Usage` of `childUsage.ts`. JavaScript, so that loading it takes nothing.
 */
import { writeFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

const { USAGE_FILE } = process.env;
if (isMainThread && USAGE_FILE)
  process.on("exit", () => {
    const { user, system } = process.cpuUsage();
    const { maxRSS } = process.resourceUsage();
    writeFileSync(USAGE_FILE, JSON.stringify({ cpu: (user + system) / 1000, rss: maxRSS / 1024 }));
  });

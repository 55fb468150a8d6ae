import { type ResourceLimits, Worker } from "node:worker_threads";
import "./answersUnderWay.ts"; // so that the thread is handed the count

/**
 * Starts a thread from one of the program's own modules. `module` is its address without an extension, such as
 * `new URL("./worker", import.meta.url)`: the file is TypeScript in the sources, and JavaScript once it is compiled.
 * `workerData` is copied; `resourceLimits` bound its memory, as Node takes them. A file that is missing or can't be run is told by the worker's event `error`.
 */
export function startWorker(module: URL, workerData: unknown, resourceLimits?: ResourceLimits): Worker {
  const options = { workerData, execArgv: [], resourceLimits };
  if (import.meta.url.endsWith(".js")) return new Worker(new URL(`${module.href}.js`), options);
  if (runsTypeScript()) return new Worker(new URL(`${module.href}.ts`), options);
  const loader = new URL("./fromSource.mjs", import.meta.url);
  return new Worker(loader, { ...options, argv: [`${module.href}.ts`] });
}

/** Whether Node itself runs TypeScript, as it does from 22.18 on: then no loader has to be started. */
function runsTypeScript(): boolean {
  return "typescript" in process.features && Boolean(process.features.typescript);
}

import { parentPort, workerData } from "node:worker_threads";
import { type ImportRequest, importPage } from "./importPage.ts";

/** The importing thread: imports what it was started with, says what became of it, and ends. */
parentPort?.postMessage(importPage(workerData as ImportRequest)); // as `importInWorker` gives it

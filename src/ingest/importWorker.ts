import { parentPort, workerData } from "node:worker_threads";
import { type ImportOrder, importPage } from "../app/importPage.ts";

/** The importing thread: imports what it was started with, says what became of it, and ends. */
parentPort?.postMessage(importPage(workerData as ImportOrder)); // as `importApart` gives it

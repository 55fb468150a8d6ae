import { parentPort, workerData } from "node:worker_threads";
import { importUnattended, type UnattendedRequest } from "./importUnattended.ts";

/** The importing thread: imports what it was started with, says what became of it, and ends. */
parentPort?.postMessage(await importUnattended(workerData as UnattendedRequest)); // as `importInWorker` gives it

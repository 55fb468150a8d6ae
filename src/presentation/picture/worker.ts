import { parentPort, workerData } from "node:worker_threads";
import type { PicturedTimeline } from "./picture.ts";
import { drawTimeline } from "./timelinePicture.ts";

/** The drawing thread: draws what it was started with, hands the picture over, and ends. */
parentPort?.postMessage(await drawTimeline(workerData as PicturedTimeline)); // as `drawInWorker` gives it

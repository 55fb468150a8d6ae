import { parentPort, workerData } from "node:worker_threads";
import type { PicturedTimeline } from "./picture.ts";
import { drawTimelinePages } from "./timelinePicture.ts";

/** The drawing thread: draws what it was started with, hands the pages over, and ends. */
parentPort?.postMessage(await drawTimelinePages(workerData as PicturedTimeline)); // as `drawInWorker` gives it

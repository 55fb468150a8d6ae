import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Picture, PicturedTimeline } from "./timelinePicture.ts";

/** Compiled, the worker is JavaScript and needs no loader. */
const WORKER = new URL(import.meta.url.endsWith(".ts") ? "./thread.mjs" : "./worker.js", import.meta.url);

let last: Promise<unknown> = Promise.resolve();

/**
 * Draws in a thread of its own, as drawing holds a thread for up to a second and interactions must not wait for it. One
 * picture at a time, so that many presses can't fill the memory with threads. Throws what the drawing throws.
 */
export function drawApart(timeline: PicturedTimeline): Promise<Picture> {
  const drawing = last.then(() => draw(timeline));
  last = drawing.catch(() => {});
  return drawing;
}

async function draw(timeline: PicturedTimeline): Promise<Picture> {
  const worker = new Worker(WORKER, { workerData: timeline, execArgv: [] });
  try {
    const [picture] = await once(worker, "message"); // rejects where the thread throws
    return picture as Picture; // the worker sends nothing else
  } finally {
    await worker.terminate();
  }
}

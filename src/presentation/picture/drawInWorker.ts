import { type JobResult, makeJobQueue } from "../../workers/jobQueue.ts";
import type { Picture, PicturedTimeline } from "./picture.ts";

/** The longest timeline takes a second to draw. Milliseconds. */
const MAX_DRAWING = 60_000;

const draw = makeJobQueue<PicturedTimeline, Picture>({
  module: new URL("./worker", import.meta.url),
  limit: MAX_DRAWING,
});

/**
 * Draws in a thread of its own, one picture at a time, as drawing holds a thread for up to a second and interactions
 * must not wait for it.
 */
export function drawInWorker(timeline: PicturedTimeline): Promise<JobResult<Picture>> {
  return draw(timeline);
}

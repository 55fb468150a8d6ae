import { fingerprint } from "../../text/fingerprint.ts";
import { type JobResult, makeJobQueue } from "../../workers/jobQueue.ts";
import type { PicturedTimeline } from "./picture.ts";
import type { PicturePage } from "./timelinePicture.ts";

/** The longest timeline takes a few seconds to draw. Milliseconds. */
const MAX_DRAWING = 60_000;
/** Most timelines whose pictures are kept for the next press; some hundred kilobytes each. */
const MAX_KEPT = 8;

const draw = makeJobQueue<PicturedTimeline, readonly PicturePage[]>({
  module: new URL("./worker", import.meta.url),
  limit: MAX_DRAWING,
});

const kept = new Map<string, Promise<JobResult<readonly PicturePage[]>>>();

/**
 * Draws the pages in a thread of its own, one timeline at a time, as drawing holds a thread for up to a second and
 * interactions must not wait for it. The same entries are drawn once, as long as they are among the last few.
 */
export function drawInWorker(timeline: PicturedTimeline): Promise<JobResult<readonly PicturePage[]>> {
  const key = fingerprint(JSON.stringify(timeline));
  const drawing = kept.get(key) ?? draw(timeline);
  kept.delete(key);
  kept.set(key, drawing);
  const [oldest] = kept.keys();
  if (kept.size > MAX_KEPT && oldest !== undefined) kept.delete(oldest);
  const forget = () => kept.delete(key);
  drawing.then(({ ok }) => ok || forget(), forget);
  return drawing;
}

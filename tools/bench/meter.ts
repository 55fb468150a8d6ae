/**
 * Loaded into a process before its program (`--import`), watches that process's main thread, and tells of it whenever
 * the parent asks. Alone it is a process that does nothing: what it reads then is the machine's own noise.
 */
import { readFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

/** What has been seen since the last reading. Milliseconds and megabytes. */
export interface MeterReading {
  /** The longest time that the thread did not come round. */
  readonly stall: number;
  /** The most that the thread itself computed without coming round; not a number where the system doesn't tell. */
  readonly work: number;
  readonly rss: number;
  readonly peakRss: number;
}

const TICK = 5;
const TICKS_BETWEEN_RSS = 20;

if (isMainThread && process.send) watch(process.send.bind(process));

function watch(send: (reading: MeterReading) => void): void {
  let seen = { stall: 0, work: 0, peakRss: 0 };
  let last = { at: performance.now(), worked: readWorked() };
  let ticks = 0;
  setInterval(() => {
    const now = { at: performance.now(), worked: readWorked() };
    seen.stall = Math.max(seen.stall, now.at - last.at - TICK);
    seen.work = Math.max(seen.work, now.worked - last.worked);
    last = now;
    ticks += 1;
    if (ticks % TICKS_BETWEEN_RSS === 0) seen.peakRss = Math.max(seen.peakRss, readRss());
  }, TICK).unref();
  process.on("message", () => {
    const rss = readRss();
    send({ ...seen, rss, peakRss: Math.max(seen.peakRss, rss) });
    seen = { stall: 0, work: 0, peakRss: 0 };
  });
  process.on("disconnect", () => process.exit());
}

function readRss(): number {
  return process.memoryUsage.rss() / 1e6;
}

/**
 * How long a process's main thread has been computing since it began, in milliseconds, waits for a core not counted:
 * Linux alone tells.
 */
export function readWorked(pid: number | "self" = "self"): number {
  try {
    return Number(readFileSync(`/proc/${pid}/schedstat`, "latin1").split(" ")[0]) / 1e6;
  } catch {
    return Number.NaN;
  }
}

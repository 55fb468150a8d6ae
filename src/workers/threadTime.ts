import { readFileSync, readlinkSync } from "node:fs";

/** Milliseconds of one unit in which Linux counts what a thread has computed. */
const TICK = 10;

/** A thread as the system knows it, such as `12/task/14`. */
export type SystemThread = string;

/** The thread that asks; `undefined` where the system doesn't tell, as any but Linux. */
export function findThread(): SystemThread | undefined {
  try {
    return readlinkSync("/proc/thread-self");
  } catch {
    return undefined;
  }
}

/** How long a thread of this process has computed, in milliseconds; `undefined` once it has ended. */
export function readThreadTime(thread: SystemThread): number | undefined {
  try {
    const line = readFileSync(`/proc/${thread}/stat`, "latin1");
    const [user, system] = line
      .slice(line.lastIndexOf(")") + 2)
      .split(" ")
      .slice(11, 13);
    return (Number(user) + Number(system)) * TICK;
  } catch {
    return undefined;
  }
}

import { getPriority, platform, setPriority } from "node:os";

/** By how many nice values this thread gives way; each is about a tenth less of a core that others want, too. */
const STEPS = 10;
/** The last nice value that there is. */
const LOWEST = 19;

/**
 * From now on this thread gives way to all others of its process, and takes the whole core where none of them wants it. On
 * Linux alone, where each thread has a nice value of its own: elsewhere it would be the whole process's, so nothing is done.
 */
export function lowerPriority(): void {
  if (platform() !== "linux") return;
  try {
    setPriority(Math.min(LOWEST, getPriority() + STEPS));
  } catch {
    // A system that forbids it: the thread competes with the others, and all else is the same.
  }
}

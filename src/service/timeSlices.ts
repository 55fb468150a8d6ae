import { setImmediate } from "node:timers/promises";
import type { CooperativeTask } from "../cooperativeTask.ts";

/** How long a thread that also answers may work without looking for questions. Milliseconds. */
const SLICE = 20;

/** Does the work a slice at a time, and whatever else the thread is asked in between. */
export async function runInTimeSlices<T>(steps: CooperativeTask<T>): Promise<T> {
  for (;;) {
    const until = performance.now() + SLICE;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < until);
    await setImmediate();
  }
}

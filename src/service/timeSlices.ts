import { setImmediate } from "node:timers/promises";
import type { CooperativeTask } from "../cooperativeTask.ts";

/** How long a thread that also answers may work without looking for questions. Milliseconds. */
const SLICE = 5;

/** Works that are under way in this thread: between two looks for questions each of them gets its share of a slice. */
let underWay = 0;

/** Does the work a slice at a time, and whatever else the thread is asked in between, another such work too. */
export async function runInTimeSlices<T>(steps: CooperativeTask<T>): Promise<T> {
  underWay += 1;
  try {
    for (;;) {
      const until = performance.now() + SLICE / underWay;
      do {
        const step = steps.next();
        if (step.done) return step.value;
      } while (performance.now() < until);
      await setImmediate();
    }
  } finally {
    underWay -= 1;
  }
}

import { setImmediate } from "node:timers/promises";
import type { CooperativeTask } from "../cooperativeTask.ts";
import { isAnybodyAnswered } from "../workers/answersUnderWay.ts";
import { WaitBudget } from "../workers/waitBudget.ts";
import { BETWEEN_LOOKS, waitForAnswers } from "../workers/waitForAnswers.ts";

/** How long a thread that also answers may work without looking for questions. Milliseconds. */
const SLICE = 5;

/** Works that are under way in this thread: between two looks for questions each of them gets its share of a slice. */
let underWay = 0;

/** Does the work a slice at a time, and whatever else the thread is asked in between, another such work too. */
export function runInTimeSlices<T>(steps: CooperativeTask<T>): Promise<T> {
  return run(steps);
}

/**
 * The same for work that nobody waits for who asks something: while anybody in the process is being answered, by this thread or
 * another one, it waits as long as work in the background may be kept waiting.
 */
export function runBehindAnswers<T>(steps: CooperativeTask<T>): Promise<T> {
  return run(steps, new WaitBudget());
}

async function run<T>(steps: CooperativeTask<T>, waitBudget?: WaitBudget): Promise<T> {
  underWay += 1;
  try {
    for (;;) {
      const began = performance.now();
      const until = began + SLICE / underWay;
      let now = began;
      do {
        const step = steps.next();
        if (step.done) return step.value;
        now = performance.now();
      } while (now < until && !mayWait(waitBudget, now - began));
      waitBudget?.work(now - began);
      await setImmediate();
      if (waitBudget) await waitForAnswers(waitBudget);
    }
  } finally {
    underWay -= 1;
  }
}

/** Whether somebody is being answered, and the work has earned a wait that is worth it after so many milliseconds more. */
function mayWait(waitBudget: WaitBudget | undefined, worked: number): boolean {
  return waitBudget !== undefined && isAnybodyAnswered() && waitBudget.leftAfter(worked) >= BETWEEN_LOOKS;
}

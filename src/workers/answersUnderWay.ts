import { getEnvironmentData, setEnvironmentData } from "node:worker_threads";

/** By this name a thread is handed the count of the one that starts it. */
const NAME = "casebook: answers under way";

/** How many answers the process has under way: one count, which all of its threads look at. */
const underWay = findCount();

function findCount(): Int32Array {
  const known = getEnvironmentData(NAME);
  const memory = known instanceof SharedArrayBuffer ? known : new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  setEnvironmentData(NAME, memory);
  return new Int32Array(memory);
}

/**
 * Says that somebody is being answered, so that work in the background stands aside, until what comes back is called. Calling that
 * again does nothing.
 *
 * @example
 * const end = countAnswer();
 * try {
 *   await answer();
 * } finally {
 *   end();
 * }
 */
export function countAnswer(): () => void {
  let isOpen = true;
  Atomics.add(underWay, 0, 1);
  return () => {
    if (!isOpen) return;
    isOpen = false;
    if (Atomics.sub(underWay, 0, 1) === 1) Atomics.notify(underWay, 0);
  };
}

/** Whether anybody in the process is being answered. Costs next to nothing. */
export function isAnybodyAnswered(): boolean {
  return Atomics.load(underWay, 0) > 0;
}

/** Halts this thread until nobody is being answered, at most so many milliseconds. For threads that answer nobody themselves. */
export function haltWhileAnswering(most: number): void {
  const until = performance.now() + most;
  for (;;) {
    const answers = Atomics.load(underWay, 0);
    const left = until - performance.now();
    if (answers <= 0 || left <= 0) return;
    Atomics.wait(underWay, 0, answers, left); // wakes when the last one is answered
  }
}

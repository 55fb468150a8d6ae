import { workerData } from "node:worker_threads";
import type { CooperativeTask } from "../cooperativeTask.ts";
import { haltWhileAnswering, isAnybodyAnswered } from "./answersUnderWay.ts";
import { WaitBudget } from "./waitBudget.ts";

/** What a thread starts with that does jobs. */
export interface JobThreadInput {
  /** As `makeWaitingTime` makes it. */
  readonly waited: Int32Array;
}

/** A place in which a thread counts for how long it stood aside. */
export function makeWaitingTime(): Int32Array {
  return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
}

/** For how long the thread stood aside that counts there, in milliseconds. */
export function readWaitingTime(waited: Int32Array): number {
  return Atomics.load(waited, 0);
}

const waitBudget = new WaitBudget();
let workedSince = performance.now();
let total = 0;

/**
 * Halts this thread while anybody is being answered, for a time that work in the background may be kept waiting. For a thread that does
 * nothing but jobs, as often as it can be halted: every few milliseconds.
 */
export function yieldToAnswers(): void {
  if (!isAnybodyAnswered()) return;
  const began = performance.now();
  waitBudget.work(began - workedSince);
  if (waitBudget.left > 0) haltWhileAnswering(waitBudget.left);
  workedSince = performance.now();
  waitBudget.wait(workedSince - began);
  total += workedSince - began;
  const counted = (workerData as JobThreadInput | null)?.waited; // only a thread of jobs is asked for it
  if (counted) Atomics.store(counted, 0, Math.round(total));
}

/** Does the work in one go but that it stands aside after each step. */
export function runYieldingToAnswers<T>(steps: CooperativeTask<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yieldToAnswers();
  }
}

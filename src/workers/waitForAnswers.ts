import { setTimeout as pause } from "node:timers/promises";
import { isAnybodyAnswered } from "./answersUnderWay.ts";
import type { WaitBudget } from "./waitBudget.ts";

/** How long it waits between two looks whether anybody is still being answered. Milliseconds. */
export const BETWEEN_LOOKS = 1;

/** Waits while anybody in the process is being answered, no longer than the budget has left. For threads that answer meanwhile. */
export async function waitForAnswers(waitBudget: WaitBudget): Promise<void> {
  if (waitBudget.left <= 0 || !isAnybodyAnswered()) return;
  const began = performance.now();
  while (isAnybodyAnswered() && performance.now() - began < waitBudget.left) await pause(BETWEEN_LOOKS);
  waitBudget.wait(performance.now() - began);
}

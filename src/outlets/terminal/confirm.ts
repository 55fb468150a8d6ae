import { createInterface } from "node:readline/promises";
import type { Terminal } from "./terminal.ts";

/** Whether there is somebody to ask. */
export function canAsk({ input, output }: Terminal): boolean {
  return input.isTTY === true && output.isTTY === true;
}

/** Asks a question that only `y` or `yes` affirms; the input's end is a no. */
export async function confirm({ input, output }: Terminal, question: string): Promise<boolean> {
  const lines = createInterface({ input, output });
  const ended = new Promise<string>((resolve) => lines.once("close", () => resolve("")));
  const answer = await Promise.race([lines.question(`${question} [y/N] `), ended]);
  lines.close();
  return /^\s*y(?:es)?\s*$/i.test(answer);
}

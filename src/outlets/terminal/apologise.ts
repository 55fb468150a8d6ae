import { randomBytes } from "node:crypto";
import { CallTooLong } from "../../service/libraryService.ts";
import type { Terminal } from "./terminal.ts";
import { WORDING } from "./wording.ts";

/**
 * The outlet's boundary: what nobody expected becomes a short apology with an id, under which the
 * details stand on `error`. Answers never show an error's own words. That an answer took too long is no fault of the
 * program's, and is said as it is.
 */
export function apologise(terminal: Terminal, fault: unknown): string {
  if (fault instanceof CallTooLong) return WORDING.answer.tookTooLong;
  const id = randomBytes(4).toString("hex");
  terminal.error.write(`fault ${id}: ${fault instanceof Error ? fault.stack : String(fault)}\n`);
  return WORDING.failures.unexpected({ id });
}

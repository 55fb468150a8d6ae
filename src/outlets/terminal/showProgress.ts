import { importing } from "../../presentation/wording/english/importing.ts";
import type { Terminal } from "./terminal.ts";

/** Pages between two signs of progress: a terminal is slower than some pages. */
const STEP = 10;

/** Shows on one line how many pages are read, where a person reads along; nothing in a file or a pipe. */
export function showProgress({ error }: Pick<Terminal, "error">, page: number, of: number): void {
  if (error.isTTY !== true || of < STEP * 2) return;
  if (page === of) error.write("\r\u001b[K");
  else if (page % STEP === 0) error.write(`\r${importing.pagesRead({ page, of })}`);
}

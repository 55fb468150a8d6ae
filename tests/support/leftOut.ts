import { it } from "vitest";

/** A test that needs something which may not be there. Then it is left out, and its name says what is missing. */
export function itWhere(isThere: boolean, missing: string, name: string, run: () => void | Promise<void>): void {
  if (isThere) it(name, run);
  else it.skip(`${name} (left out: ${missing})`, run);
}

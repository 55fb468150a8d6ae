import { describe, it } from "vitest";

/** A test that needs something which may not be there. Then it is left out, and its name says what is missing. */
export function itWhere(isThere: boolean, missing: string, name: string, run: () => void | Promise<void>): void {
  if (isThere) it(name, run);
  else it.skip(`${name} (left out: ${missing})`, run);
}

/** Tests that all need something which may not be there, as one group; as `itWhere` otherwise. */
export function describeWhere(isThere: boolean, missing: string, name: string, define: () => void): void {
  if (isThere) describe(name, define);
  else describe.skip(`${name} (left out: ${missing})`, define);
}

import { rmSync } from "node:fs";

/** Removes a folder of vectors with all that is in it. Throws nothing: what can't be removed is numbers, and no text. */
export function removeVectors(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // It is another user's, or its disk is read-only.
  }
}

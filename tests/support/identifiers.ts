import type { Fingerprint } from "../../src/text/fingerprint.ts";

/** Any words as a fingerprint, also such as no text has: a button's id may be forged. */
export function asFingerprint(words: string): Fingerprint {
  return words as Fingerprint;
}

import { createHash } from "node:crypto";

/** As many characters as a button's id has room for twice; 48 bits, so that no two of a shelf's texts are alike by chance. */
const LENGTH = 8;

/** A short name for a text that no other text has: the start of its SHA-256 in letters, digits, `-` and `_`. */
export function fingerprint(text: string): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, LENGTH);
}

import { createHash, type Hash } from "node:crypto";
import type { Brand } from "../brand.ts";

/**
 * The short name of a text: 22 signs of base64url. It stands for one text and never for a case, an article or any other
 * thing that has an identifier of its own. `fingerprint` makes it; a button's id carries one between two presses.
 */
export type Fingerprint = Brand<string, "Fingerprint">;

/**
 * Signs of a fingerprint, of six bits each: 132 bits. Even who writes both texts needs some 2^66 tries for two that share
 * one, and a button's id has room for two of them beside two offsets. Identifiers in exports rest on it: it never changes.
 */
const LENGTH = 22;

/** A short name for a text, which nobody can find a second text for: the start of its SHA-256 in base64url. */
export function fingerprint(text: string): Fingerprint {
  return shorten(createHash("sha256").update(text));
}

/** The same for a file's bytes. */
export function fingerprintBytes(bytes: Uint8Array): Fingerprint {
  return shorten(createHash("sha256").update(bytes));
}

function shorten(hash: Hash): Fingerprint {
  return hash.digest("base64url").slice(0, LENGTH) as Fingerprint;
}

import { createPublicKey, type KeyObject, verify } from "node:crypto";

/** The headers that Discord signs an interaction with. */
export const SIGNATURE_HEADER = "x-signature-ed25519";
export const TIMESTAMP_HEADER = "x-signature-timestamp";

/**
 * The longest a signed request may have been on its way, in milliseconds. Discord takes a first answer within 3 s, so an older
 * one can only be somebody's who sends it again; the rest is left to clocks that differ.
 */
export const MAX_SIGNATURE_AGE_MS = 5 * 60_000;

/** What is wrong with a signature: it is none of the application's, or too old or too new by this machine's clock. */
export type SignatureProblem = "forged" | "stale";

/** A key to check signatures with, from 64 hexadecimal digits. Throws where they are no point of the curve. */
export function readPublicKey(hexadecimal: string): KeyObject {
  const x = Buffer.from(hexadecimal, "hex").toString("base64url");
  return createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" });
}

/**
 * Checks that Discord has signed a request: Ed25519 over the timestamp's digits and then the body's bytes, as Discord's
 * page *Interactions: Security and Authorization* says.
 *
 * @param signature 128 hexadecimal digits, as the header has them
 * @param timestamp seconds since 1970, as the header has them
 * @param now milliseconds since 1970
 * @returns what is wrong, or `undefined`
 */
export function findSignatureProblem(
  key: KeyObject,
  { signature, timestamp, body }: { readonly signature: string; readonly timestamp: string; readonly body: Uint8Array },
  now: number,
): SignatureProblem | undefined {
  if (!/^[0-9a-f]{128}$/i.test(signature) || !/^\d{1,15}$/.test(timestamp)) return "forged";
  const signed = Buffer.concat([Buffer.from(timestamp), body]);
  if (!verify(null, signed, key, Buffer.from(signature, "hex"))) return "forged";
  return Math.abs(now - Number(timestamp) * 1_000) > MAX_SIGNATURE_AGE_MS ? "stale" : undefined;
}

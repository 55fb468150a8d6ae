import { type CaseSlug, toCaseSlug } from "../../src/documents/caseSlug.ts";
import { type DocumentId, makeDocumentId } from "../../src/documents/documentId.ts";
import type { Fingerprint } from "../../src/text/fingerprint.ts";

/** A case's slug, as if its folder had been read. */
export function asSlug(words: string): CaseSlug {
  return toCaseSlug(words);
}

/** A document's id from its path below the knowledge folder without `.md`, as in `harrow/violin`. */
export function asDocumentId(path: string): DocumentId {
  const [folder = "", name = ""] = path.split("/");
  return makeDocumentId(toCaseSlug(folder), name);
}

/** Any words as a fingerprint, also such as no text has: a button's id may be forged. */
export function asFingerprint(words: string): Fingerprint {
  return words as Fingerprint;
}

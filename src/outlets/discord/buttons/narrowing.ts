import { DOCUMENT_KINDS, type DocumentKind } from "../../../documents/documentKind.ts";
import type { Fingerprint } from "../../../text/fingerprint.ts";
import type { Narrowing } from "./buttonAction.ts";

/** What stands for no case; a fingerprint is longer. */
export const NONE = "-";
/** The pattern of a field that holds a case's fingerprint or none. */
export const CASE = `(${NONE}|[\\w-]{22})`;
/** Ids of messages from before kinds were kept end before this field. */
const KIND = `(?::(${DOCUMENT_KINDS.map(writeKind).join("|")}))?`;
/** The pattern of the two fields of a narrowing. */
export const NARROWING = `${CASE}${KIND}`;

/** Says what a field of an id is that its pattern takes for a fingerprint; whether it stands for anything, the library knows. */
export function readFingerprint(field = ""): Fingerprint {
  return field as Fingerprint;
}

/** The case that a field of that pattern means; `undefined` if none. */
export function readCase(field: string | undefined): Fingerprint | undefined {
  return field === undefined || field === NONE ? undefined : readFingerprint(field);
}

/** The fields of a narrowing, which `NARROWING` matches: the case's, and the kind's if there is one. */
export function writeNarrowing({ case: one, documentKind }: Narrowing): string[] {
  return [one ?? NONE, ...(documentKind === undefined ? [] : [writeKind(documentKind)])];
}

/** The narrowing that the fields of that pattern mean. */
export function readNarrowing([one, kind]: readonly (string | undefined)[]): Narrowing {
  return { case: readCase(one), documentKind: DOCUMENT_KINDS.find((each) => writeKind(each) === kind) };
}

/** No blank stands in an id. */
function writeKind(kind: DocumentKind): string {
  return kind.replaceAll(" ", "-");
}

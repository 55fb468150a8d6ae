import type { Case } from "./case.ts";
import type { Document } from "./document.ts";

/** Copies by their document, so that the same document has the same copy: what was read from it once is not read again. */
const copies = { true: new WeakMap<Document, Document>(), false: new WeakMap<Document, Document>() } as const;

/** A document of which it is said that it may, or may not, be read whole on web pages; itself where it says that already. */
export function setReadPermission(document: Document, read: boolean): Document {
  if (document.read === read) return document;
  const known = copies[`${read}`];
  const copy = known.get(document) ?? { ...document, read };
  known.set(document, copy);
  return copy;
}

/** Documents of which each has its own answer to whether it may be read, else that of the case in whose folder it lies. */
export function inheritReadPermissions(documents: readonly Document[], cases: readonly Case[]): Document[] {
  const answers = new Map(cases.map(({ slug, read }) => [slug, read]));
  return documents.map((document) => {
    const read = document.read ?? answers.get(document.cases[0]);
    return read === undefined ? document : setReadPermission(document, read);
  });
}

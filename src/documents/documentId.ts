import type { Brand } from "../brand.ts";
import type { CaseSlug } from "./caseSlug.ts";

/** The name of a document in all of the library: its file's path below the knowledge folder without `.md`, as in `rust/dismissal`. */
export type DocumentId = Brand<string, "DocumentId">;

/** The id of the document in a file of a case's folder; `name` is the file's, without `.md`. */
export function makeDocumentId(slug: CaseSlug, name: string): DocumentId {
  return `${slug}/${name}` as DocumentId;
}

/** The id of the document whose file, one that ends in `.md`, has that path below the knowledge folder. */
export function readDocumentPath(path: string): DocumentId {
  return path.slice(0, -".md".length) as DocumentId;
}

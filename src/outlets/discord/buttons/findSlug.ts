import type { CaseSlug } from "../../../documents/caseSlug.ts";
import type { LibraryApi } from "../../../service/libraryService.ts";
import { type Fingerprint, fingerprint } from "../../../text/fingerprint.ts";

/** The slug of the case that a button means; `undefined` if it means none, `null` if that case is gone. */
export async function findSlug(
  library: LibraryApi,
  wanted: Fingerprint | undefined,
): Promise<CaseSlug | undefined | null> {
  if (wanted === undefined) return undefined;
  const { cases } = await library.describe();
  return cases.find(({ slug }) => fingerprint(slug) === wanted)?.slug ?? null;
}

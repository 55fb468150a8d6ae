import type { ArticleFile } from "./articleFile.ts";
import { fail, type Reading } from "./rejection.ts";

/** Whether the other cases that an article covers are cases of the shelf. */
export function checkCases({ alsoCovers }: ArticleFile, slugs: ReadonlySet<string>): Reading<true> {
  const unknown = alsoCovers.slugs.filter((slug) => !slugs.has(slug));
  if (unknown.length === 0) return { ok: true, value: true };
  return fail(alsoCovers.line, `cases names ${list(unknown)}, which has no folder; there are ${list([...slugs])}`);
}

/** As many names as help whoever mistyped one. */
const MAX_NAMED = 20;

function list(names: readonly string[]): string {
  const left = names.length - MAX_NAMED;
  return names.slice(0, MAX_NAMED).join(", ") + (left > 0 ? ` and ${left} more` : "");
}

import { fail, succeed } from "../../result.ts";
import type { CaseSlug } from "../caseSlug.ts";
import type { ArticleFile } from "./articleFile.ts";
import type { Reading, ShortList } from "./formatProblem.ts";

/** Whether the other cases that an article covers are cases of the folder. */
export function checkCases(
  { alsoCovers }: Pick<ArticleFile, "alsoCovers">,
  slugs: ReadonlySet<CaseSlug>,
): Reading<true> {
  const unknown = alsoCovers.slugs.filter((slug) => !slugs.has(slug));
  if (unknown.length === 0) return succeed(true);
  return fail([
    { line: alsoCovers.line, code: "unknown-cases", unknown: shorten(unknown), known: shorten([...slugs]) },
  ]);
}

/** As many names as help whoever mistyped one. */
const MAX_NAMED = 20;

function shorten(names: readonly string[]): ShortList {
  return { names: names.slice(0, MAX_NAMED), left: Math.max(0, names.length - MAX_NAMED) };
}

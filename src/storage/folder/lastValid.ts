import { type CooperativeTask, runToCompletion } from "../../cooperativeTask.ts";
import { toCaseSlug } from "../../documents/caseSlug.ts";
import { type ArticleFile, parseArticleFileInSteps } from "../../documents/format/articleFile.ts";
import type { CaseFile } from "../../documents/format/caseFile.ts";
import type { Reading } from "../../documents/format/formatProblem.ts";
import { isTakenDown } from "../../documents/format/takedown.ts";
import { setReadPermission } from "../../documents/readPermission.ts";
import { decodeSource, type Version } from "./fileCache.ts";
import type { Consequence, Withdrawal } from "./fileProblem.ts";
import { containsLastValid, readSafely } from "./revalidate.ts";

/** What a file that turned bad means for the version of it that was last valid. */

/** Whether a file that reads well, and is rejected for the cases that it names, leaves the version before it standing. */
export function judgeLastValid(
  { value, source }: Version<ArticleFile>,
  last: Uint8Array | undefined,
): Withdrawal | undefined {
  if (isTakenDown(value)) return "perhaps-taken-down";
  return last && !containsLastValid(decodeSource(source), last) ? "text-gone" : undefined;
}

/** Reads an article's text as it stands, or stood, at a path below the knowledge folder. */
export function parseArticle(path: string, text: string): Reading<ArticleFile> {
  return runToCompletion(parseArticleInSteps(path, text));
}

/** The same in steps of a few milliseconds. */
export function* parseArticleInSteps(path: string, text: string): CooperativeTask<Reading<ArticleFile>> {
  const [folder = "", name = ""] = path.split("/");
  return yield* parseArticleFileInSteps(text, toCaseSlug(folder), name.slice(0, -".md".length));
}

/** The same of a text that another thread found valid; `undefined` if it is not. */
export function parseValidArticle(path: string, text: string): ArticleFile | undefined {
  const read = runToCompletion(readSafely(text, (valid) => parseArticleInSteps(path, valid)));
  return read.ok ? read.value : undefined;
}

/** What a case file that can't be read means, if `served` is what it last said, or that its case is hidden. */
export function judgeCaseFile(served: CaseFile | undefined): Consequence {
  if (served === undefined) return "served-without-facts";
  return served.hidden ? "case-not-served" : "last-version-served";
}

/** Of a case whose file can't be read nobody knows whether it still offers its documents for reading. */
export function withhold(file: CaseFile): CaseFile {
  return { ...file, case: { ...file.case, read: false } };
}

/** The same of an article. */
export function withholdArticle(file: ArticleFile): ArticleFile {
  return { ...file, article: setReadPermission(file.article, false) };
}

import { type ArticleFile, parseArticleFile } from "../../documents/format/articleFile.ts";
import type { Reading } from "../../documents/format/rejection.ts";
import { isTakenDown } from "../../documents/format/takedown.ts";
import { decodeSource, type Version, type Withdrawal } from "./fileCache.ts";
import { holdsLast, readSafely } from "./revalidate.ts";

/** What a file that turned bad means for the version of it that was last good. */

/** Said of a file whose last good version is not served either. */
export const WITHDRAWN: Readonly<Record<Withdrawal, string>> = {
  "perhaps taken down": "it may be meant as a takedown, so its last good version is not served either",
  "text gone": "not all of its text is there any more, so its last good version is not served either",
};

/** Whether a file that reads well, and is rejected for the cases that it names, leaves the version before it standing. */
export function judgeLastValid(
  { value, source }: Version<ArticleFile>,
  last: Uint8Array | undefined,
): Withdrawal | undefined {
  if (isTakenDown(value)) return "perhaps taken down";
  return last && !holdsLast(decodeSource(source), last) ? "text gone" : undefined;
}

/** Reads an article's text as it stands, or stood, at a path below the knowledge folder. */
export function parseArticle(path: string, text: string): Reading<ArticleFile> {
  const [slug = ""] = path.split("/");
  return parseArticleFile(text, path.slice(0, -".md".length), slug);
}

/** The same of a text that another thread found good; `undefined` if it is not. */
export function recallArticle(path: string, text: string): ArticleFile | undefined {
  const read = readSafely(text, (good) => parseArticle(path, good));
  return read.ok ? read.value : undefined;
}

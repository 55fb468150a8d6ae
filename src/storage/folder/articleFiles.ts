import { join } from "node:path";
import type { CaseSlug } from "../../documents/caseSlug.ts";
import { type ArticleFile, parseArticleFile } from "../../documents/format/articleFile.ts";
import type { StoredReading } from "./fileProblem.ts";
import { readTextFile } from "./textFile.ts";

/** Reads and parses one article's file. `root` is the knowledge folder's real path, `name` ends in `.md`. Throws nothing. */
export function readArticleAt(root: string, slug: CaseSlug, name: string): StoredReading<ArticleFile> {
  const text = readTextFile(join(root, slug, name), root);
  return text.ok ? parseArticleFile(text.value, slug, name.replace(/\.md$/i, "")) : text;
}

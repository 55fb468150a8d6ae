import { join } from "node:path";
import type { CaseSlug } from "../../documents/caseSlug.ts";
import { type ArticleFile, parseArticleFile } from "../../documents/format/articleFile.ts";
import { isArticleName, isCaseName, listFolder, listSlugs } from "./fileNames.ts";
import type { StoredReading } from "./fileProblem.ts";
import { readTextFile } from "./textFile.ts";

/** One article's file in the folder, served or not; `path` is relative to the folder, with `/`. */
export interface StoredFile {
  readonly slug: CaseSlug;
  readonly path: string;
  readonly reading: StoredReading<ArticleFile>;
}

/** Every article's file of the folder, hidden ones and those of hidden cases too: a page that was taken down is still known. */
export function* listArticleFiles(root: string): Generator<StoredFile> {
  for (const slug of listSlugs(root)) {
    for (const name of listFolder(join(root, slug))) {
      if (!isArticleName(name) || isCaseName(name)) continue;
      yield { slug, path: `${slug}/${name}`, reading: readArticleAt(root, slug, name) };
    }
  }
}

/** Reads and parses one article's file. `root` is the knowledge folder's real path, `name` ends in `.md`. Throws nothing. */
export function readArticleAt(root: string, slug: CaseSlug, name: string): StoredReading<ArticleFile> {
  const text = readTextFile(join(root, slug, name), root);
  return text.ok ? parseArticleFile(text.value, slug, name.replace(/\.md$/i, "")) : text;
}

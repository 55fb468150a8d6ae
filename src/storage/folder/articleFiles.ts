import type { CaseSlug } from "../../documents/caseSlug.ts";
import { type ArticleFile, parseArticleFile } from "../../documents/format/articleFile.ts";
import type { StoredReading } from "./fileProblem.ts";
import type { FileTree } from "./fileTree.ts";

/** Reads and parses one article's file, whose name ends in `.md`. Throws nothing. */
export function readArticleAt(tree: FileTree, slug: CaseSlug, name: string): StoredReading<ArticleFile> {
  const text = tree.readText(`${slug}/${name}`);
  return text.ok ? parseArticleFile(text.value, slug, name.replace(/\.md$/i, "")) : text;
}

import { type CooperativeTask, runToCompletion } from "../../cooperativeTask.ts";
import type { CaseSlug } from "../../documents/caseSlug.ts";
import { type ArticleFile, parseArticleFileInSteps } from "../../documents/format/articleFile.ts";
import type { StoredReading } from "./fileProblem.ts";
import type { FileTree } from "./fileTree.ts";

/** Reads and parses one article's file, whose name ends in `.md`. Throws nothing. */
export function readArticleAt(tree: FileTree, slug: CaseSlug, name: string): StoredReading<ArticleFile> {
  return runToCompletion(readArticleInSteps(tree, slug, name));
}

/** The same in steps of a few milliseconds. */
export function* readArticleInSteps(
  tree: FileTree,
  slug: CaseSlug,
  name: string,
): CooperativeTask<StoredReading<ArticleFile>> {
  const text = tree.readText(`${slug}/${name}`);
  return text.ok ? yield* parseArticleFileInSteps(text.value, slug, name.replace(/\.md$/i, "")) : text;
}

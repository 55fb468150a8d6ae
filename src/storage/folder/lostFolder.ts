import type { FileCache } from "./fileCache.ts";
import { isCaseName } from "./fileNames.ts";
import type { FileTree } from "./fileTree.ts";

/**
 * Whether a folder in which nothing is found has lost what was served from it: no folder of any of the cases is left.
 * Whoever takes down every article removes the files and leaves a case's folder, or hides them.
 */
export function hasLostArticles(before: FileCache, tree: FileTree): boolean {
  const isServed = [...before.articles.values()].some(({ lastValid }) => lastValid !== undefined);
  const wasServed = [...before.sources.keys()].some((path) => !isCaseName(path.slice(path.indexOf("/") + 1)));
  if (!isServed && !wasServed) return false;
  const known = [...before.articles.keys(), ...before.cases.keys(), ...before.sources.keys()];
  const slugs = new Set(known.map((path) => path.split("/", 1)[0] ?? ""));
  return ![...slugs].some((slug) => tree.isFolder(slug));
}

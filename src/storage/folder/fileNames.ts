import { type CaseSlug, toCaseSlug } from "../../documents/caseSlug.ts";
import { isSeen } from "../../documents/format/escapePath.ts";
import { fail, succeed } from "../../result.ts";
import type { StoredReading } from "./fileProblem.ts";
import type { FileTree } from "./fileTree.ts";

/** A name that a terminal shows otherwise than it is could pass for another file's. */
export function checkName(name: string): StoredReading<string> {
  if (isMisread(name)) return fail([{ line: 1, code: "name-not-utf-8" }]);
  return isSeen(name) ? succeed(name) : fail([{ line: 1, code: "name-unseen" }]);
}

/** Node puts this sign for what it can't read of a name, and by such a name nothing can be opened. */
export function isMisread(name: string): boolean {
  return name.includes("\ufffd");
}

/** In the order of their names, so that two runs number passages alike; names with a dot first are other programs'. */
export function listFolder(tree: FileTree, path: string): string[] {
  return tree
    .list(path)
    .filter((name) => !name.startsWith("."))
    .sort();
}

/** The folders of a shelf, served or not, each as the slug that its case has. */
export function listSlugs(tree: FileTree): CaseSlug[] {
  return listFolder(tree, "")
    .filter((name) => tree.isFolder(name))
    .map(toCaseSlug);
}

/** Whether a folder holds a file that is named like an article; false if it can't be read. */
export function holdsArticles(tree: FileTree, path: string): boolean {
  try {
    return tree.isFolder(path) && tree.list(path).some(isArticleName);
  } catch {
    return false;
  }
}

/** Whether a file is named like an article: it ends in `.md`. */
export function isArticleName(name: string): boolean {
  return /\.md$/i.test(name);
}

/** The name of an article's file among those of its case's folder; `stem` is the name without its ending. */
export function findArticleName(names: readonly string[], stem: string): string | undefined {
  return names.toSorted().find((name) => isArticleName(name) && name.slice(0, -".md".length) === stem);
}

/** What a moderator may have saved an article as. */
export const TEXT_NAME = /\.(?:txt|html?|markdown|mdx|rtf|docx?|odt|pdf)$/i;

/** The file that tells of a case, in its folder. */
export const CASE_FILE = "case.md";

/** Also with what can't be seen in its name, which rejects it: it may take its case down all the same. */
export function isCaseName(name: string): boolean {
  return name.replace(/[\p{C}\p{Z}\p{DI}]/gu, "").toLowerCase() === "case.md";
}

import type { CaseSlug } from "../../documents/caseSlug.ts";
import { isTakedownFolder } from "../../documents/format/takedown/vocabulary.ts";
import { fail, succeed } from "../../result.ts";
import { checkName, holdsArticles, isArticleName, listFolder, listSlugs, TEXT_NAME } from "./fileNames.ts";
import type { StoredReading } from "./fileProblem.ts";
import type { FileTree } from "./fileTree.ts";
import { codeOf } from "./textFile.ts";

/** The names in a case's folder, or why it is not read. Throws nothing. */
export function listCaseFolder(slug: CaseSlug, tree: FileTree): StoredReading<string[]> {
  const named = checkName(slug);
  if (!named.ok) return named;
  try {
    if (!tree.leadsInside(slug)) return fail([{ line: 1, code: "case-leads-out" }]);
    if (isTakedownFolder(slug)) return fail([{ line: 1, code: "takedown-folder" }]);
    return succeed(listFolder(tree, slug));
  } catch (error) {
    return fail([{ line: 1, code: "case-unreadable", cause: codeOf(error) }]);
  }
}

/**
 * The folders that may be cases: those with an article or a text, and empty ones. Folders with nothing but other files
 * are other programs'; where there are such and no article at all, the folder is no knowledge folder, and none of its folders a case.
 */
export function findCases(tree: FileTree): StoredReading<CaseSlug[]> {
  const folders = listSlugs(tree);
  const kinds = new Map(folders.map((name) => [name, readKind(name, tree)]));
  const all = [...kinds.values()];
  if (all.includes("other") && !all.includes("articles")) return fail([{ line: 1, code: "no-shelf" }]);
  return succeed(folders.filter((name) => kinds.get(name) !== "other"));
}

type FolderKind = "articles" | "texts" | "empty" | "other";

/** What can't be looked into counts as empty: reading it as a case will say why. */
function readKind(slug: CaseSlug, tree: FileTree): FolderKind {
  const listed = listCaseFolder(slug, tree);
  const names = listed.ok ? listed.value : [];
  if (names.length === 0) return "empty";
  if (names.some((name) => isArticleName(name) || holdsArticles(tree, `${slug}/${name}`))) return "articles";
  return names.some((name) => TEXT_NAME.test(name)) ? "texts" : "other";
}

import { realpathSync } from "node:fs";
import { join } from "node:path";
import { fail, type Reading } from "../../documents/format/rejection.ts";
import { isTakedownFolder } from "../../documents/format/takedown/vocabulary.ts";
import { checkName, holdsArticles, isArticleName, isFolder, listFolder, TEXT_NAME } from "./fileNames.ts";
import { codeOf, isWithin } from "./textFile.ts";

/** The names in a case's folder, or why it is not read. Throws nothing. */
export function listCaseFolder(slug: string, root: string): Reading<string[]> {
  const named = checkName(slug);
  if (!named.ok) return named;
  try {
    const path = join(root, slug);
    if (!isWithin(realpathSync(path), root)) return fail(1, "is a link that leads out of the knowledge folder");
    if (isTakedownFolder(slug)) return fail(1, PLACE_OF_TAKEDOWNS);
    return { ok: true, value: listFolder(path) };
  } catch (error) {
    return fail(1, `can't be read (${codeOf(error)}); check that the bot's user may read the folder`);
  }
}

const PLACE_OF_TAKEDOWNS =
  "is named like a place for what was taken down, so nothing in it is served; rename it if it is a case";
const NO_SHELF =
  "holds folders but no article in any of them (a file that ends in .md), so it seems to be no shelf; name another folder, or put articles into it";

/**
 * The folders that may be cases: those with an article or a text, and empty ones. Folders with nothing but other files
 * are other programs'; where there are such and no article at all, the folder is no shelf, and none of its folders a case.
 */
export function findCases(root: string): Reading<string[]> {
  const folders = listFolder(root).filter((name) => isFolder(join(root, name)));
  const kinds = new Map(folders.map((name) => [name, readKind(name, root)]));
  const all = [...kinds.values()];
  if (all.includes("other") && !all.includes("articles")) return fail(1, NO_SHELF);
  return { ok: true, value: folders.filter((name) => kinds.get(name) !== "other") };
}

type FolderKind = "articles" | "texts" | "empty" | "other";

/** What can't be looked into counts as empty: reading it as a case will say why. */
function readKind(slug: string, root: string): FolderKind {
  const listed = listCaseFolder(slug, root);
  const names = listed.ok ? listed.value : [];
  if (names.length === 0) return "empty";
  if (names.some((name) => isArticleName(name) || holdsArticles(join(root, slug, name)))) return "articles";
  return names.some((name) => TEXT_NAME.test(name)) ? "texts" : "other";
}

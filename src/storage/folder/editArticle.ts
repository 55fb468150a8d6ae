import { lstatSync, readdirSync, realpathSync, rmdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import type { DocumentId } from "../../documents/documentId.ts";
import { isBareCaseFile } from "../../documents/format/caseFile.ts";
import { escapePath } from "../../documents/format/escapePath.ts";
import { fail, type Result, succeed } from "../../result.ts";
import type { EditProblem, FileEdit } from "../articleStore.ts";
import { syncFolder, writeAtomically } from "./atomicFile.ts";
import { CASE_FILE, findArticleName } from "./fileNames.ts";
import { nameFault } from "./storeArticle.ts";
import { codeOf, isWithin, MAX_FILING_BYTES, readBytes } from "./textFile.ts";

/**
 * Changes or takes away the file of an article in a knowledge folder, whole or not at all, and with the last file of a
 * case the case. What a link within the folder leads to is changed there; a link is taken away itself. Throws nothing.
 */
export function editArticle<Problem>(
  folder: string,
  id: DocumentId,
  edit: FileEdit<Problem>,
): Result<string, Problem | EditProblem> {
  const [slug = "", stem = ""] = id.split("/");
  const shown = escapePath(`${id}.md`);
  try {
    const root = realpathSync(folder);
    const parent = join(root, slug);
    const name = findArticleName(readdirSync(parent), stem);
    if (name === undefined) return fail({ code: "no-such-article", path: shown });
    const path = join(parent, name);
    const file = realpathSync(path);
    if (!isWithin(file, root)) return fail({ code: "folder-leads-out", slug: escapePath(slug) });
    const bytes = readBytes(file, MAX_FILING_BYTES);
    if (!bytes.ok) return fail({ code: "not-a-file", path: shown });
    const edited = edit(bytes.value);
    if (!edited.ok) return edited;
    if (edited.value === undefined) remove(path, root);
    else {
      const written = writeAtomically(file, edited.value);
      if (!written.ok) return fail(nameFault(written.problem.cause, shown));
    }
    return succeed(escapePath(`${slug}/${name}`));
  } catch (fault) {
    const cause = codeOf(fault);
    return fail(cause === "ENOENT" ? { code: "no-such-article", path: shown } : nameFault(cause, shown));
  }
}

/** With its last article goes a case that has no more than a title. The last folder stays: none at all would look unmounted. */
function remove(path: string, root: string): void {
  rmSync(path);
  const folder = dirname(path);
  syncFolder(folder);
  if (!lstatSync(folder).isDirectory() || !clearCase(folder)) return;
  const folders = readdirSync(root, { withFileTypes: true }).filter((one) => !one.name.startsWith("."));
  if (folders.some((one) => !one.isFile() && join(root, one.name) !== folder)) rmdirSync(folder);
}

/** Takes a bare `case.md` away that nothing else stands beside; says whether the folder is empty then. */
function clearCase(folder: string): boolean {
  const [name, ...others] = readdirSync(folder);
  if (name === undefined) return true;
  if (name !== CASE_FILE || others.length > 0) return false;
  const text = readBytes(join(folder, name), MAX_FILING_BYTES);
  if (!text.ok || !isBareCaseFile(text.value.toString("utf8"))) return false;
  rmSync(join(folder, name));
  syncFolder(folder);
  return true;
}

import { lstatSync, readdirSync, realpathSync, rmdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import type { DocumentId } from "../../documents/documentId.ts";
import { escapePath } from "../../documents/format/escapePath.ts";
import { fail, type Result, succeed } from "../../result.ts";
import type { EditProblem, FileEdit } from "../articleStore.ts";
import { syncFolder, writeAtomically } from "./atomicFile.ts";
import { findArticleName } from "./fileNames.ts";
import { nameFault } from "./storeArticle.ts";
import { codeOf, isWithin, MAX_FILING_BYTES, readBytes } from "./textFile.ts";

/**
 * Changes or takes away the file of an article in a knowledge folder, whole or not at all, and with the last file of a
 * case its folder, unless it is the last case. What a link within the folder leads to is changed there; a link is taken away itself. Throws nothing.
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

/** The last case keeps its folder: an empty knowledge folder counts as one that is not mounted. */
function remove(path: string, root: string): void {
  rmSync(path);
  const folder = dirname(path);
  syncFolder(folder);
  const isLastOfCase = lstatSync(folder).isDirectory() && readdirSync(folder).length === 0;
  const folders = readdirSync(root, { withFileTypes: true }).filter((one) => !one.name.startsWith("."));
  const hasOthers = folders.some((one) => !one.isFile() && join(root, one.name) !== folder);
  if (isLastOfCase && hasOthers) rmdirSync(folder);
}

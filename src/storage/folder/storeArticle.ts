import { lstatSync, mkdirSync, readdirSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { escapePath } from "../../documents/format/escapePath.ts";
import { fail, type Result, succeed } from "../../result.ts";
import type { PlacementPlan, WriteProblem } from "../placementPlan.ts";
import { syncFolder, writeAtomically } from "./atomicFile.ts";
import { CASE_FILE } from "./fileNames.ts";
import { codeOf, isWithin } from "./textFile.ts";

/**
 * Writes an article's file to its place, whole or not at all, over another only where the place says so. Throws nothing.
 * The value is its path, relative to the knowledge folder.
 */
export function storeArticle(place: PlacementPlan): Result<string, WriteProblem> {
  const { root, slug, name, text, replaces, caseFile } = place;
  const shown = escapePath(`${slug}/${name}`);
  try {
    const folder = openCase(place);
    if (!isWithin(folder, root)) return fail({ code: "folder-leads-out", slug: escapePath(slug) });
    const there = lstatSync(join(folder, name), { throwIfNoEntry: false });
    if (there && !there.isFile()) return fail({ code: "not-a-file", path: shown });
    if (there && replaces === undefined) return fail({ code: "appeared-meanwhile", path: shown });
    if (caseFile !== undefined && isEmpty(folder)) writeAtomically(join(folder, CASE_FILE), caseFile); // the case is one without it
    const written = writeAtomically(join(folder, name), text);
    return written.ok ? succeed(shown) : fail(nameFault(written.problem.cause, shown));
  } catch (fault) {
    return fail(nameFault(codeOf(fault), shown));
  }
}

/** The real path of the case's folder, which is made where there is none. */
function openCase({ root, slug, isNewCase }: PlacementPlan): string {
  const path = join(root, slug);
  if (isNewCase) {
    mkdirSync(path, { recursive: true });
    syncFolder(root);
  }
  return realpathSync(path);
}

function isEmpty(folder: string): boolean {
  return readdirSync(folder).length === 0;
}

/** What the system says of a place that nobody, or not this user, may write to. */
const READ_ONLY: ReadonlySet<string> = new Set(["EROFS", "EACCES", "EPERM"]);

/** Why a file was not written, by the system's code. */
export function nameFault(cause: string, path: string): WriteProblem {
  return { code: READ_ONLY.has(cause) ? "read-only" : "not-written", cause, path };
}

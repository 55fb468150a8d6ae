import { lstatSync, mkdirSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { escapePath } from "../../documents/format/rejection.ts";
import { syncFolder, writeAtomically } from "./atomicFile.ts";
import type { PlacementPlan } from "./placement.ts";
import { codeOf, isWithin } from "./textFile.ts";

export type WriteResult =
  /** `path` is relative to the knowledge folder. */
  | { readonly kind: "stored"; readonly path: string }
  /** `reason` is a sentence without its full stop. */
  | { readonly kind: "not stored"; readonly reason: string };

/** Writes an article's file to its place, whole or not at all, over another only where the place says so. Throws nothing. */
export function storeArticle(place: PlacementPlan): WriteResult {
  const { root, slug, name, text, replaces } = place;
  const shown = escapePath(`${slug}/${name}`);
  try {
    const folder = openCase(place);
    if (!isWithin(folder, root))
      return refuse(`The folder ${escapePath(slug)} leads out of the knowledge folder; nothing was written`);
    const there = lstatSync(join(folder, name), { throwIfNoEntry: false });
    if (there && !there.isFile()) return refuse(`${shown} is no regular file; remove it first`);
    if (there && replaces === undefined) return refuse(`${shown} has appeared meanwhile; import the page again`);
    const code = writeAtomically(join(folder, name), text);
    return code === undefined ? { kind: "stored", path: shown } : refuse(tellWhy(code, shown));
  } catch (fault) {
    return refuse(tellWhy(codeOf(fault), shown));
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

/** What the system says of a place that nobody, or not this user, may write to. */
const READ_ONLY: ReadonlySet<string> = new Set(["EROFS", "EACCES", "EPERM"]);

function tellWhy(code: string, path: string): string {
  if (READ_ONLY.has(code))
    return `The knowledge folder is read-only here (${code}), so ${path} was not written; import where its files may be changed`;
  return `${path} can't be written (${code}); nothing was changed`;
}

function refuse(reason: string): WriteResult {
  return { kind: "not stored", reason };
}

import { lstatSync, readdirSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";
import type { FileTree } from "./fileTree.ts";
import { codeOf, isGone, isRegularFile, isWithin, peekFile, readStatus, readTextFile } from "./textFile.ts";

/** The files of a folder on this machine. `folder` is resolved at once; throws the system's fault where it isn't there. */
export function openDiskTree(folder: string): FileTree {
  const root = realpathSync(folder);
  const at = (path: string) => join(root, path);
  return {
    root,
    list: (path) => readdirSync(at(path)),
    isFolder: (path) => isFolder(at(path)),
    leadsInside: (path) => isWithin(realpathSync(at(path)), root),
    readText: (path) => readTextFile(at(path), root),
    peek: (path) => peekFile(at(path), root),
    readStatus: (path) => readStatus(at(path)),
    isGone: (path) => isGone(at(path)),
    isRegularFile: (path) => isRegularFile(at(path)),
    exists: (path) => exists(at(path)),
  };
}

/** A link to a folder counts as one, as a mounted volume may be made of them; one that leads nowhere does not. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** A link that leads nowhere is there, too. */
function exists(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch (fault) {
    if (codeOf(fault) === "ENOENT") return false;
    throw fault;
  }
}

import { randomBytes } from "node:crypto";
import {
  closeSync,
  fsyncSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { fail, type Result, succeed } from "../../result.ts";
import { isWithin, type SystemProblem, toSystemProblem } from "./textFile.ts";

/** Begins with a dot, so that it is never served, and is like no other program's. */
const UNFINISHED = /^\.[^/]{1,200}\.[0-9a-f]{12}\.unfinished$/;

/** A file takes milliseconds to write; what is older was left by a crash. */
const OLDEST_UNFINISHED = 60_000;

/**
 * Writes a file so that a reader, and the disk after a crash, has all of it or what was there before.
 */
export function writeAtomically(path: string, content: string | Uint8Array): Result<undefined, SystemProblem> {
  const unfinished = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString("hex")}.unfinished`);
  try {
    writeThrough(unfinished, content);
    renameSync(unfinished, path);
    syncFolder(dirname(path));
    return succeed(undefined);
  } catch (fault) {
    rmSync(unfinished, { force: true });
    return fail(toSystemProblem(fault));
  }
}

/** `wx` follows no link and takes no file that is there. */
function writeThrough(path: string, content: string | Uint8Array): void {
  const file = openSync(path, "wx", 0o644);
  try {
    writeFileSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Makes a new name outlast a loss of power. Windows has no such thing and refuses to open a folder. */
export function syncFolder(path: string): void {
  let folder: number | undefined;
  try {
    folder = openSync(path, "r");
    fsyncSync(folder);
  } catch (fault) {
    if (process.platform !== "win32") throw fault;
  } finally {
    if (folder !== undefined) closeSync(folder);
  }
}

/** Removes what an import that was cut off left in the folders of cases. Throws nothing: what can't be removed is never served. */
export function removeUnfinished(folder: string): void {
  for (const slug of list(folder)) {
    for (const name of list(join(folder, slug)).filter((one) => UNFINISHED.test(one))) {
      remove(join(folder, slug, name), folder);
    }
  }
}

function remove(path: string, folder: string): void {
  try {
    if (!isWithin(realpathSync(dirname(path)), realpathSync(folder))) return;
    if (Date.now() - statSync(path).mtimeMs > OLDEST_UNFINISHED) rmSync(path);
  } catch {
    // Read-only, or gone already.
  }
}

function list(path: string): string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}

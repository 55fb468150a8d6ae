import { mkdirSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { escapePath } from "../../documents/format/escapePath.ts";
import { fail, type Result, succeed } from "../../result.ts";
import { writeAtomically } from "./atomicFile.ts";
import { checkName } from "./fileNames.ts";
import { codeOf, isWithin, MAX_FILING_BYTES, type SystemProblem, toSystemProblem } from "./textFile.ts";

/** The content of a folder's files, by path below it, with `/` between names. */
export type FolderFiles = ReadonlyMap<string, Uint8Array>;

/** Why a folder was not read, or not written, as a whole. `path` is escaped for display. */
export type FolderFilesProblem =
  | (SystemProblem & { readonly path: string })
  | { readonly code: "too-large"; readonly path: string; readonly limitBytes: number }
  /** A terminal would show the name otherwise than it is. */
  | { readonly code: "bad-name"; readonly path: string }
  | { readonly code: "too-many-files"; readonly limit: number }
  /** The folder that is to be written is not empty. */
  | { readonly code: "not-empty"; readonly path: string };

/** A shelf of a hundred thousand files is ten times the largest that was measured. */
const MAX_FILES = 100_000;
/** A shelf has two levels; what lies deeper is none of its articles. */
const MAX_DEPTH = 8;

/** Reads every file of a folder to the byte, but those whose names begin with a dot. Throws nothing. */
export function readWholeFolder(folder: string): Result<FolderFiles, FolderFilesProblem> {
  const files = new Map<string, Uint8Array>();
  try {
    const root = realpathSync(folder);
    const problem = readInto(files, root, "", 1);
    return problem ? fail(problem) : succeed(files);
  } catch (fault) {
    return fail({ ...toSystemProblem(fault), path: escapePath(folder) });
  }
}

function readInto(
  files: Map<string, Uint8Array>,
  root: string,
  below: string,
  depth: number,
): FolderFilesProblem | undefined {
  for (const name of readdirSync(join(root, below)).sort()) {
    if (name.startsWith(".")) continue;
    const path = below === "" ? name : `${below}/${name}`;
    if (!checkName(name).ok) return { code: "bad-name", path: escapePath(path) };
    const full = join(root, path);
    if (!isWithin(realpathSync(full), root)) continue; // A link that leads out is never served.
    const status = statSync(full);
    if (status.isDirectory() && depth < MAX_DEPTH) {
      const problem = readInto(files, root, path, depth + 1);
      if (problem) return problem;
    }
    if (!status.isFile()) continue;
    if (status.size > MAX_FILING_BYTES)
      return { code: "too-large", path: escapePath(path), limitBytes: MAX_FILING_BYTES };
    if (files.size >= MAX_FILES) return { code: "too-many-files", limit: MAX_FILES };
    files.set(path, readFileSync(full));
  }
  return undefined;
}

/** Writes files into a folder that is empty or not there yet, each whole or not at all. Throws nothing. */
export function writeWholeFolder(folder: string, files: FolderFiles): Result<undefined, FolderFilesProblem> {
  try {
    mkdirSync(folder, { recursive: true });
    if (readdirSync(folder).length > 0) return fail({ code: "not-empty", path: escapePath(folder) });
    for (const [path, bytes] of files) {
      if (!isPlainPath(path)) return fail({ code: "bad-name", path: escapePath(path) });
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      const written = writeAtomically(join(folder, path), bytes);
      if (!written.ok) return fail({ ...written.problem, path: escapePath(path) });
    }
    return succeed(undefined);
  } catch (fault) {
    return fail({ code: "refused-by-system", cause: codeOf(fault), path: escapePath(folder) });
  }
}

/** Whatever wrote it into the database: a path that leads out of the folder is never followed. */
function isPlainPath(path: string): boolean {
  return path.split("/").every((name) => name !== "" && !name.startsWith(".") && !/[\\\0]/.test(name));
}

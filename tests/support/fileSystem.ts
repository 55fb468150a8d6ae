import { existsSync, realpathSync } from "node:fs";
import { tmpdir } from "node:os";

/** What the file system of this machine can do, for `itWhere` and `describeWhere`. */

/** Whether files have a mode for other users, there are pipes and devices among them, and paths begin with `/`. */
export const IS_POSIX = process.platform !== "win32";

/** What a test says that is left out without `IS_POSIX`. */
export const NO_POSIX = "Windows has no modes, pipes, devices or rooted paths of this kind";

const TEMPORARY = realpathSync(tmpdir());

/** Whether `a.md` and `a.MD` are two files in the temporary folder. On Windows and macOS they are one, unless set up otherwise. */
export const TELLS_CASE = !existsSync(TEMPORARY.toUpperCase()) || !existsSync(TEMPORARY.toLowerCase());

/** What a test says that is left out without `TELLS_CASE`. */
export const NO_CASE = "names that differ in letter case alone are one file here";

import { describeError } from "../../errors.ts";

/** By SQLite's codes, or what they begin with. */
const REASONS: Readonly<Record<string, string>> = {
  SQLITE_BUSY: "is locked by another program",
  SQLITE_LOCKED: "is locked by another program",
  SQLITE_NOTADB: "is not a database, or a damaged one: move the file away, and a new one is begun",
  SQLITE_CORRUPT: "is damaged: move the file away, and a new one is begun",
  SQLITE_FULL: "has no room left on its disk",
  SQLITE_READONLY: "can't be written: let the bot's user write the file and its folder",
  SQLITE_CANTOPEN: "can't be opened: let the bot's user write the file and its folder",
  SQLITE_PERM: "can't be opened: let the bot's user write the file and its folder",
  SQLITE_IOERR: "can't be read or written: look at its disk",
};

/** By the system's codes. */
const SYSTEM_REASONS: Readonly<Record<string, string>> = {
  ENOENT: "is to stand in a folder that does not exist: make the folder",
  ENOTDIR: "is to stand in a folder that does not exist: make the folder",
  ENOSPC: "has no room left on its disk",
  EACCES: "can't be written: let the bot's user write the file and its folder",
  EPERM: "can't be written: let the bot's user write the file and its folder",
  EROFS: "can't be written: its disk is read-only",
  MODULE_NOT_FOUND: "needs the package libsql, which has no build for this platform",
  ERR_DLOPEN_FAILED: "needs the package libsql, whose build doesn't run on this system",
  ERR_MODULE_NOT_FOUND: "needs the package libsql, which has no build for this platform",
};

/** Why the database can't be used; completes “The database of unanswered questions …”. */
export function explainDatabase(fault: unknown): string {
  const code = fault instanceof Error && "code" in fault ? String(fault.code) : "";
  const known = Object.keys(REASONS).find((one) => code === one || code.startsWith(`${one}_`));
  if (known !== undefined) return REASONS[known] ?? "";
  if (SYSTEM_REASONS[code] !== undefined) return SYSTEM_REASONS[code];
  const words = describeError(fault);
  return words.includes("Unable to open connection")
    ? (REASONS["SQLITE_CANTOPEN"] ?? "")
    : `can't be used (${code === "" ? words : code})`;
}

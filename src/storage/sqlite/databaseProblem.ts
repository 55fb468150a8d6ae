import { describeError } from "../../errors.ts";

/** Why a database of ours can't be used. Nothing was read or written. */
export type DatabaseProblem =
  | {
      readonly code: /** By another program, for longer than is waited for. */
        | "locked"
        /** Or so damaged that it doesn't look like one. */
        | "not-a-database"
        | "damaged"
        | "disk-full"
        | "disk-fault"
        | "disk-read-only"
        | "not-writable"
        | "not-openable"
        | "no-such-folder"
        /** A folder, a pipe or a device stands there. */
        | "not-a-file"
        /** The database is another program's. */
        | "foreign"
        /** The database is of another version of Casebook. */
        | "other-version"
        /** The package libsql has no build for this platform, or one that doesn't run on this system. */
        | "no-build"
        | "unloadable-build"
        /** PostgreSQL is not there, or lets nobody in just now. */
        | "unreachable"
        | "access-refused"
        /** It has as many connections as it may, of all or of this role. */
        | "too-many-connections"
        | "no-such-database"
        /** The role that is to use the tables is not there. */
        | "no-such-role"
        /** The role may not do that: it owns no table where it makes some, or was let into none. */
        | "not-permitted"
        /** Its tables are missing or older than this program. */
        | "not-migrated"
        /** It takes no changes: it follows another server. */
        | "read-only-server"
        /** The role that is used could read or change what policies guard. */
        | "role-too-mighty";
    }
  /** `cause` is SQLite's or the system's code, or an error's own words. */
  | { readonly code: "unusable"; readonly cause: string };

type PlainCode = Exclude<DatabaseProblem["code"], "unusable">;

/** By SQLite's codes, or what they begin with. */
const BY_SQLITE_CODE: Readonly<Record<string, PlainCode>> = {
  SQLITE_BUSY: "locked",
  SQLITE_LOCKED: "locked",
  SQLITE_NOTADB: "not-a-database",
  SQLITE_CORRUPT: "damaged",
  SQLITE_FULL: "disk-full",
  SQLITE_READONLY: "not-writable",
  SQLITE_CANTOPEN: "not-openable",
  SQLITE_PERM: "not-openable",
  SQLITE_IOERR: "disk-fault",
};

/** By the system's codes. */
const BY_SYSTEM_CODE: Readonly<Record<string, PlainCode>> = {
  ENOENT: "no-such-folder",
  ENOTDIR: "no-such-folder",
  ENOSPC: "disk-full",
  EACCES: "not-writable",
  EPERM: "not-writable",
  EROFS: "disk-read-only",
  MODULE_NOT_FOUND: "no-build",
  ERR_DLOPEN_FAILED: "unloadable-build",
  ERR_MODULE_NOT_FOUND: "no-build",
};

/** By the system's codes where a server is asked, and by PostgreSQL's, or what they begin with. */
const BY_SERVER_CODE: Readonly<Record<string, PlainCode>> = {
  ECONNREFUSED: "unreachable",
  ECONNRESET: "unreachable",
  EHOSTUNREACH: "unreachable",
  ENETUNREACH: "unreachable",
  ENOTFOUND: "unreachable",
  EAI_AGAIN: "unreachable",
  ETIMEDOUT: "unreachable",
  EPIPE: "unreachable",
  "08": "unreachable",
  "57P": "unreachable",
  "53": "unreachable",
  "53100": "disk-full",
  "53300": "too-many-connections",
  "28": "access-refused",
  "3D000": "no-such-database",
  "42501": "not-permitted",
  "42704": "no-such-role",
  "42P01": "not-migrated",
  "42883": "not-migrated",
  "25006": "read-only-server",
};

/** What the client says, without a code, where a connection was lost, or was lost before the query, or didn't come about in time. */
const LOST = /connection (?:terminated|timeout)|is not queryable|timeout exceeded when trying to connect/i;

/** What a fault of PostgreSQL's or on the way to it means for the database. */
export function toServerProblem(fault: unknown): DatabaseProblem {
  const first = fault instanceof AggregateError ? fault.errors[0] : fault;
  const code = first instanceof Error && "code" in first ? String(first.code) : "";
  const begins = Object.keys(BY_SERVER_CODE).find((one) => /^\d/.test(one) && code.startsWith(one));
  const plain = BY_SERVER_CODE[code] ?? BY_SERVER_CODE[begins ?? ""];
  if (plain !== undefined) return { code: plain };
  const words = describeError(first);
  if (LOST.test(words)) return { code: "unreachable" };
  return { code: "unusable", cause: code === "" ? words : code };
}

/** What a fault of SQLite's, of its package or of the system means for the database. */
export function toDatabaseProblem(fault: unknown): DatabaseProblem {
  const code = fault instanceof Error && "code" in fault ? String(fault.code) : "";
  const known = Object.keys(BY_SQLITE_CODE).find((one) => code === one || code.startsWith(`${one}_`));
  const plain = BY_SQLITE_CODE[known ?? ""] ?? BY_SYSTEM_CODE[code];
  if (plain !== undefined) return { code: plain };
  const words = describeError(fault);
  if (words.includes("Unable to open connection")) return { code: "not-openable" };
  return { code: "unusable", cause: code === "" ? words : code };
}

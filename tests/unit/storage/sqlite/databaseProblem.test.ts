import { describe, expect, it } from "vitest";
import { describeDatabaseProblem } from "../../../../src/presentation/wording/english/databaseProblems.ts";
import { toDatabaseProblem, toServerProblem } from "../../../../src/storage/sqlite/databaseProblem.ts";

/** An error with a code, as SQLite and the system throw it. */
function faultOf(code: string, words = "words of its own"): Error {
  return Object.assign(new Error(words), { code });
}

describe("a fault of the database", () => {
  it.each([
    ["SQLITE_BUSY_SNAPSHOT", "locked", "is locked by another program"],
    [
      "SQLITE_NOTADB",
      "not-a-database",
      "is not a database, or a damaged one: move the file away, and a new one is begun",
    ],
    ["SQLITE_CORRUPT_INDEX", "damaged", "is damaged: move the file away, and a new one is begun"],
    ["SQLITE_FULL", "disk-full", "has no room left on its disk"],
    ["SQLITE_READONLY", "not-writable", "can't be written: let the bot's user write the file and its folder"],
    ["SQLITE_CANTOPEN", "not-openable", "can't be opened: let the bot's user write the file and its folder"],
    ["SQLITE_IOERR_READ", "disk-fault", "can't be read or written: look at its disk"],
    ["ENOTDIR", "no-such-folder", "is to stand in a folder that does not exist: make the folder"],
    ["EROFS", "disk-read-only", "can't be written: its disk is read-only"],
    ["ERR_MODULE_NOT_FOUND", "no-build", "needs the package libsql, which has no build for this platform"],
    ["ERR_DLOPEN_FAILED", "unloadable-build", "needs the package libsql, whose build doesn't run on this system"],
  ] as const)("%s is a code and a sentence", (code, problem, words) => {
    const found = toDatabaseProblem(faultOf(code));
    expect(found).toEqual({ code: problem });
    expect(describeDatabaseProblem(found)).toBe(`The database of unanswered questions ${words}.`);
  });

  it.each([
    [faultOf("", "Unable to open connection to local database"), { code: "not-openable" }],
    [faultOf("SQLITE_BUSYBODY"), { code: "unusable", cause: "SQLITE_BUSYBODY" }],
    [new Error("no table"), { code: "unusable", cause: "no table" }],
    ["thrown bare", { code: "unusable", cause: "thrown bare" }],
  ])("without a code that is known keeps its own: %s", (fault, problem) => {
    expect(toDatabaseProblem(fault)).toEqual(problem);
  });

  it("that nobody knows is told with its own code, and the database by its name", () => {
    expect(describeDatabaseProblem({ code: "unusable", cause: "SQLITE_MISUSE" }, "The database gaps.db")).toBe(
      "The database gaps.db can't be used (SQLITE_MISUSE).",
    );
  });
});

describe("a fault of a server", () => {
  it.each([
    "Connection terminated unexpectedly",
    "Connection terminated due to connection timeout",
    "timeout exceeded when trying to connect",
    "Client has encountered a connection error and is not queryable",
    "Client was closed and is not queryable",
  ])("is one of the way to it where the client says: %s", (words) => {
    expect(toServerProblem(new Error(words))).toEqual({ code: "unreachable" });
  });

  it.each([
    [faultOf("ECONNREFUSED"), { code: "unreachable" }],
    [faultOf("57P01"), { code: "unreachable" }],
    [new AggregateError([faultOf("ECONNREFUSED")]), { code: "unreachable" }],
    [faultOf("42P01"), { code: "not-migrated" }],
    [faultOf("25006"), { code: "read-only-server" }],
    [faultOf("53100"), { code: "disk-full" }],
    [faultOf("53200"), { code: "unreachable" }],
    [faultOf("53300"), { code: "too-many-connections" }],
    [faultOf("23505"), { code: "unusable", cause: "23505" }],
  ])("has the code of %s", (fault, problem) => {
    expect(toServerProblem(fault)).toEqual(problem);
  });
});

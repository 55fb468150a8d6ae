import type { DatabaseProblem } from "../../../storage/sqlite/databaseProblem.ts";

/** Why nothing was read or written, in a sentence. `database` names it, and begins the sentence; `variable` has its address. */
export function describeDatabaseProblem(
  problem: DatabaseProblem,
  database = "The database of unanswered questions",
  variable = "DATABASE_URL",
): string {
  return `${database} ${writeDatabaseReason(problem, variable)}.`;
}

/** The same as the field `reason` of `npm run gaps -- --json` has it: what the sentence says of the database, and no full stop. */
export function writeDatabaseReason(problem: DatabaseProblem, variable = "DATABASE_URL"): string {
  switch (problem.code) {
    case "locked":
      return "is locked by another program";
    case "not-a-database":
      return "is not a database, or a damaged one: move the file away, and a new one is begun";
    case "damaged":
      return "is damaged: move the file away, and a new one is begun";
    case "disk-full":
      return "has no room left on its disk";
    case "disk-fault":
      return "can't be read or written: look at its disk";
    case "disk-read-only":
      return "can't be written: its disk is read-only";
    case "not-writable":
      return "can't be written: let the bot's user write the file and its folder";
    case "not-openable":
      return "can't be opened: let the bot's user write the file and its folder";
    case "no-such-folder":
      return "is to stand in a folder that does not exist: make the folder";
    case "not-a-file":
      return "is not a file: name one, or a name that is free";
    case "foreign":
      return "is another program's: name a file of its own";
    case "other-version":
      return "was written by another version of Casebook: name another file";
    case "no-build":
      return "needs the package libsql, which has no build for this platform";
    case "unloadable-build":
      return "needs the package libsql, whose build doesn't run on this system";
    case "unreachable":
      return `can't be reached: see that PostgreSQL runs and that the address in ${variable} is right`;
    case "access-refused":
      return `lets nobody in: see that user and password in ${variable} are right`;
    case "too-many-connections":
      return "has as many connections as it may: raise max_connections, or the limit of the role, or run fewer processes";
    case "no-such-database":
      return "is not there: make it, as docs/host.md says";
    case "no-such-role":
      return "has no role of the name in DATABASE_URL: make it, as docs/host.md says";
    case "not-permitted":
      return variable === "DATABASE_OWNER_URL"
        ? `lets the role in ${variable} make no tables: name their owner there`
        : "doesn't let its role into the tables: run npm run shelf -- migrate as their owner";
    case "not-migrated":
      return "lacks tables of this version: run npm run shelf -- migrate";
    case "read-only-server":
      return "takes no changes just now: it is a copy that follows another server";
    case "role-too-mighty":
      return `is used by a role that its policies don't bind: name another role in ${variable}, as docs/host.md says`;
    case "unusable":
      return `can't be used (${problem.cause})`;
  }
}

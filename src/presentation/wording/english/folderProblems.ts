import type { Reply } from "../../../app/reply.ts";
import type { StoreProblem } from "../../../storage/articleStore.ts";
import { describeDatabaseProblem, writeDatabaseReason } from "./databaseProblems.ts";

type ReloadProblem = Extract<Reply, { kind: "not reloaded" }>["problem"];

/** How a sentence about the knowledge folder names it, and what it tells readers to do. */
interface FolderContext {
  /** Its path as it may be shown; `undefined` where there is but one. */
  readonly path?: string;
  /** A clause without its full stop; `undefined` where the problem says enough. */
  readonly remedy?: string;
}

/** Why the knowledge folder, or a server's shelf in a database, is not read and what to do, in a sentence. */
export function describeFolderProblem(problem: StoreProblem, { path, remedy }: FolderContext = {}): string {
  if (problem.code === "database-unusable") return describeDatabaseProblem(problem.problem, SHELF);
  const name = path === undefined ? "" : ` ${path}`;
  return `The knowledge folder${name} ${explain(problem)}${remedy === undefined ? "" : `; ${remedy}`}.`;
}

/** Why a reload left everything as it was, in two sentences. */
export function describeReloadProblem(problem: ReloadProblem): string {
  return `${nameStore(problem)} ${explain(problem)}. The library in use stays as it is.`;
}

/** Why an article that was written is not served after a reload, in a sentence. */
export function describeUnserved(problem: ReloadProblem): string {
  const name = nameStore(problem);
  return `It is not served yet: ${name.charAt(0).toLowerCase()}${name.slice(1)} ${explain(problem)}.`;
}

/** How a sentence begins that is about a server's shelf. */
const SHELF = "The server's shelf";

function nameStore({ code }: ReloadProblem): string {
  return code === "database-unusable" ? SHELF : "The knowledge folder";
}

function explain(problem: ReloadProblem): string {
  switch (problem.code) {
    case "no-name":
      return "has no name";
    case "missing":
      return "does not exist";
    case "not-a-folder":
      return "is not a folder";
    case "unreadable":
      return `can't be read (${problem.cause})`;
    case "lost":
      return "has no article and none of the cases any more, as if it were not mounted or led elsewhere, so all stays as it was; put the folder right and reload, or, if everything is meant to go, leave the empty folder of one case in it and reload, or start Casebook again";
    case "database-unusable":
      return writeDatabaseReason(problem.problem);
    case "stopping":
      return "is closed: Casebook is stopping";
    case "not-read-to-the-end":
      return "could not be read to its end; the log says why";
  }
}

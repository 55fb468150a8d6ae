import type { Result } from "../../result.ts";
import type { DatabaseProblem } from "./databaseProblem.ts";

/** Who hears what becomes of a database. */
export interface DatabaseEvents {
  /** Called once when the database can't be used any more. */
  readonly failed?: (problem: DatabaseProblem) => void;
  /** Called once when it can be used again. */
  readonly recovered?: () => void;
}

/** Takes what came of each work, and tells once that a database fails, and once that it no longer does. */
export function tellOnce({ failed, recovered }: DatabaseEvents): (done: Result<unknown, DatabaseProblem>) => void {
  let hasFailed = false;
  return (done) => {
    if (!done.ok && !hasFailed) failed?.(done.problem);
    if (done.ok && hasFailed) recovered?.();
    hasFailed = !done.ok;
  };
}

import { type Result, succeed } from "../../result.ts";
import type { DatabaseResult, ServerDatabase, ServerRows } from "./serverDatabase.ts";

/**
 * Changes what is one server's, unless the work gives a problem: then all that it wrote is taken back. The outer result is
 * the database's, the inner one the work's.
 */
export async function changeOrRefuse<T, Problem>(
  database: ServerDatabase,
  server: string,
  work: (rows: ServerRows) => Promise<Result<T, Problem>>,
): Promise<DatabaseResult<Result<T, Problem>>> {
  let refusal: Result<T, Problem> | undefined;
  const changed = await database.change(server, async (rows) => {
    const done = await work(rows);
    if (done.ok) return done;
    refusal = done;
    throw new Error("taken back"); // which ends the transaction without its changes
  });
  return refusal === undefined ? changed : succeed(refusal);
}

import { z } from "zod";
import { fail, type Result, succeed } from "../../result.ts";
import type { Connection } from "./connection.ts";
import type { DatabaseProblem } from "./databaseProblem.ts";

/** What a database of ours is and holds. */
export interface Schema {
  /** Four ASCII letters that say what the file is, in the place that SQLite has for it. */
  readonly application: number;
  /** Statements that lead from each version to the next; the first ones make the tables of version 1. Never changed once released. */
  readonly versions: readonly string[];
}

const STATE = z.tuple([z.object({ application: z.number(), version: z.number(), tables: z.number() })]);

/**
 * Makes the tables in an empty database, or what they lack since an earlier version, within the open transaction. Another
 * program's or a later version's file is left as it is.
 */
export async function claimSchema(connection: Connection, schema: Schema): Promise<Result<undefined, DatabaseProblem>> {
  const statement = await connection.prepare(
    "SELECT application_id AS application, user_version AS version, (SELECT count(*) FROM sqlite_schema) AS tables FROM pragma_application_id, pragma_user_version",
  );
  const [{ application, version, tables }] = STATE.parse(await statement.all());
  const isEmpty = application === 0 && version === 0 && tables === 0;
  if (!isEmpty && application !== schema.application) return fail({ code: "foreign" });
  const latest = schema.versions.length;
  if (version > latest || (version < 1 && !isEmpty)) return fail({ code: "other-version" });
  if (version < latest)
    await connection.exec(
      `${schema.versions.slice(version).join(";")}; PRAGMA application_id = ${schema.application}; PRAGMA user_version = ${latest};`,
    );
  return succeed(undefined);
}

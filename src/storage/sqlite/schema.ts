import { z } from "zod";
import { fail, type Result, succeed } from "../../result.ts";
import type { Connection } from "./connection.ts";
import type { DatabaseProblem } from "./databaseProblem.ts";

/** What a database of ours is and holds. */
export interface Schema {
  /** Four ASCII letters that say what the file is, in the place that SQLite has for it. */
  readonly application: number;
  readonly version: number;
  /** Statements that make its tables. */
  readonly tables: string;
}

const STATE = z.tuple([z.object({ application: z.number(), version: z.number(), tables: z.number() })]);

/** Makes the tables in an empty database, within the open transaction. Another program's or version's file is left as it is. */
export async function claimSchema(connection: Connection, schema: Schema): Promise<Result<undefined, DatabaseProblem>> {
  const statement = await connection.prepare(
    "SELECT application_id AS application, user_version AS version, (SELECT count(*) FROM sqlite_schema) AS tables FROM pragma_application_id, pragma_user_version",
  );
  const [{ application, version, tables }] = STATE.parse(await statement.all());
  if (application === 0 && version === 0 && tables === 0) {
    await connection.exec(
      `${schema.tables}; PRAGMA application_id = ${schema.application}; PRAGMA user_version = ${schema.version};`,
    );
    return succeed(undefined);
  }
  if (application !== schema.application) return fail({ code: "foreign" });
  return version === schema.version ? succeed(undefined) : fail({ code: "other-version" });
}

import { z } from "zod";
import { fail, type Result, succeed } from "../../result.ts";
import type { Connection } from "./connection.ts";
import type { DatabaseProblem } from "./databaseProblem.ts";

/** `gaps` in ASCII: what this file is, in the place that SQLite has for it. */
const APPLICATION = 0x67617073;
const VERSION = 1;

/** `turn` counts asks, so that the order is known in which questions were last asked, but no time of day. */
const TABLES = `
  CREATE TABLE gap (
    id TEXT PRIMARY KEY,
    question TEXT NOT NULL,
    slug TEXT,
    count INTEGER NOT NULL,
    first_asked TEXT NOT NULL,
    last_asked TEXT NOT NULL,
    turn INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX gap_turn ON gap (turn);
  CREATE INDEX gap_last_asked ON gap (last_asked);
  PRAGMA application_id = ${APPLICATION};
  PRAGMA user_version = ${VERSION};
`;

const STATE = z.tuple([z.object({ application: z.number(), version: z.number(), tables: z.number() })]);

/** Makes the tables in an empty database, within the open transaction. Another program's or version's file is left as it is. */
export async function claimSchema(connection: Connection): Promise<Result<undefined, DatabaseProblem>> {
  const statement = await connection.prepare(
    "SELECT application_id AS application, user_version AS version, (SELECT count(*) FROM sqlite_schema) AS tables FROM pragma_application_id, pragma_user_version",
  );
  const [{ application, version, tables }] = STATE.parse(await statement.all());
  if (application === 0 && version === 0 && tables === 0) {
    await connection.exec(TABLES);
    return succeed(undefined);
  }
  if (application !== APPLICATION) return fail({ code: "foreign" });
  return version === VERSION ? succeed(undefined) : fail({ code: "other-version" });
}

import type { StoreConfig } from "../config.ts";
import { escapePath } from "../documents/format/escapePath.ts";
import { describeDatabaseProblem } from "../presentation/wording/english/databaseProblems.ts";
import type { PostgresReport } from "../storage/sql/inspectPostgres.ts";
import { findProblem } from "./databases.ts";
import { type Check, type Finding, fix, hint, ok } from "./finding.ts";

/** Looks whether the database that keeps a shelf for each server can be used, and whether it keeps servers apart. Changes nothing. */
export const checkStore: Check = async (reading) => {
  if (!reading.ok || !reading.value.store) return [];
  const { store, storeOwner } = reading.value;
  const found = store.kind === "sqlite" ? [checkSqlite(store.path)] : await checkPostgres(store);
  const stray =
    "DATABASE_OWNER_URL is set where the bot runs, which needs it not; name it for npm run shelf -- migrate alone.";
  return storeOwner === undefined ? found : [...found, hint(stray, "DATABASE_OWNER_URL")];
};

function checkSqlite(path: string): Finding {
  const kept = "each server's shelf, settings and questions";
  return (
    findProblem("STORE", path) ?? ok(`STORE keeps ${kept} in ${escapePath(path)}, an SQLite file for one process.`)
  );
}

async function checkPostgres(store: Extract<StoreConfig, { kind: "postgres" }>): Promise<readonly Finding[]> {
  const { url, replicaUrl } = store;
  const found = await checkServer("DATABASE_URL", url);
  if (replicaUrl === undefined) return found;
  const copies = await checkServer("DATABASE_REPLICA_URL", replicaUrl);
  return [...found, ...copies];
}

/** What needs a database's client is loaded only where one is named. */
async function checkServer(
  variable: "DATABASE_URL" | "DATABASE_REPLICA_URL",
  url: string,
): Promise<readonly Finding[]> {
  const { inspectPostgres } = await import("../storage/sql/inspectPostgres.ts");
  const inspected = await inspectPostgres(url);
  if (!inspected.ok)
    return [fix(describeDatabaseProblem(inspected.problem, `The database in ${variable}`, variable), variable)];
  const problems = listProblems(inspected.value, variable);
  if (problems.length > 0) return problems.map((sentence) => fix(sentence, variable));
  const { version, role, isCopy } = inspected.value;
  if (isCopy && variable === "DATABASE_URL")
    return [fix("DATABASE_URL names a replica, which takes no changes; promote it, or name the primary.", variable)];
  const bound = `as the role ${role}, which owns no table and which the policies of every table bind`;
  return [ok(`${variable} reaches PostgreSQL ${version}${isCopy ? ", a replica," : ""} ${bound}.`)];
}

/** The oldest version of PostgreSQL that is tested with. */
const OLDEST = 14;

/** What must be mended of a server that `variable` names, a sentence each. */
export function listProblems(
  { role, bypasses, owned, unguarded, isMigrated, version }: PostgresReport,
  variable: "DATABASE_URL" | "DATABASE_REPLICA_URL",
): string[] {
  if (Number.parseInt(version, 10) < OLDEST)
    return [`${variable} reaches PostgreSQL ${version}, which is too old: Casebook needs ${OLDEST} or newer.`];
  if (!isMigrated)
    return [`PostgreSQL ${version} lacks tables of this version; run npm run shelf -- migrate as their owner.`];
  const other = `name another role in ${variable}, as docs/host.md says`;
  return [
    ...(bypasses ? [`The role ${role} passes policies by, as a superuser's or with BYPASSRLS; ${other}.`] : []),
    ...(owned.length > 0 ? [`The role ${role} owns, or may own, the tables ${owned.join(", ")}; ${other}.`] : []),
    ...(unguarded.length > 0
      ? [
          `No policy that binds everybody is on the tables ${unguarded.join(", ")}; restore them from a backup, or migrate anew.`,
        ]
      : []),
  ];
}

import { type Kysely, sql } from "kysely";
import { fail, type Result, succeed } from "../../result.ts";
import type { DatabaseProblem } from "../sqlite/databaseProblem.ts";
import { GUARDED_TABLES, type Tables } from "./tables.ts";

/** What PostgreSQL's second wall stands on. */
export interface RoleReport {
  /** The server's own words, such as `15.14`. */
  readonly version: string;
  readonly role: string;
  /** Whether the role may pass policies by: a superuser's, or `BYPASSRLS`. */
  readonly bypasses: boolean;
  /** Guarded tables that the role owns, or whose owner it may become. */
  readonly owned: readonly string[];
  /** Guarded tables without a policy that binds everybody. */
  readonly unguarded: readonly string[];
}

/** Reads what the second wall stands on, of the role that is connected. */
export async function readRole(db: Kysely<Tables>): Promise<RoleReport> {
  const read = sql<{ version: string; role: string; bypasses: boolean }>`
    select current_setting('server_version') as version, rolname as role, rolsuper or rolbypassrls as bypasses
    from pg_roles where rolname = current_user`;
  const [own] = (await read.execute(db)).rows;
  const tables = sql<{ name: string; owned: boolean; guarded: boolean }>`
    select c.relname as name, pg_has_role(current_user, c.relowner, 'member') as owned,
      c.relrowsecurity and c.relforcerowsecurity and exists (select from pg_policy p where p.polrelid = c.oid) as guarded
    from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
      and c.relname in (${sql.join(GUARDED_TABLES)})`;
  const found = (await tables.execute(db)).rows;
  return {
    version: own?.version ?? "",
    role: own?.role ?? "",
    bypasses: own?.bypasses ?? true,
    owned: found.filter(({ owned }) => owned).map(({ name }) => name),
    unguarded: GUARDED_TABLES.filter((name) => !found.some((one) => one.name === name && one.guarded)),
  };
}

/** Refuses a role that policies don't bind: then a forgotten filter would show one server's shelf to another. */
export async function checkRole(db: Kysely<Tables>): Promise<Result<undefined, DatabaseProblem>> {
  const { bypasses, owned, unguarded } = await readRole(db);
  return bypasses || owned.length + unguarded.length > 0 ? fail({ code: "role-too-mighty" }) : succeed(undefined);
}

import type { DatabaseAddress } from "../storeAddress.ts";
import { openPostgres } from "./openPostgres.ts";
import { openSqlite } from "./openSqlite.ts";
import type { ServerDatabase } from "./serverDatabase.ts";
import { withReplica } from "./withReplica.ts";

/** By address; a thread has one of each, as connections are few. */
const opened = new Map<string, ServerDatabase>();

/** The database at an address, the same one for the same address in this thread. Touches nothing yet. */
export function openServerDatabase(address: DatabaseAddress): ServerDatabase {
  const key = JSON.stringify(address);
  const database = opened.get(key) ?? open(address);
  opened.set(key, database);
  return database;
}

function open(address: DatabaseAddress): ServerDatabase {
  if (address.kind === "sqlite") return openSqlite(address.path);
  const primary = openPostgres(address.url);
  return address.replicaUrl === undefined ? primary : withReplica(primary, openPostgres(address.replicaUrl));
}

/** Lets all connections of this thread go. */
export async function closeServerDatabases(): Promise<void> {
  const all = [...opened.values()];
  opened.clear();
  await Promise.all(all.map((one) => one.close()));
}

import { type REST, Routes } from "discord.js";
import { z } from "zod";
import type { Config } from "../config.ts";
import { listTurnedOn, type TurnedOn } from "../storage/state/turnedOn.ts";

/** Where what moderators set is kept. */
export type KeptPlaces = Pick<Config, "state" | "store">;

/** A database of many servers is asked of each of them. */
const MAX_SERVERS = 50;

const GUILDS = z.array(z.object({ id: z.string() }));

/**
 * What moderators have turned on in channels, in whichever database keeps it: of all servers in a file, in PostgreSQL of those that the
 * bot is in. Changes nothing; throws where Discord can't be asked.
 */
export async function findTurnedOn(rest: REST, { state, store }: KeptPlaces): Promise<readonly TurnedOn[]> {
  const found = state === undefined ? [] : await listTurnedOn(state, "STATE_DB");
  if (store === undefined) return found;
  if (store.kind === "sqlite") return [...found, ...(await listTurnedOn(store.path, "STORE"))];
  const servers = GUILDS.parse(await rest.get(Routes.userGuilds()));
  return [...found, ...(await askPostgres(store, servers.slice(0, MAX_SERVERS))).flat()];
}

/** What needs a database's client is loaded only where one is named. */
async function askPostgres(
  { url }: Extract<NonNullable<KeptPlaces["store"]>, { kind: "postgres" }>,
  servers: z.infer<typeof GUILDS>,
): Promise<readonly (readonly TurnedOn[])[]> {
  const { openPostgres } = await import("../storage/sql/openPostgres.ts");
  const { listTurnedOnInServer } = await import("../storage/sql/turnedOnInServer.ts");
  const database = openPostgres(url);
  try {
    const found: (readonly TurnedOn[])[] = [];
    for (const { id } of servers) found.push(await listTurnedOnInServer(database, id));
    return found;
  } finally {
    await database.close();
  }
}

import { existsSync } from "node:fs";
import { z } from "zod";
import { connect } from "../sqlite/connection.ts";

/** What a moderator has turned on in a channel that the bot may need more permissions for. */
export interface TurnedOn {
  readonly feature: "follow" | "threads";
  readonly guild: string;
  readonly channel: string;
}

const ROWS = z.array(z.object({ feature: z.enum(["follow", "threads"]), guild: z.string(), channel: z.string() }));

/** What each file calls the tables and a server's id. */
const STATEMENTS = {
  STATE_DB: `
  SELECT DISTINCT 'follow' AS feature, guild, channel FROM follow
  UNION SELECT 'threads', guild, channel FROM channel WHERE answers = 'thread'
  ORDER BY guild, channel, feature`,
  STORE: `
  SELECT DISTINCT 'follow' AS feature, server AS guild, channel FROM follow
  UNION SELECT 'threads', server, channel FROM channel_setting WHERE answers = 'thread'
  ORDER BY guild, channel, feature`,
} as const;

/**
 * What is turned on by the database of settings, or by an SQLite file of shelves, by server and channel. None where there is no such
 * file or it can't be read: nothing is made or changed. Throws nothing.
 */
export async function listTurnedOn(path: string, kind: keyof typeof STATEMENTS): Promise<readonly TurnedOn[]> {
  if (!existsSync(path)) return [];
  const connection = await connect(path);
  try {
    await connection.exec("PRAGMA query_only = ON; PRAGMA trusted_schema = OFF");
    return ROWS.parse(await (await connection.prepare(STATEMENTS[kind])).all());
  } catch {
    return [];
  } finally {
    connection.close();
  }
}

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

const STATEMENT = `
  SELECT DISTINCT 'follow' AS feature, guild, channel FROM follow
  UNION SELECT 'threads', guild, channel FROM channel WHERE answers = 'thread'
  ORDER BY guild, channel, feature`;

/**
 * What is turned on by the database of settings, by server and channel. None where there is no such file or it can't be read:
 * nothing is made or changed. Throws nothing.
 */
export async function listTurnedOn(path: string): Promise<readonly TurnedOn[]> {
  if (!existsSync(path)) return [];
  const connection = await connect(path);
  try {
    await connection.exec("PRAGMA query_only = ON; PRAGMA trusted_schema = OFF");
    return ROWS.parse(await (await connection.prepare(STATEMENT)).all());
  } catch {
    return [];
  } finally {
    connection.close();
  }
}

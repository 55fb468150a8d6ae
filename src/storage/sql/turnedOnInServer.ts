import type { TurnedOn } from "../state/turnedOn.ts";
import type { ServerDatabase } from "./serverDatabase.ts";

/** What moderators of a server have turned on in its channels. None where that can't be read. Changes nothing; throws nothing. */
export async function listTurnedOnInServer(database: ServerDatabase, guild: string): Promise<readonly TurnedOn[]> {
  const found = await database.look(guild, async ({ query, server }) => [
    await query.selectFrom("follow").select("channel").distinct().where("follow.server", "=", server).execute(),
    await query
      .selectFrom("channel_setting")
      .select("channel")
      .where("channel_setting.server", "=", server)
      .where("answers", "=", "thread")
      .execute(),
  ]);
  const [follows = [], threads = []] = found.ok ? found.value : [];
  return [
    ...follows.map(({ channel }) => ({ feature: "follow", guild, channel }) as const),
    ...threads.map(({ channel }) => ({ feature: "threads", guild, channel }) as const),
  ];
}

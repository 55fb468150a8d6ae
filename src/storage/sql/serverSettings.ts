import { z } from "zod";
import { succeed } from "../../result.ts";
import { ANSWER_PLACES, type SettingsStore } from "../channelSettings.ts";
import { type DatabaseEvents, tellOnce } from "../sqlite/tellOnce.ts";
import type { DatabaseResult, ServerDatabase } from "./serverDatabase.ts";

/** What moderators of all servers set. Each is read anew, as another process may have changed it. */
export function openServerSettings(database: ServerDatabase, events: DatabaseEvents = {}): SettingsStore {
  const tell = tellOnce(events);
  const told = <T>(done: DatabaseResult<T>): DatabaseResult<T> => {
    tell(done);
    return done;
  };
  return {
    read: async ({ guild, channel }) => {
      const found = told(await readChannel(database, guild, channel));
      return found.ok && found.value ? CHANNEL.parse(found.value) : {};
    },
    write: async ({ guild, channel }, { case: slug = null, answers = null }) => {
      const written = await database.change(guild, ({ query }) =>
        query
          .insertInto("channel_setting")
          .values({ server: guild, channel, slug, answers })
          .onConflict((row) => row.columns(["server", "channel"]).doUpdateSet({ slug, answers }))
          .execute(),
      );
      tell(written);
      return written.ok ? succeed(undefined) : written;
    },
    readServer: async (guild) => {
      const found = told(
        await database.look(guild, ({ query }) =>
          query.selectFrom("server").select("language").where("server.server", "=", guild).executeTakeFirst(),
        ),
      );
      const language = found.ok ? found.value?.language : undefined;
      return language ? { language } : {};
    },
    writeServer: async (guild, { language = null }) => {
      const written = await database.change(guild, ({ query }) =>
        query.updateTable("server").set({ language }).where("server.server", "=", guild).execute(),
      );
      tell(written);
      return written.ok ? succeed(undefined) : written;
    },
  };
}

function readChannel(database: ServerDatabase, guild: string, channel: string) {
  return database.look(guild, ({ query }) =>
    query
      .selectFrom("channel_setting")
      .select(["slug", "answers"])
      .where("channel_setting.server", "=", guild)
      .where("channel", "=", channel)
      .executeTakeFirst(),
  );
}

const CHANNEL = z
  .object({ slug: z.string().nullable(), answers: z.enum(ANSWER_PLACES).nullable() })
  .transform(({ slug, answers }) => ({
    ...(slug === null ? {} : { case: slug }),
    ...(answers === null ? {} : { answers }),
  }));

import { z } from "zod";
import { succeed } from "../../result.ts";
import type { ModerationEntry, ModerationLog } from "../moderationLog.ts";
import { MAX_ENTRIES, MODERATION_ROW } from "../moderationRow.ts";
import type { ServerDatabase } from "./serverDatabase.ts";

/** What moderators of all servers did to documents. */
export function openServerModeration(database: ServerDatabase): ModerationLog {
  return {
    list: async (guild, limit) => {
      const found = await database.look(guild, ({ query }) =>
        query
          .selectFrom("moderation")
          .selectAll()
          .where("moderation.server", "=", guild)
          .orderBy("id", "desc")
          .limit(limit)
          .execute(),
      );
      return found.ok
        ? z.array(MODERATION_ROW).parse(found.value.map(({ server, ...row }) => ({ ...row, guild: server })))
        : [];
    },
    add: async (entry) => {
      const added = await database.change(entry.guild, ({ query }) => addEntry(query, entry));
      if (!added.ok) return added;
      return succeed(async () => {
        await database.change(entry.guild, ({ query, server }) =>
          query
            .deleteFrom("moderation")
            .where("moderation.server", "=", server)
            .where("id", "=", added.value)
            .execute(),
        );
      });
    },
  };
}

/** The number of the entry, which is the server's next. */
async function addEntry(
  query: Parameters<Parameters<ServerDatabase["change"]>[1]>[0]["query"],
  { guild: server, ...entry }: ModerationEntry,
): Promise<number> {
  const { last } = await query
    .selectFrom("moderation")
    .select(({ fn }) => fn.max<number | null>("id").as("last"))
    .where("moderation.server", "=", server)
    .executeTakeFirstOrThrow();
  const id = (last ?? 0) + 1;
  const { at, member, action, path, title } = entry;
  const [reason, file] = [entry.reason ?? null, entry.file ?? null];
  await query.insertInto("moderation").values({ server, id, at, member, action, path, title, reason, file }).execute();
  await query
    .deleteFrom("moderation")
    .where("moderation.server", "=", server)
    .where("id", "<=", id - MAX_ENTRIES)
    .execute();
  return id;
}

import { z } from "zod";
import { succeed } from "../../result.ts";
import { MODERATIONS, type ModerationEntry, type ModerationLog } from "../moderationLog.ts";
import type { ServerDatabase } from "./serverDatabase.ts";

/** Most entries of a server: the oldest give way. */
const MAX_ENTRIES = 1_000;

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
      return found.ok ? z.array(ENTRY).parse(found.value) : [];
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

const ENTRY = z
  .object({
    server: z.string(),
    at: z.string(),
    member: z.string(),
    action: z.enum(MODERATIONS),
    path: z.string(),
    title: z.string(),
    reason: z.string().nullable(),
    file: z.string().nullable(),
  })
  .transform(
    ({ server, reason, file, ...entry }): ModerationEntry => ({
      ...entry,
      guild: server,
      ...(reason === null ? {} : { reason }),
      ...(file === null ? {} : { file }),
    }),
  );

import { z } from "zod";
import { MODERATIONS, type ModerationEntry } from "./moderationLog.ts";

/** Most entries that are kept of a server: the oldest give way. */
export const MAX_ENTRIES = 1_000;

/** A row of a moderation log's table, in whichever database, as an entry. */
export const MODERATION_ROW = z
  .object({
    guild: z.string(),
    at: z.string(),
    member: z.string(),
    action: z.enum(MODERATIONS),
    path: z.string(),
    title: z.string(),
    reason: z.string().nullable(),
    file: z.string().nullable(),
  })
  .transform(
    ({ reason, file, ...entry }): ModerationEntry => ({
      ...entry,
      ...(reason === null ? {} : { reason }),
      ...(file === null ? {} : { file }),
    }),
  );

import type { OwnModeration } from "../../../app/moderateArticle.ts";
import { AT_THE_DESK, type ModerationLog } from "../../../storage/moderationLog.ts";

/** The log as the desk writes into it: beside what the home server's moderators do, which they see, or by itself where there is none. */
export function moderateAtDesk(log: ModerationLog, guild: string): OwnModeration {
  return {
    list: (limit) => log.list(guild, limit),
    add: (entry) => log.add({ ...entry, guild, member: AT_THE_DESK, at: new Date().toISOString() }),
  };
}

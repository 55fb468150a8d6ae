import type { SettingsStore } from "../channelSettings.ts";
import type { FollowStore } from "../follows.ts";
import type { ModerationLog } from "../moderationLog.ts";
import { FollowTables } from "./followTables.ts";
import { ModerationTable } from "./moderationTable.ts";
import { SettingsTables } from "./settingsTables.ts";
import { StateDatabase, type StateOptions } from "./stateDatabase.ts";

/**
 * What moderators set and did. A server's id stands in every key, so that nothing of one server can be read for another. A
 * database that can't be used keeps nobody from being answered.
 */
export interface ServerState {
  readonly settings: SettingsStore;
  readonly follows: FollowStore;
  readonly moderation: ModerationLog;
}

/** Opens what moderators set and did, in one database for all servers. Touches nothing yet. */
export function openServerState(options: StateOptions): ServerState {
  const database = new StateDatabase(options);
  return {
    settings: new SettingsTables(database),
    follows: new FollowTables(database),
    moderation: new ModerationTable(database),
  };
}

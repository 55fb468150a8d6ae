import type { ServerPermission } from "../../../app/serverFeatures.ts";
import { numbers } from "./counts.ts";

/** Permissions as Discord calls them. */
const NAMES: Readonly<Record<ServerPermission, string>> = {
  ViewChannel: "View Channel",
  SendMessages: "Send Messages",
  SendMessagesInThreads: "Send Messages in Threads",
  CreatePublicThreads: "Create Public Threads",
  CreateEvents: "Create Events",
};

/** What the bot lacks for what a moderator turned on. */
export const permissions = {
  grant: "Grant it",
  missing: ({ permissions: lacked }: { readonly permissions: readonly ServerPermission[] }) =>
    `Casebook lacks the permission ${numbers.and(lacked.map((one) => NAMES[one]))} for this. An admin grants it with the button below; where a channel takes it away again, in that channel's settings, under Permissions.`,
  missingHere: ({ permissions: lacked }: { readonly permissions: readonly ServerPermission[] }) =>
    `Casebook lacks the permission ${numbers.and(lacked.map((one) => NAMES[one]))} for this; a moderator can grant it.`,
};

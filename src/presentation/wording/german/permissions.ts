import type { ServerPermission } from "../../../app/serverFeatures.ts";
import type { Sentences } from "../sentences.ts";
import { numbers } from "./counts.ts";

/** Permissions as Discord calls them. */
const NAMES: Readonly<Record<ServerPermission, string>> = {
  ViewChannel: "Kanal ansehen",
  SendMessages: "Nachrichten senden",
  SendMessagesInThreads: "Nachrichten in Threads senden",
  CreatePublicThreads: "Öffentliche Threads erstellen",
  CreateEvents: "Events erstellen",
};

const list = (lacked: readonly ServerPermission[]) => numbers.and(lacked.map((one) => NAMES[one]));

/** What the bot lacks for what a moderator turned on. */
export const permissions: Sentences["permissions"] = {
  grant: "Erteilen",
  missing: ({ permissions: lacked }) =>
    `Dafür fehlt Casebook die Berechtigung ${list(lacked)}. Eine Person mit Administratorrechten erteilt sie mit dem Knopf unten; wo ein Kanal sie wieder nimmt, in dessen Einstellungen, unter Berechtigungen.`,
  missingHere: ({ permissions: lacked }) =>
    `Dafür fehlt Casebook die Berechtigung ${list(lacked)}; die Moderation kann sie erteilen.`,
};

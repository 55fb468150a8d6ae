import type { ServerPermission } from "../../../app/serverFeatures.ts";
import type { Sentences } from "../sentences.ts";
import { numbers } from "./counts.ts";

/** Permissions as Discord calls them. */
const NAMES: Readonly<Record<ServerPermission, string>> = {
  ViewChannel: "Voir le salon",
  SendMessages: "Envoyer des messages",
  SendMessagesInThreads: "Envoyer des messages dans les fils",
  CreatePublicThreads: "Créer des fils publics",
  CreateEvents: "Créer des événements",
};

const list = (lacked: readonly ServerPermission[]) => numbers.and(lacked.map((one) => NAMES[one]));

/** What the bot lacks for what a moderator turned on. */
export const permissions: Sentences["permissions"] = {
  grant: "L'accorder",
  missing: ({ permissions: lacked }) =>
    `Pour cela, il manque à Casebook la permission ${list(lacked)}. Un administrateur l'accorde avec le bouton ci-dessous ; si un salon la retire, dans les paramètres de ce salon, sous Permissions.`,
  missingHere: ({ permissions: lacked }) =>
    `Pour cela, il manque à Casebook la permission ${list(lacked)} ; un modérateur peut l'accorder.`,
};

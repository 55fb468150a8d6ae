import type { ServerPermission } from "../../../app/serverFeatures.ts";
import type { Sentences } from "../sentences.ts";
import { numbers } from "./counts.ts";

/** Permissions as Discord calls them. */
const NAMES: Readonly<Record<ServerPermission, string>> = {
  ViewChannel: "Ver canal",
  SendMessages: "Enviar mensagens",
  SendMessagesInThreads: "Enviar mensagens em tópicos",
  CreatePublicThreads: "Criar tópicos públicos",
  CreateEvents: "Criar eventos",
};

const list = (lacked: readonly ServerPermission[]) => numbers.and(lacked.map((one) => NAMES[one]));

/** What the bot lacks for what a moderator turned on. */
export const permissions: Sentences["permissions"] = {
  grant: "Conceder",
  missing: ({ permissions: lacked }) =>
    `Para isso falta ao Casebook a permissão ${list(lacked)}. Um administrador a concede com o botão abaixo; se um canal a retira de novo, nas configurações desse canal, em Permissões.`,
  missingHere: ({ permissions: lacked }) =>
    `Para isso falta ao Casebook a permissão ${list(lacked)}; um moderador pode concedê-la.`,
};

import type { ServerPermission } from "../../../app/serverFeatures.ts";
import type { Sentences } from "../sentences.ts";
import { numbers } from "./counts.ts";

/** Permissions as Discord calls them. */
const NAMES: Readonly<Record<ServerPermission, string>> = {
  ViewChannel: "Ver canal",
  SendMessages: "Enviar mensajes",
  SendMessagesInThreads: "Enviar mensajes en hilos",
  CreatePublicThreads: "Crear hilos públicos",
  CreateEvents: "Crear eventos",
};

const list = (lacked: readonly ServerPermission[]) => numbers.and(lacked.map((one) => NAMES[one]));

/** What the bot lacks for what a moderator turned on. */
export const permissions: Sentences["permissions"] = {
  grant: "Concederlo",
  missing: ({ permissions: lacked }) =>
    `Para esto a Casebook le falta el permiso ${list(lacked)}. Un administrador lo concede con el botón de abajo; si un canal lo quita de nuevo, en los ajustes de ese canal, en Permisos.`,
  missingHere: ({ permissions: lacked }) =>
    `Para esto a Casebook le falta el permiso ${list(lacked)}; un moderador puede concederlo.`,
};

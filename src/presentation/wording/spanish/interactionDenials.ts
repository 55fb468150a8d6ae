import type { Sentences } from "../sentences.ts";

/** Why somebody is not answered: they may not, or what they pressed or typed is gone. */
export const interactionDenials: Sentences["interactionDenials"] = {
  "not served here": "Esta copia de Casebook solo responde en su servidor de origen.",
  "no home server":
    "Los comandos de moderadores solo funcionan en el terminal, porque esta copia de Casebook no tiene servidor de origen (DISCORD_GUILD_ID).",
  "home server only": "Los comandos de moderadores solo funcionan en el servidor de origen de esta copia.",
  "no shelf here": "Los comandos de moderadores funcionan en servidores que han admitido a Casebook.",
  "moderators only":
    "Esto es para moderadores: miembros con el permiso Gestionar servidor, o con un rol que quien administra este bot ha nombrado en MODERATOR_ROLE_IDS.",
  "unknown command": "Casebook ya no tiene este comando. Reinicia Discord para ver los que tiene.",
  "unknown button": "Este botón es de otra versión de Casebook; pregunta de nuevo.",
  "outdated button": "Este botón lo hizo una versión anterior de Casebook; pregunta de nuevo.",
  "unknown form": "Este formulario es de otra versión de Casebook; escribe el comando de nuevo.",
  "too fast": "Eso es mucho de una vez. Respira, y pregunta de nuevo dentro de diez segundos.",
  "not yours": "Solo quien preguntó, y quien puede gestionar mensajes aquí, puede borrar esta respuesta.",
};

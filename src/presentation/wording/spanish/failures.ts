import type { Sentences } from "../sentences.ts";

/** Why an answer did not come, to whoever asked for it. */
export const failures: Sentences["failures"] = {
  gone: "Ese mensaje ya no existe.",
  stoppedByAutoMod:
    "El AutoMod de este servidor detuvo la respuesta, probablemente por una palabra de una cita. Pregunta con la opción private, o pide a un moderador que exceptúe a Casebook.",
  forbidden: "A Casebook le falta un permiso para eso en este canal; un moderador puede concederlo.",
  outOfReach: "Discord no aceptó la respuesta; pregunta de nuevo, por favor.",
  shelfOutOfReach: "La biblioteca de este servidor no se puede leer ahora mismo; inténtalo de nuevo en un minuto.",
  unexpected: ({ id }) => `Algo ha fallado aquí, y no es culpa tuya (${id}).`,
};

import type { Sentences } from "../sentences.ts";

/** Scheduled events of Discord's, made of dates that a case's sources tell. */
export const events: Sentences["events"] = {
  create: ({ date }) => `Crear evento: ${date}`,
  created: "Hecho. El evento está en la lista del servidor; la fuente dice el día, no la hora.",
  isThere: "Ese evento ya existe.",
  open: "Abrir el evento",
  notYours: "Un evento lo crean miembros que pueden crear eventos ellos mismos.",
  dayPassed: "Ese día ya empezó, o está demasiado lejos para un evento de Discord.",
  /** Where Discord shows the place of an event. */
  toldBy: ({ publisher }) => `Según ${publisher}`,
};

import type { Sentences } from "../sentences.ts";

/** Scheduled events of Discord's, made of dates that a case's sources tell. */
export const events: Sentences["events"] = {
  create: ({ date }) => `Criar evento: ${date}`,
  created: "Feito. O evento está na lista do servidor; a fonte diz o dia, não a hora.",
  isThere: "Esse evento já existe.",
  open: "Abrir o evento",
  notYours: "Um evento é criado por membros que podem criar eventos eles mesmos.",
  dayPassed: "Esse dia já começou, ou está longe demais para um evento do Discord.",
  /** Where Discord shows the place of an event. */
  toldBy: ({ publisher }) => `Segundo ${publisher}`,
};

import type { Sentences } from "../sentences.ts";

/** Scheduled events of Discord's, made of dates that a case's sources tell. */
export const events: Sentences["events"] = {
  create: ({ date }) => `Créer un événement : ${date}`,
  created: "C'est fait. L'événement figure dans la liste du serveur ; la source dit le jour, pas l'heure.",
  isThere: "Cet événement existe déjà.",
  open: "Ouvrir l'événement",
  notYours: "Un événement est créé par des membres qui peuvent eux-mêmes créer des événements.",
  dayPassed: "Ce jour a commencé, ou il est trop éloigné pour un événement de Discord.",
  /** Where Discord shows the place of an event. */
  toldBy: ({ publisher }) => `Selon ${publisher}`,
};

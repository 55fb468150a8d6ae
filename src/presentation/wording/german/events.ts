import type { Sentences } from "../sentences.ts";

/** Scheduled events of Discord's, made of dates that a case's sources tell. */
export const events: Sentences["events"] = {
  create: ({ date }) => `Event anlegen: ${date}`,
  created: "Erledigt. Das Event steht in der Liste des Servers; die Quelle nennt den Tag, nicht die Stunde.",
  isThere: "Dieses Event gibt es schon.",
  open: "Event öffnen",
  notYours: "Ein Event legen Mitglieder an, die selbst Events erstellen dürfen.",
  dayPassed: "Dieser Tag hat begonnen oder liegt für ein Event von Discord zu weit voraus.",
  /** Where Discord shows the place of an event. */
  toldBy: ({ publisher }) => `Laut ${publisher}`,
};

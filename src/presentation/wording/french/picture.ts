import type { Sentences } from "../sentences.ts";
import { counts } from "./counts.ts";
import { dates } from "./dates.ts";

/** A picture of a timeline, and its description for those who don't see it. */
export const picture: Sentences["picture"] = {
  kicker: "CHRONOLOGIE",
  howToRead: "Chaque entrée cite mot pour mot l'article nommé en dessous.",
  noEntries: "Aucune entrée datée.",
  noRoomFor: ({ entries }) =>
    entries === 1 ? "1 autre entrée n'a pas de place ici." : `${entries} autres entrées n'ont pas de place ici.`,
  scheduled: ({ date }) => `${date} · prévu`,
  updated: ({ date }) => `mis à jour : ${dates.write(date)}`,
  alsoGivenAs: ({ date, publisher }) => `autre date : ${dates.write(date)}, ${publisher}`,
  yearGuessed: "l'année est supposée",
  basedOn: ({ outlets }) => `d'après ${outlets}`,
  corrected: ({ correction }) => `corrigé : ${correction}`,
  andOthers: ({ first, others }) => `${first} et ${others} ${others === 1 ? "autre" : "autres"}`,
  pictureOf: ({ title }) => `Image d'une chronologie : ${title}.`,
  oneEntry: "1 citation datée avec sa source.",
  entries: ({ count, first, last }) =>
    `${counts.datedQuotations(count)} avec leurs sources, de ${dates.write(first)} à ${dates.write(last)}.`,
  entriesWithoutRoom: ({ count }) => `Entrées sans place : ${count}.`,
  dates: ({ date }) => `Dates : ${dates.write(date)}`,
  moreDates: ({ count }) => (count === 0 ? "." : ` ; et ${count} de plus.`),
};

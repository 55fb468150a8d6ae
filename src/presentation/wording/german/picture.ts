import type { Sentences } from "../sentences.ts";
import { counts } from "./counts.ts";
import { dates } from "./dates.ts";

/** A picture of a timeline, and its description for those who don't see it. */
export const picture: Sentences["picture"] = {
  kicker: "CHRONIK",
  howToRead: "Jeder Eintrag zitiert Wort für Wort den Artikel, der darunter genannt ist.",
  noEntries: "Keine datierten Einträge.",
  noRoomFor: ({ entries }) =>
    entries === 1
      ? "1 weiterer Eintrag hat hier keinen Platz."
      : `${entries} weitere Einträge haben hier keinen Platz.`,
  scheduled: ({ date }) => `${date} · vorgesehen`,
  updated: ({ date }) => `aktualisiert: ${dates.write(date)}`,
  alsoGivenAs: ({ date, publisher }) => `auch datiert auf ${dates.write(date)}, ${publisher}`,
  yearGuessed: "das Jahr ist vermutet",
  basedOn: ({ outlets }) => `nach ${outlets}`,
  corrected: ({ correction }) => `berichtigt: ${correction}`,
  andOthers: ({ first, others }) => `${first} und ${others} ${others === 1 ? "weiterer" : "weitere"}`,
  pictureOf: ({ title }) => `Bild einer Chronik: ${title}.`,
  oneEntry: "1 datiertes Zitat mit seiner Quelle.",
  entries: ({ count, first, last }) =>
    `${counts.datedQuotations(count)} mit ihren Quellen, von ${dates.write(first)} bis ${dates.write(last)}.`,
  entriesWithoutRoom: ({ count }) => `Einträge ohne Platz darin: ${count}.`,
  dates: ({ date }) => `Daten: ${dates.write(date)}`,
  moreDates: ({ count }) => (count === 0 ? "." : `; und ${count} mehr.`),
};

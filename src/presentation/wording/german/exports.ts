import type { Sentences } from "../sentences.ts";
import { numbers } from "./counts.ts";
import { dates } from "./dates.ts";

const { amount } = numbers;

/** Files that a timeline is exported to. */
export const exports: Sentences["exports"] = {
  title: ({ title }) => `${title}: Chronik`,
  everyEntryQuotes: "Jeder Eintrag zitiert einen Artikel Wort für Wort.",
  leftOut: ({ events }) =>
    `Weggelassen: ${amount(events, { one: "seltener erzähltes Ereignis", other: "seltener erzählte Ereignisse" })}.`,
  undatedLeftOut: ({ quotations }) =>
    `Weggelassen: ${amount(quotations, { one: "Zitat", other: "Zitate" })} ohne Kalenderdatum.`,
  exportedOn: ({ day }) => `Exportiert am ${dates.write(day)}.`,
  happened: "Was geschah",
  scheduled: "Vorgesehen",
  undated: "Ohne Kalenderdatum",
  alsoToldIn: "Auch berichtet in",
  datedIn: ({ date }) => `Datiert auf ${dates.write(date)} in`,
  quotedIn: ({ title, date, publisher, paragraph, count }) =>
    `${title}, ${dates.write(date)} — zitiert in ${publisher}, Absatz ${paragraph}${count > 1 ? ` (${count})` : ""}`,
  yearGuessed: "Der Artikel nennt das Jahr nicht; es ist vermutet.",
  replaced: ({ file }) => `${file} war schon da und wurde ersetzt.`,
  scheduledEvent: ({ event }) => `Vorgesehen: ${event}`,
  notWritten: ({ file, cause }) => `${file} kann nicht geschrieben werden (${cause}); nenne eine andere Datei.`,
  dayUnknown: " (Tag unbekannt)",
};

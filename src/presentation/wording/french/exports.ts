import type { Sentences } from "../sentences.ts";
import { numbers } from "./counts.ts";
import { dates } from "./dates.ts";

const { amount } = numbers;

/** Files that a timeline is exported to. */
export const exports: Sentences["exports"] = {
  title: ({ title }) => `${title} : chronologie`,
  everyEntryQuotes: "Chaque entrée cite un article mot pour mot.",
  leftOut: ({ events }) =>
    `Non repris : ${amount(events, { one: "événement moins raconté", other: "événements moins racontés" })}.`,
  undatedLeftOut: ({ quotations }) =>
    `Non repris : ${amount(quotations, { one: "citation", other: "citations" })} sans date du calendrier.`,
  exportedOn: ({ day }) => `Exporté le ${dates.write(day)}.`,
  happened: "Ce qui s'est passé",
  scheduled: "Prévu",
  undated: "Sans date du calendrier",
  alsoToldIn: "Aussi raconté dans",
  datedIn: ({ date }) => `Avec la date : ${dates.write(date)}, dans`,
  quotedIn: ({ title, date, publisher, paragraph, count }) =>
    `${title}, ${dates.write(date)} — cité dans ${publisher}, paragraphe ${paragraph}${count > 1 ? ` (${count})` : ""}`,
  yearGuessed: "L'article ne dit pas l'année ; elle est supposée.",
  replaced: ({ file }) => `${file} existait déjà et a été remplacé.`,
  scheduledEvent: ({ event }) => `Prévu : ${event}`,
  notWritten: ({ file, cause }) => `${file} ne peut pas être écrit (${cause}) ; nommez un autre fichier.`,
  dayUnknown: " (jour inconnu)",
};

import type { Sentences } from "../sentences.ts";
import { counts, numbers } from "./counts.ts";
import { dates } from "./dates.ts";

/** A case at a glance, and what is scheduled. Dates are ISO 8601. */
export const caseCard: Sentences["caseCard"] = {
  standing: "Stand der Dinge",
  next: "Nächster Termin",
  people: "Wer ist wer",
  latest: "Zuletzt",
  newest: ({ articles }) => `Neueste (${counts.articles(articles)} insgesamt)`,
  nextHeading: "Nächste Termine",
  asOf: ({ date }) => `Stand: ${dates.abbreviate(date)}`,
  noDate: ({ today }) => `Stand ${dates.abbreviate(today)}: Kein Artikel hier nennt einen Termin, der noch bevorsteht.`,
  moreDates: ({ count }) => `Danach noch vorgesehen: ${numbers.amount(count, { one: "Termin", other: "Termine" })}.`,
  unread: ({ count }) => `Nicht durchgesehen: ${counts.cases(count)}; nenne einen davon.`,
};

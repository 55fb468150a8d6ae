import type { Sentences } from "../sentences.ts";
import { counts } from "./counts.ts";
import { dates } from "./dates.ts";

/** A case at a glance, and what is scheduled. Dates are ISO 8601. */
export const caseCard: Sentences["caseCard"] = {
  standing: "Wie er steht",
  next: "Nächster Termin",
  people: "Wer ist wer",
  latest: "Zuletzt",
  newest: ({ articles }) => `Neueste von ${counts.articles(articles)}`,
  nextHeading: "Nächste Termine",
  asOf: ({ date }) => `Stand: ${dates.abbreviate(date)}`,
  noDate: ({ today }) => `Stand ${dates.abbreviate(today)} nennt kein Artikel hier einen Termin, der noch bevorsteht.`,
  moreDates: ({ count }) => `Danach noch vorgesehen: ${counts.dates(count)}.`,
  unread: ({ count }) => `Nicht durchgesehen: ${counts.cases(count)}; nenne einen davon.`,
};

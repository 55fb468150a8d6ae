import type { Sentences } from "../sentences.ts";
import { counts } from "./counts.ts";
import { dates } from "./dates.ts";

/** A case at a glance, and what is scheduled. Dates are ISO 8601. */
export const caseCard: Sentences["caseCard"] = {
  standing: "Où en est l'affaire",
  next: "Prochaine date",
  people: "Qui est qui",
  latest: "Dernières nouvelles",
  newest: ({ articles }) => `Les plus récents (${counts.articles(articles)} en tout)`,
  nextHeading: "Prochaines dates",
  asOf: ({ date }) => `en date du ${dates.abbreviate(date)}`,
  noDate: ({ today }) => `En date du ${dates.abbreviate(today)}, aucun article ici ne parle d'une date encore à venir.`,
  moreDates: ({ count }) => `Prévu après celles-ci : encore ${counts.dates(count)}.`,
  unread: ({ count }) => `Pas encore parcouru : ${counts.cases(count)} ; nommez-en une.`,
};

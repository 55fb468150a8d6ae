import type { Sentences } from "../sentences.ts";
import { counts } from "./counts.ts";
import { dates } from "./dates.ts";

/** A case at a glance, and what is scheduled. Dates are ISO 8601. */
export const caseCard: Sentences["caseCard"] = {
  standing: "Estado del caso",
  next: "Próxima fecha",
  people: "Quién es quién",
  latest: "Lo último",
  newest: ({ articles }) => `Lo más nuevo de ${counts.articles(articles)}`,
  nextHeading: "Próximas fechas",
  asOf: ({ date }) => `a fecha de ${dates.abbreviate(date)}`,
  noDate: ({ today }) =>
    `A fecha de ${dates.abbreviate(today)}, ningún artículo de aquí habla de una fecha que aún esté por venir.`,
  moreDates: ({ count }) => `Previsto después de estas: ${counts.dates(count)}.`,
  unread: ({ count }) => `Sin revisar: ${counts.cases(count)}; nombra uno.`,
};

import type { Sentences } from "../sentences.ts";
import { counts } from "./counts.ts";
import { dates } from "./dates.ts";

/** A case at a glance, and what is scheduled. Dates are ISO 8601. */
export const caseCard: Sentences["caseCard"] = {
  standing: "Como está",
  next: "Próxima data",
  people: "Quem é quem",
  latest: "Últimas notícias",
  newest: ({ articles }) => `Os mais novos de ${counts.articles(articles)}`,
  nextHeading: "Próximas datas",
  asOf: ({ date }) => `na data de ${dates.abbreviate(date)}`,
  noDate: ({ today }) => `Na data de ${dates.abbreviate(today)}, nenhum artigo aqui fala de uma data ainda por vir.`,
  moreDates: ({ count }) => `Previsto depois destas: mais ${counts.dates(count)}.`,
  unread: ({ count }) => `Sem percorrer: ${counts.cases(count)}; indique um.`,
};

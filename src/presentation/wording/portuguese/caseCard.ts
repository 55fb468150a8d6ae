import type { Sentences } from "../sentences.ts";
import { counts } from "./counts.ts";
import { dates } from "./dates.ts";

/** A case at a glance, and what is scheduled. Dates are ISO 8601. */
export const caseCard: Sentences["caseCard"] = {
  standing: "Situação do caso",
  next: "Próxima data",
  people: "Quem é quem",
  latest: "Últimas notícias",
  newest: ({ articles }) => `Os mais novos de ${counts.articles(articles)}`,
  nextHeading: "Próximas datas",
  asOf: ({ date }) => `situação em ${dates.abbreviate(date)}`,
  noDate: ({ today }) => `Em ${dates.abbreviate(today)}, nenhum artigo aqui fala de uma data ainda por vir.`,
  moreDates: ({ count }) => `Previsto depois destas: mais ${counts.dates(count)}.`,
  unread: ({ count }) => `Ainda não examinado: ${counts.cases(count)}; indique um.`,
};

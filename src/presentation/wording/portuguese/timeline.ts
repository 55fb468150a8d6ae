import type { Sentences } from "../sentences.ts";
import { cases } from "./cases.ts";
import { counts } from "./counts.ts";
import { dates } from "./dates.ts";

/** A case's chronology. Dates are ISO 8601 at day, month or year. */
export const timeline: Sentences["timeline"] = {
  heading: "Cronologia",
  headingOf: ({ title }) => `Cronologia de ${title}`,
  from: ({ date }) => `desde ${dates.write(date)}`,
  to: ({ date }) => `até ${dates.write(date)}`,
  shownInOrder: ({ shown, more }) => {
    if (more > 0) return `${shown} de ${counts.dates(shown + more)}`;
    return counts.dates(shown);
  },
  shownOf: ({ shown, more }) =>
    counts.datedQuotations(shown) + (more > 0 ? `, as que mais importam de ${shown + more}` : ""),
  noDate: "Os artigos não dão nenhuma data disso.",
  unquotable: "Os artigos dão datas disso, mas em frases longas demais para citar.",
  guessed: "Os artigos não dizem o ano; é uma suposição, por quando saíram e pelo que contam em volta.",
  scheduled: "Previsto, e sem notícias desde então",
  undated: "Sem data própria",
  alsoIn: ({ sources }) => `também em ${sources.join("; ")}`,
  alsoDated: ({ date }) => `Também datado de ${dates.write(date)}`,
  also: "também",
  alsoDatedBy: ({ date }) => `${dates.abbreviate(date)} segundo`,
  source: ({ title, publisher, published, paragraph }) =>
    `“${title}”, ${publisher}, ${dates.write(published)}, parágrafo ${paragraph}`,
  unreadableDate: ({ value, option }) =>
    `“${value}” não é uma data para ${option}; escreva um dia, mês ou ano, como 2024-07-12, July 2024 ou 2024.`,
  unreadableDateTyped: ({ value, option }) =>
    `“${value}” não é uma data para ${option}; escreva um dia, mês ou ano, como 2024-07-12, "July 2024" ou 2024.`,
  datesReversed: ({ from, to }) => `${dates.write(from)} vem depois de ${dates.write(to)}; troque from e to.`,
  filesHeading: "A cronologia para outros programas",
  filesNote: "Cada citação está inteira, com sua fonte.",
  nothingToDraw: "Não há nenhuma entrada datada para desenhar.",
  drawingTookTooLong: "Desenhar a imagem demora demais, por isso foi abandonada; Exportar traz a mesma cronologia.",
  about: ({ about }) => `Sobre: ${about}`,
  subtitle: ({ about, cases: told }) => {
    const outcomes = told.flatMap(({ outcome }) => (outcome === undefined ? [] : [cases.ended({ outcome })]));
    const parts = [...(about === undefined ? [] : [timeline.about({ about })]), ...outcomes];
    return parts.length === 0 ? undefined : parts.join(" · ");
  },
};

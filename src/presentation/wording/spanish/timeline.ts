import type { Sentences } from "../sentences.ts";
import { cases } from "./cases.ts";
import { counts } from "./counts.ts";
import { dates } from "./dates.ts";

/** A case's chronology. Dates are ISO 8601 at day, month or year. */
export const timeline: Sentences["timeline"] = {
  heading: "Cronología",
  headingOf: ({ title }) => `Cronología de ${title}`,
  from: ({ date }) => `desde ${dates.write(date)}`,
  to: ({ date }) => `hasta ${dates.write(date)}`,
  shownInOrder: ({ shown, more }) => {
    if (more > 0) return `${shown} de ${counts.dates(shown + more)}`;
    return counts.dates(shown);
  },
  shownOf: ({ shown, more }) =>
    counts.datedQuotations(shown) + (more > 0 ? `, las que más importan de ${shown + more}` : ""),
  noDate: "Los artículos no dan ninguna fecha de eso.",
  unquotable: "Los artículos dan fechas de eso, pero en frases demasiado largas para citarlas.",
  guessed: "Los artículos no dicen el año; se supone por cuándo aparecieron y por lo que cuentan alrededor.",
  scheduled: "Previsto, y sin noticias desde entonces",
  undated: "Sin fecha propia",
  alsoIn: ({ sources }) => `también en ${sources.join("; ")}`,
  alsoDated: ({ date }) => `Otra fecha: ${dates.write(date)}`,
  also: "también",
  alsoDatedBy: ({ date }) => `${dates.abbreviate(date)} según`,
  source: ({ title, publisher, published, paragraph }) =>
    `“${title}”, ${publisher}, ${dates.write(published)}, párrafo ${paragraph}`,
  unreadableDate: ({ value, option }) =>
    `“${value}” no es una fecha para ${option}; escribe un día, mes o año, como 2024-07-12, July 2024 o 2024.`,
  unreadableDateTyped: ({ value, option }) =>
    `“${value}” no es una fecha para ${option}; escribe un día, mes o año, como 2024-07-12, "July 2024" o 2024.`,
  datesReversed: ({ from, to }) => `${dates.write(from)} es posterior a ${dates.write(to)}; intercambia from y to.`,
  filesHeading: "La cronología para otros programas",
  filesNote: "Cada cita está completa, con su fuente.",
  nothingToDraw: "No hay ninguna entrada con fecha que dibujar.",
  drawingTookTooLong: "Dibujar la imagen tarda demasiado, así que se abandonó; Exportar tiene la misma cronología.",
  about: ({ about }) => `Sobre: ${about}`,
  subtitle: ({ about, cases: told }) => {
    const outcomes = told.flatMap(({ outcome }) => (outcome === undefined ? [] : [cases.ended({ outcome })]));
    const parts = [...(about === undefined ? [] : [timeline.about({ about })]), ...outcomes];
    return parts.length === 0 ? undefined : parts.join(" · ");
  },
};

import type { Sentences } from "../sentences.ts";
import { counts } from "./counts.ts";
import { dates } from "./dates.ts";

/** A picture of a timeline, and its description for those who don't see it. */
export const picture: Sentences["picture"] = {
  kicker: "CRONOLOGÍA",
  howToRead: "Cada entrada cita palabra por palabra el artículo nombrado debajo.",
  noEntries: "No hay entradas con fecha.",
  noRoomFor: ({ entries }) =>
    entries === 1 ? "1 entrada más no cabe aquí." : `${entries} entradas más no caben aquí.`,
  scheduled: ({ date }) => `${date} · previsto`,
  updated: ({ date }) => `actualizado: ${dates.write(date)}`,
  alsoGivenAs: ({ date, publisher }) => `otra fecha: ${dates.write(date)}, ${publisher}`,
  yearGuessed: "el año es una suposición",
  basedOn: ({ outlets }) => `basado en ${outlets}`,
  corrected: ({ correction }) => `corregido: ${correction}`,
  andOthers: ({ first, others }) => `${first} y ${others} más`,
  pictureOf: ({ title }) => `Imagen de una cronología: ${title}.`,
  oneEntry: "1 cita con fecha y su fuente.",
  entries: ({ count, first, last }) =>
    `${counts.datedQuotations(count)} y sus fuentes, de ${dates.write(first)} a ${dates.write(last)}.`,
  entriesWithoutRoom: ({ count }) => `Entradas que no caben en ella: ${count}.`,
  dates: ({ date }) => `Fechas: ${dates.write(date)}`,
  moreDates: ({ count }) => (count === 0 ? "." : `; y ${count} más.`),
};

import type { Sentences } from "../sentences.ts";
import { numbers } from "./counts.ts";
import { dates } from "./dates.ts";

const { amount } = numbers;

/** Files that a timeline is exported to. */
export const exports: Sentences["exports"] = {
  title: ({ title }) => `${title}: cronología`,
  everyEntryQuotes: "Cada entrada cita un artículo palabra por palabra.",
  leftOut: ({ events }) =>
    `Sin incluir: ${amount(events, { one: "suceso menos contado", other: "sucesos menos contados" })}.`,
  undatedLeftOut: ({ quotations }) =>
    `Sin incluir: ${amount(quotations, { one: "cita", other: "citas" })} sin fecha de calendario.`,
  exportedOn: ({ day }) => `Fecha de exportación: ${dates.write(day)}.`,
  happened: "Lo que ocurrió",
  scheduled: "Previsto",
  undated: "Sin fecha de calendario",
  alsoToldIn: "También contado en",
  datedIn: ({ date }) => `Con fecha ${dates.write(date)} en`,
  quotedIn: ({ title, date, publisher, paragraph, count }) =>
    `${title}, ${dates.write(date)} — citado en ${publisher}, párrafo ${paragraph}${count > 1 ? ` (${count})` : ""}`,
  yearGuessed: "El artículo no dice el año; es una suposición.",
  replaced: ({ file }) => `${file} ya existía y se ha sustituido.`,
  scheduledEvent: ({ event }) => `Previsto: ${event}`,
  notWritten: ({ file, cause }) => `No se puede escribir ${file} (${cause}); nombra otro archivo.`,
  dayUnknown: " (día desconocido)",
};

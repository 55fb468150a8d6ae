import type { Sentences } from "../sentences.ts";
import { numbers } from "./counts.ts";
import { dates } from "./dates.ts";

const { amount } = numbers;

/** Files that a timeline is exported to. */
export const exports: Sentences["exports"] = {
  title: ({ title }) => `${title}: cronologia`,
  everyEntryQuotes: "Cada entrada cita um artigo palavra por palavra.",
  leftOut: ({ events }) =>
    `Não incluído: ${amount(events, { one: "acontecimento menos contado", other: "acontecimentos menos contados" })}.`,
  undatedLeftOut: ({ quotations }) =>
    `Não incluído: ${amount(quotations, { one: "citação", other: "citações" })} sem data de calendário.`,
  exportedOn: ({ day }) => `Exportado em ${dates.write(day)}.`,
  happened: "O que aconteceu",
  scheduled: "Previsto",
  undated: "Sem data de calendário",
  alsoToldIn: "Também contado em",
  datedIn: ({ date }) => `Datado de ${dates.write(date)} em`,
  quotedIn: ({ title, date, publisher, paragraph, count }) =>
    `${title}, ${dates.write(date)} — citado em ${publisher}, parágrafo ${paragraph}${count > 1 ? ` (${count})` : ""}`,
  yearGuessed: "O artigo não diz o ano; é uma suposição.",
  replaced: ({ file }) => `${file} já existia e foi substituído.`,
  scheduledEvent: ({ event }) => `Previsto: ${event}`,
  notWritten: ({ file, cause }) => `Não é possível escrever ${file} (${cause}); indique outro arquivo.`,
  dayUnknown: " (dia desconhecido)",
};

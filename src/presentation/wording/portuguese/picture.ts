import type { Sentences } from "../sentences.ts";
import { counts } from "./counts.ts";
import { dates } from "./dates.ts";

/** A picture of a timeline, and its description for those who don't see it. */
export const picture: Sentences["picture"] = {
  kicker: "CRONOLOGIA",
  howToRead: "Cada entrada cita palavra por palavra o artigo indicado abaixo.",
  noEntries: "Nenhuma entrada datada.",
  noRoomFor: ({ entries }) =>
    entries === 1 ? "1 outra entrada não tem espaço aqui." : `${entries} outras entradas não têm espaço aqui.`,
  scheduled: ({ date }) => `${date} · previsto`,
  updated: ({ date }) => `atualizado: ${dates.write(date)}`,
  alsoGivenAs: ({ date, publisher }) => `também datado de ${dates.write(date)}, ${publisher}`,
  yearGuessed: "o ano é uma suposição",
  basedOn: ({ outlets }) => `com base em ${outlets}`,
  corrected: ({ correction }) => `corrigido: ${correction}`,
  andOthers: ({ first, others }) => `${first} e ${others} ${others === 1 ? "outro" : "outros"}`,
  pictureOf: ({ title }) => `Imagem de uma cronologia: ${title}.`,
  oneEntry: "1 citação datada com sua fonte.",
  entries: ({ count, first, last }) =>
    `${counts.datedQuotations(count)} e suas fontes, de ${dates.write(first)} a ${dates.write(last)}.`,
  entriesWithoutRoom: ({ count }) => `Entradas sem espaço nela: ${count}.`,
  dates: ({ date }) => `Datas: ${dates.write(date)}`,
  moreDates: ({ count }) => (count === 0 ? "." : `; e mais ${count}.`),
};

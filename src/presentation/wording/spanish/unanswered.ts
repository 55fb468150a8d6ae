import type { Sentences } from "../sentences.ts";
import { counts, numbers } from "./counts.ts";
import { dates } from "./dates.ts";
import { problems } from "./problems.ts";

const ofLast = (days: number) => (days === 1 ? "del último día" : `de los últimos ${counts.days(days)}`);

/** The list of questions that found nothing. */
export const unanswered: Sentences["unanswered"] = {
  heading: "Preguntas sin respuesta",
  listed: (list) =>
    `${counts.questions(list.total)} ${ofLast(list.days)}, primero las más frecuentes · página ${list.page} de ${list.pages}`,
  listedAfterTotal: (list) =>
    ` ${ofLast(list.days)}, primero las más frecuentes, página ${list.page} de ${list.pages}${list.page < list.pages ? `; page:${list.page + 1} tiene la siguiente` : ""}`,
  none: "No hay ninguna: cada pregunta encontró algo, o su plazo ha pasado.",
  notKept:
    "Las preguntas sin respuesta no se guardan: para guardarlas, quien administra este bot indica un archivo en GAPS_DB (y un número mayor que 0 en GAPS_DAYS, si es 0) y lo reinicia.",
  asked: ({ count, firstAsked, lastAsked, case: slug }) => {
    const [first, last] = [dates.write(firstAsked), dates.write(lastAsked)];
    const often = count === 1 ? "preguntada una vez" : `preguntada ${numbers.integer(count)} veces`;
    const when = first === last ? `el ${first}` : `del ${first} al ${last}`;
    return `${often}, ${when}${slug === undefined ? "" : `, en el caso ${slug}`}`;
  },
  unusable: (problem) => problems.database(problem),
  unusableSet: (problem) => problems.database(problem, "La base de datos de preguntas sin respuesta (GAPS_DB)"),
  clearThis: "¿Quitar esta pregunta?",
  clearTyped: ({ question, asked }) =>
    `¿Quitar “${question}” (${asked})? Escribe yes; cualquier otra cosa la conserva.`,
  clearedTyped: ({ question, asked }) => `Quitada: “${question}” (${asked}).`,
  cleared: ({ question, asked }) => `Quitada: “${question}”, ${asked}.`,
  gone: "Esa pregunta ya no está en la lista.",
  unknown: ({ words }) => `Ninguna pregunta sin respuesta dice “${words}”.`,
  ambiguousTyped: ({ words }) => `“${words}” puede referirse a varias preguntas; quita una por lo que pone debajo:`,
  ambiguous: ({ words, count }) => `“${words}” puede referirse a ${counts.questions(count)}; quita una de ellas:`,
  typeMore: ({ count }) => `y ${counts.furtherQuestions(count)}; escribe más de ella`,
  fileHeading: "Las preguntas sin respuesta para una hoja de cálculo",
};

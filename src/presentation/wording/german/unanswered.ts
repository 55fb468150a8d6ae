import type { Sentences } from "../sentences.ts";
import { counts, numbers } from "./counts.ts";
import { dates } from "./dates.ts";
import { problems } from "./problems.ts";

/** The list of questions that found nothing. */
export const unanswered: Sentences["unanswered"] = {
  heading: "Fragen ohne Antwort",
  listed: (list) =>
    `${counts.questions(list.total)} (letzte ${counts.days(list.days)}), die häufigsten zuerst · Seite ${list.page} von ${list.pages}`,
  listedAfterTotal: (list) =>
    ` (letzte ${counts.days(list.days)}), die häufigsten zuerst, Seite ${list.page} von ${list.pages}${list.page < list.pages ? `; page:${list.page + 1} hat die nächste` : ""}`,
  none: "Es gibt keine: Jede Frage fand etwas, oder ihre Zeit ist um.",
  notKept:
    "Fragen ohne Antwort werden nicht aufbewahrt: Um sie aufzubewahren, nennt wer diesen Bot betreibt eine Datei in GAPS_DB (und eine Zahl über 0 in GAPS_DAYS, wenn dort 0 steht) und startet ihn neu.",
  asked: ({ count, firstAsked, lastAsked, case: slug }) => {
    const [first, last] = [dates.write(firstAsked), dates.write(lastAsked)];
    const often = count === 1 ? "einmal gefragt" : `${numbers.integer(count)}-mal gefragt`;
    const when = first === last ? `am ${first}` : `von ${first} bis ${last}`;
    return `${often}, ${when}${slug === undefined ? "" : `, im Fall ${slug}`}`;
  },
  unusable: (problem) => problems.database(problem),
  unusableSet: (problem) => problems.database(problem, "Die Datenbank der Fragen ohne Antwort (GAPS_DB)"),
  clearThis: "Diese Frage entfernen?",
  clearTyped: ({ question, asked }) => `„${question}“ (${asked}) entfernen? Tippe yes; alles andere behält sie.`,
  clearedTyped: ({ question, asked }) => `Entfernt: „${question}“ (${asked}).`,
  cleared: ({ question, asked }) => `Entfernt: „${question}“, ${asked}.`,
  gone: "Diese Frage steht nicht mehr auf der Liste.",
  unknown: ({ words }) => `Keine Frage ohne Antwort lautet wie „${words}“.`,
  ambiguousTyped: ({ words }) => `„${words}“ kann mehrere Fragen meinen; entferne eine durch das, was darunter steht:`,
  ambiguous: ({ words, count }) => `„${words}“ kann ${counts.questions(count)} meinen; entferne eine davon:`,
  typeMore: ({ count }) => `und ${counts.furtherQuestions(count)}; tippe mehr davon`,
  fileHeading: "Die Fragen ohne Antwort für eine Tabelle",
};

import type { Sentences } from "../sentences.ts";
import { counts, numbers } from "./counts.ts";
import { dates } from "./dates.ts";
import { problems } from "./problems.ts";

const ofLast = (days: number) => (days === 1 ? "do último dia" : `dos últimos ${counts.days(days)}`);

/** The list of questions that found nothing. */
export const unanswered: Sentences["unanswered"] = {
  heading: "Perguntas sem resposta",
  listed: (list) =>
    `${counts.questions(list.total)} ${ofLast(list.days)}, as mais frequentes primeiro · página ${list.page} de ${list.pages}`,
  listedAfterTotal: (list) =>
    ` ${ofLast(list.days)}, as mais frequentes primeiro, página ${list.page} de ${list.pages}${list.page < list.pages ? `; page:${list.page + 1} traz a próxima` : ""}`,
  none: "Não há nenhuma: cada pergunta encontrou algo, ou seu prazo passou.",
  notKept:
    "As perguntas sem resposta não são guardadas: para guardá-las, quem administra este bot indica um arquivo em GAPS_DB (e um número acima de 0 em GAPS_DAYS, se for 0) e o reinicia.",
  asked: ({ count, firstAsked, lastAsked, case: slug }) => {
    const [first, last] = [dates.write(firstAsked), dates.write(lastAsked)];
    const often = count === 1 ? "perguntada uma vez" : `perguntada ${numbers.integer(count)} vezes`;
    const when = first === last ? `em ${first}` : `de ${first} a ${last}`;
    return `${often}, ${when}${slug === undefined ? "" : `, no caso ${slug}`}`;
  },
  unusable: (problem) => problems.database(problem),
  unusableSet: (problem) => problems.database(problem, "O banco de dados de perguntas sem resposta (GAPS_DB)"),
  clearThis: "Retirar esta pergunta?",
  clearTyped: ({ question, asked }) => `Retirar “${question}” (${asked})? Digite yes; qualquer outra coisa a mantém.`,
  clearedTyped: ({ question, asked }) => `Retirada: “${question}” (${asked}).`,
  cleared: ({ question, asked }) => `Retirada: “${question}”, ${asked}.`,
  gone: "Essa pergunta já não está na lista.",
  unknown: ({ words }) => `Nenhuma pergunta sem resposta diz “${words}”.`,
  ambiguousTyped: ({ words }) => `“${words}” pode se referir a várias perguntas; retire uma pelo que está abaixo dela:`,
  ambiguous: ({ words, count }) => `“${words}” pode se referir a ${counts.questions(count)}; retire uma delas:`,
  typeMore: ({ count }) => `e ${counts.furtherQuestions(count)}; digite mais dela`,
  fileHeading: "As perguntas sem resposta para uma planilha",
};

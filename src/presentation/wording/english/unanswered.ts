import { writeDate } from "../../../documents/citation.ts";
import type { DatabaseProblem } from "../../../storage/sqlite/databaseProblem.ts";
import type { UnansweredQuestion } from "../../../storage/unansweredQuestions.ts";
import { counts, numbers } from "./counts.ts";
import { describeDatabaseProblem } from "./databaseProblems.ts";

/** The list of questions that found nothing. */
export const unanswered = {
  heading: "Unanswered questions",
  listed: (list: { readonly total: number; readonly days: number; readonly page: number; readonly pages: number }) =>
    `${counts.questions(list.total)} of the last ${counts.days(list.days)}, most often asked first · page ${list.page} of ${list.pages}`,
  listedAfterTotal: (list: { readonly days: number; readonly page: number; readonly pages: number }) =>
    ` of the last ${counts.days(list.days)}, most often asked first, page ${list.page} of ${list.pages}${list.page < list.pages ? `; page:${list.page + 1} has the next` : ""}`,
  none: "There is none: every question found something, or its time is over.",
  notKept:
    "Unanswered questions are not kept: to keep them, whoever runs this bot names a file in GAPS_DB (and a number above 0 in GAPS_DAYS, if that is 0) and starts it again.",
  /** `asked 3 times, from July 1, 2031 to July 12, 2031, in the case rust`. */
  asked: ({ count, firstAsked, lastAsked, case: slug }: UnansweredQuestion) => {
    const [first, last] = [writeDate(firstAsked), writeDate(lastAsked)];
    const often = count === 1 ? "asked once" : `asked ${numbers.integer(count)} times`;
    const when = first === last ? `on ${first}` : `from ${first} to ${last}`;
    return `${often}, ${when}${slug === undefined ? "" : `, in the case ${slug}`}`;
  },
  unusable: (problem: DatabaseProblem) => describeDatabaseProblem(problem),
  unusableSet: (problem: DatabaseProblem) =>
    describeDatabaseProblem(problem, "The database of unanswered questions (GAPS_DB)"),
  clearThis: "Clear this question?",
  clearTyped: ({ question, asked }: { readonly question: string; readonly asked: string }) =>
    `Clear “${question}” (${asked})? Type yes; anything else keeps it.`,
  clearedTyped: ({ question, asked }: { readonly question: string; readonly asked: string }) =>
    `Cleared: “${question}” (${asked}).`,
  cleared: ({ question, asked }: { readonly question: string; readonly asked: string }) =>
    `Cleared: “${question}”, ${asked}.`,
  gone: "That question is not on the list any more.",
  unknown: ({ words }: { readonly words: string }) => `No unanswered question reads like “${words}”.`,
  ambiguousTyped: ({ words }: { readonly words: string }) =>
    `“${words}” could be several questions; clear one by what stands below it:`,
  ambiguous: ({ words, count }: { readonly words: string; readonly count: number }) =>
    `“${words}” could be ${counts.questions(count)}; clear one of them:`,
  typeMore: ({ count }: { readonly count: number }) => `and ${counts.furtherQuestions(count)}; type more of it`,
  fileHeading: "The unanswered questions for a spreadsheet",
};

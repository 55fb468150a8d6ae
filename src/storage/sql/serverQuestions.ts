import { createQuestionsApi, QuestionLog, type QuestionLogOptions } from "../unanswered/questionLog.ts";
import type { UnansweredLog } from "../unansweredQuestions.ts";
import type { ServerDatabase } from "./serverDatabase.ts";
import { bindServerQuestions } from "./serverQuestionTable.ts";

/** One server's unanswered questions. What is too old goes with the next use, or when `deleteDue` finds it. */
export function openServerQuestions(
  database: ServerDatabase,
  server: string,
  options: Omit<QuestionLogOptions, "transact">,
): UnansweredLog {
  const log = new QuestionLog({
    ...options,
    transact: (work) => database.change(server, (rows) => work(bindServerQuestions(rows))),
  });
  return {
    ...createQuestionsApi(log, options.days),
    record: (question, slug) => log.record(question, slug),
    close: async () => void (await log.last),
  };
}

import { existsSync } from "node:fs";
import { succeed } from "../../result.ts";
import type { Connection } from "../sqlite/connection.ts";
import { transact } from "../sqlite/database.ts";
import type { UnansweredLog, UnansweredQuestions } from "../unansweredQuestions.ts";
import { createQuestionsApi, QuestionLog, type QuestionLogOptions, type QuestionTable } from "./questionLog.ts";
import { countAsked, expire, listQuestions, readNewest, removeQuestion } from "./questionTable.ts";
import { UNANSWERED_SCHEMA } from "./schema.ts";

export interface UnansweredLogOptions extends Omit<QuestionLogOptions, "transact"> {
  /** The database's file, made where there is none. */
  readonly path: string;
}

/** How often questions whose time is over are looked for while nobody asks, in milliseconds. */
const EXPIRY_INTERVAL = 3_600_000;

/** Opens the database now and then expires what is too old, also while nobody asks, until it is closed. */
export function openUnansweredLog(options: UnansweredLogOptions): UnansweredLog {
  const database = openLog(options);
  void database.flush();
  const timer = setInterval(() => void database.flush(), EXPIRY_INTERVAL);
  timer.unref();
  return {
    ...createQuestionsApi(database, options.days),
    record: (question, slug) => database.record(question, slug),
    close: async () => {
      clearInterval(timer);
      await database.last;
    },
  };
}

/**
 * What the bot has kept, for whoever only lists and clears it. Makes no file: it would belong to whoever looked, and the bot
 * might not write it then.
 */
export function openUnansweredQuestions(
  options: Pick<UnansweredLogOptions, "path" | "days" | "today">,
): UnansweredQuestions {
  const opened = createQuestionsApi(openLog(options), options.days);
  const isThere = () => existsSync(options.path);
  return {
    ...opened,
    list: async () => (isThere() ? opened.list() : succeed([])),
    find: async (words) => (isThere() ? opened.find(words) : succeed([])),
    clear: async (id) => (isThere() ? opened.clear(id) : succeed(undefined)),
  };
}

function openLog({ path, ...options }: UnansweredLogOptions): QuestionLog {
  return new QuestionLog({
    ...options,
    transact: (work) => transact(path, UNANSWERED_SCHEMA, (connection) => work(bindTable(connection))),
  });
}

function bindTable(connection: Connection): QuestionTable {
  return {
    readNewest: () => readNewest(connection),
    expire: (clock, days) => expire(connection, clock, days),
    countAsked: (asked) => countAsked(connection, asked),
    list: (today, days) => listQuestions(connection, today, days),
    remove: (id) => removeQuestion(connection, id),
  };
}

import { existsSync } from "node:fs";
import type { CaseSlug } from "../../documents/caseSlug.ts";
import { succeed } from "../../result.ts";
import { type Day, readDay } from "../../temporal/calendar.ts";
import type { Connection } from "../sqlite/connection.ts";
import { type Transacted, transact } from "../sqlite/database.ts";
import type { DatabaseProblem } from "../sqlite/databaseProblem.ts";
import type { UnansweredLog, UnansweredQuestions, UnansweredReading } from "../unansweredQuestions.ts";
import { Clock } from "./clock.ts";
import { matchQuestions } from "./findQuestions.ts";
import { type AskedQuestion, countAsked, expire, listQuestions, readNewest, removeQuestion } from "./questionTable.ts";
import { toKeptQuestion } from "./redactQuestion.ts";
import { UNANSWERED_SCHEMA } from "./schema.ts";

export interface UnansweredLogOptions {
  /** The database's file, made where there is none. */
  readonly path: string;
  readonly days: number;
  /** The day in UTC; the clock's unless told. */
  readonly today?: () => Day | undefined;
  /** Milliseconds since any start, by a clock that nobody sets; the process's unless told. */
  readonly uptime?: () => number;
  /** Called once when the database can't be used any more. */
  readonly failed?: (problem: DatabaseProblem) => void;
  /** Called once when it can be used again. */
  readonly recovered?: () => void;
}

/** More than these wait for the disk only if it hangs; what is recorded then is dropped. */
const MAX_WAITING = 100;
/** How often questions whose time is over are looked for while nobody asks, in milliseconds. */
const EXPIRY_INTERVAL = 3_600_000;

/** Opens the database now and then expires what is too old, also while nobody asks, until it is closed. */
export function openUnansweredLog(options: UnansweredLogOptions): UnansweredLog {
  const database = new LogDatabase(options);
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
  const opened = createQuestionsApi(new LogDatabase(options), options.days);
  const isThere = () => existsSync(options.path);
  return {
    ...opened,
    list: async () => (isThere() ? opened.list() : succeed([])),
    find: async (words) => (isThere() ? opened.find(words) : succeed([])),
    clear: async (id) => (isThere() ? opened.clear(id) : succeed(undefined)),
  };
}

function createQuestionsApi(database: LogDatabase, days: number): UnansweredQuestions {
  const list = (): Promise<UnansweredReading> =>
    database.transact((connection) => listQuestions(connection, database.readToday(), days));
  return {
    days,
    list,
    find: async (words) => {
      const listed = await list();
      return listed.ok ? succeed(matchQuestions(listed.value, words)) : listed;
    },
    clear: (id) => database.transact((connection) => removeQuestion(connection, id)),
  };
}

/** Does one thing after the other, and says once that the database fails, and once that it no longer does. */
class LogDatabase {
  readonly #options: UnansweredLogOptions;
  readonly #clock: Clock;
  /** What is recorded and not yet written: a database that is locked for a while loses nothing. */
  readonly #waiting: AskedQuestion[] = [];
  #isToWrite = false;
  #hasFailed = false;
  /** The end of all that was begun so far. */
  last: Promise<unknown> = Promise.resolve();

  constructor(options: UnansweredLogOptions) {
    this.#options = options;
    this.#clock = new Clock(
      options.today ?? (() => readDay(new Date().toISOString())),
      options.uptime ?? (() => performance.now()),
    );
  }

  readToday(): Day | undefined {
    return this.#clock.readToday();
  }

  record(question: string, slug: CaseSlug | undefined): void {
    if (this.#waiting.length >= MAX_WAITING) return;
    const kept = toKeptQuestion(question);
    const day = this.readToday();
    if (kept === undefined || day === undefined) return;
    this.#waiting.push({ question: kept, slug, day });
    if (!this.#isToWrite) void this.flush();
    this.#isToWrite = true;
  }

  /** Lets go what is too old, and writes what is waiting. */
  flush(): Promise<Transacted<void>> {
    return this.transact(async () => {});
  }

  /** Does some work after what is too old is gone and what is waiting is there. */
  transact<T>(work: (connection: Connection) => Promise<T>): Promise<Transacted<T>> {
    const done = this.last.then(async () => {
      this.#isToWrite = false;
      const written = [...this.#waiting];
      const transacted = await transact(this.#options.path, UNANSWERED_SCHEMA, async (connection) => {
        const clock = await this.#clock.look(() => readNewest(connection));
        if (clock !== undefined) await expire(connection, clock, this.#options.days);
        if (written.length > 0) await countAsked(connection, written);
        return work(connection);
      });
      if (transacted.ok) this.#waiting.splice(0, written.length);
      this.#report(transacted);
      return transacted;
    });
    this.last = done;
    return done;
  }

  #report(transacted: Transacted<unknown>): void {
    if (!transacted.ok && !this.#hasFailed) this.#options.failed?.(transacted.problem);
    if (transacted.ok && this.#hasFailed) this.#options.recovered?.();
    this.#hasFailed = !transacted.ok;
  }
}

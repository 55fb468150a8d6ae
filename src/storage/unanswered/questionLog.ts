import type { CaseSlug } from "../../documents/caseSlug.ts";
import { succeed } from "../../result.ts";
import { type Day, readDay } from "../../temporal/calendar.ts";
import type { Transacted } from "../sqlite/database.ts";
import { type DatabaseEvents, tellOnce } from "../sqlite/tellOnce.ts";
import type { UnansweredQuestion, UnansweredQuestions, UnansweredReading } from "../unansweredQuestions.ts";
import { Clock, type ClockReading } from "./clock.ts";
import { matchQuestions } from "./findQuestions.ts";
import { toKeptQuestion } from "./redactQuestion.ts";

/** A question that has found nothing, ready to be kept. */
export interface AskedQuestion {
  readonly question: string;
  readonly slug: CaseSlug | undefined;
  readonly day: Day;
}

/** The kept questions within one transaction, wherever they are. */
export interface QuestionTable {
  /** The day on which a question was last asked; nothing where there is none. */
  readNewest(): Promise<Day | undefined>;
  /** Lets those go that were last asked `days` days ago. */
  expire(clock: ClockReading, days: number): Promise<void>;
  /** Counts each of them, and lets those go that are too many. */
  countAsked(asked: readonly AskedQuestion[], days: number): Promise<void>;
  /** Those asked most often first, then those asked last; none that is older than `days` on `today`. */
  list(today: Day | undefined, days: number): Promise<readonly UnansweredQuestion[]>;
  /** Takes one away, and gives what it was; `undefined` if there is none of that id. */
  remove(id: string): Promise<UnansweredQuestion | undefined>;
}

/** Where questions are kept, and for how long. */
export interface QuestionLogOptions extends DatabaseEvents {
  /** For how many days after it was last asked a question is kept. */
  readonly days: number;
  /** Does some work on the table as a whole or not at all. Rejects with nothing. */
  transact<T>(work: (table: QuestionTable) => Promise<T>): Promise<Transacted<T>>;
  /** The day in UTC; the clock's unless told. */
  readonly today?: () => Day | undefined;
  /** Milliseconds since any start, by a clock that nobody sets; the process's unless told. */
  readonly uptime?: () => number;
}

/** More than these wait for the disk only if it hangs; what is recorded then is dropped. */
const MAX_WAITING = 100;

/** What moderators may do with the questions of a log. */
export function createQuestionsApi(database: QuestionLog, days: number): UnansweredQuestions {
  const list = (): Promise<UnansweredReading> => database.transact((table) => table.list(database.readToday(), days));
  return {
    days,
    list,
    find: async (words) => {
      const listed = await list();
      return listed.ok ? succeed(matchQuestions(listed.value, words)) : listed;
    },
    clear: (id) => database.transact((table) => table.remove(id)),
  };
}

/** Does one thing after the other, and says once that the database fails, and once that it no longer does. */
export class QuestionLog {
  readonly #options: QuestionLogOptions;
  readonly #tell: (done: Transacted<unknown>) => void;
  readonly #clock: Clock;
  /** What is recorded and not yet written: a database that is locked for a while loses nothing. */
  readonly #waiting: AskedQuestion[] = [];
  #isToWrite = false;
  /** The end of all that was begun so far. */
  last: Promise<unknown> = Promise.resolve();

  constructor(options: QuestionLogOptions) {
    this.#options = options;
    this.#tell = tellOnce(options);
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
  transact<T>(work: (table: QuestionTable) => Promise<T>): Promise<Transacted<T>> {
    const done = this.last.then(async () => {
      this.#isToWrite = false;
      const written = [...this.#waiting];
      const transacted = await this.#options.transact(async (table) => {
        const clock = await this.#clock.look(() => table.readNewest());
        if (clock !== undefined) await table.expire(clock, this.#options.days);
        if (written.length > 0) await table.countAsked(written, this.#options.days);
        return work(table);
      });
      if (transacted.ok) this.#waiting.splice(0, written.length);
      this.#tell(transacted);
      return transacted;
    });
    this.last = done;
    return done;
  }
}

import { readDay } from "../../temporal/calendar.ts";
import { Clock } from "../unanswered/clock.ts";
import { deleteDue } from "./scheduledDeletions.ts";
import type { ServerDatabase } from "./serverDatabase.ts";

/** How often is looked for what is due, in milliseconds. */
const INTERVAL = 3_600_000;

/**
 * Deletes what is due, each hour. SQLite's machine may begin with a wrong clock, which is believed once it has gone evenly for an
 * hour; PostgreSQL's are held to be right.
 */
export class DeletionSweeper {
  readonly #timer: NodeJS.Timeout;
  readonly #clock = new Clock(
    () => readDay(new Date().toISOString()),
    () => performance.now(),
  );

  /** `days` is for how long questions are kept; `deleted` hears which servers were deleted as a whole, where there were some. */
  constructor(database: ServerDatabase, days: number, deleted: (servers: readonly string[]) => void) {
    const sweep = async () => {
      const clock = await this.#clock.look(async () => undefined);
      if (clock === undefined || (database.kind === "sqlite" && !clock.isProved)) return;
      const swept = await deleteDue(database, clock.today, days);
      if (swept.ok && swept.value.length > 0) deleted(swept.value);
    };
    void sweep();
    this.#timer = setInterval(() => void sweep(), INTERVAL);
    this.#timer.unref();
  }

  close(): void {
    clearInterval(this.#timer);
  }
}

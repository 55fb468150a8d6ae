import { type Day, daysSince, shiftDay } from "../../temporal/calendar.ts";

/** How long a clock must have gone evenly to be believed, in milliseconds; a little less than lies between two hourly looks. */
const PROVED_AFTER = 3_000_000;

const DAY_LENGTH = 86_400_000;

export interface ClockReading {
  readonly today: Day;
  /** Whether the clock has gone evenly for long enough that what it says may change what is kept. */
  readonly isProved: boolean;
  /** The day by which questions expire: today, or as long as that is not proved at most the day after the newest question's. */
  readonly trusted: Day;
}

/**
 * A clock that may be wrong: a machine without a battery begins in some other year and is set right minutes later. What a
 * wrong clock deletes is gone, so a new clock, or one that jumped, is held against the questions kept before it did.
 */
export class Clock {
  readonly #today: () => Day | undefined;
  readonly #uptime: () => number;
  /** Since when it has gone evenly, and the newest question's day at that time. */
  #start: { readonly day: Day; readonly uptime: number; readonly newest: Day | undefined } | undefined;

  /** `uptime` is in milliseconds, from any start, and never jumps. */
  constructor(today: () => Day | undefined, uptime: () => number) {
    this.#today = today;
    this.#uptime = uptime;
  }

  /** Nothing outside the years 1000 to 9999. */
  readToday(): Day | undefined {
    return this.#today();
  }

  /** Looks at the clock; `readNewest` tells the newest question's day. */
  async look(readNewest: () => Promise<Day | undefined>): Promise<ClockReading | undefined> {
    const [today, uptime] = [this.#today(), this.#uptime()];
    if (today === undefined) return undefined;
    const start = this.#goesEvenly(today, uptime) ? this.#start : { day: today, uptime, newest: await readNewest() };
    this.#start = start;
    const isProved = start !== undefined && uptime - start.uptime >= PROVED_AFTER;
    const next = start?.newest === undefined ? undefined : shiftDay(start.newest, 1, "day");
    return { today, isProved, trusted: isProved || next === undefined || today < next ? today : next };
  }

  /** Days have no hours, so they may differ by one from what has passed. */
  #goesEvenly(today: Day, uptime: number): boolean {
    if (!this.#start) return false;
    const passed = (uptime - this.#start.uptime) / DAY_LENGTH;
    return Math.abs(daysSince(this.#start.day, today) - passed) <= 1;
  }
}

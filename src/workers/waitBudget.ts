/** For each millisecond that work in the background has taken, so many it may be kept waiting: it gets an eighth of its time at least. */
const WAITS = 7;
/** The longest that it is kept waiting in one go, as by an answer that takes seconds. Milliseconds. */
const MAX_WAIT = 250;

/**
 * How long work in the background may still be kept waiting by those who are being answered: however many they are, it is slowed
 * to an eighth and never stands still.
 */
export class WaitBudget {
  #left: number;

  /** `worked` is for how many milliseconds it has worked already. */
  constructor(worked = 0) {
    this.#left = Math.min(MAX_WAIT, WAITS * worked);
  }

  /** Milliseconds that it may wait now; none or less where it has to go on. */
  get left(): number {
    return this.#left;
  }

  /** The same once it has worked for so many milliseconds more. */
  leftAfter(milliseconds: number): number {
    return Math.min(MAX_WAIT, this.#left + WAITS * milliseconds);
  }

  /** It has worked for so many milliseconds. */
  work(milliseconds: number): void {
    this.#left = this.leftAfter(milliseconds);
  }

  /** It has waited for so many milliseconds, which may be more than it should have. */
  wait(milliseconds: number): void {
    this.#left -= milliseconds;
  }
}

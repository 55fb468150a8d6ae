import { setTimeout as sleep } from "node:timers/promises";

/** The shortest and the longest pause between two tries, in milliseconds. */
export interface Pauses {
  readonly min: number;
  readonly max: number;
}

/** A minute at most, so that the bot is back within one once Discord is. */
export const DEFAULT_PAUSES: Pauses = { min: 1_000, max: 60_000 };

/** More doublings than any pair of pauses needs: 2 to the power of it is still exact. */
const MAX_DOUBLINGS = 30;

/**
 * How long to wait before the next try, in milliseconds: doubled with each try that failed, up to `max`. The later half
 * is left to chance, so that many bots don't come back at the same moment (“equal jitter”).
 *
 * @param failed how many tries failed before the one that has just failed: 0 after the first
 * @param random from 0 to 1, such as `Math.random()`
 */
export function computeBackoff(failed: number, random: number, { min, max }: Pauses = DEFAULT_PAUSES): number {
  const longest = Math.min(max, min * 2 ** Math.min(failed, MAX_DOUBLINGS));
  return longest / 2 + (longest / 2) * random;
}

/** Counts tries that failed, and says how long to wait before the next one. */
export class Backoff {
  readonly #pauses: Pauses;
  #failed = 0;
  #isFirstLoss = true;
  #readySince: number | undefined;

  constructor(pauses: Pauses = DEFAULT_PAUSES) {
    this.#pauses = pauses;
  }

  /** A connection is ready. */
  ready(): void {
    this.#readySince ??= performance.now();
  }

  /**
   * A connection is lost. The next try is made at once where this one lasted for the longest pause, or is the first that
   * is lost: a Discord that lets in and throws out again must not be asked twice a second.
   */
  lost(): void {
    const since = this.#readySince;
    if (since === undefined) return;
    this.#readySince = undefined;
    if (this.#isFirstLoss || performance.now() - since >= this.#pauses.max) this.#failed = -1;
    this.#isFirstLoss = false;
  }

  /** Milliseconds to wait before the next try. */
  next(): number {
    const pause = this.#failed < 0 ? 0 : computeBackoff(this.#failed, Math.random(), this.#pauses);
    this.#failed += 1;
    return pause;
  }
}

/** Resolves after so many milliseconds, and never once the signal was given: what was to follow is given up. */
export async function sleepUnless(signal: AbortSignal, milliseconds: number): Promise<void> {
  try {
    await sleep(milliseconds, undefined, { signal });
  } catch {
    await new Promise(() => {});
  }
}

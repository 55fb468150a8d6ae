import { setTimeout as pause } from "node:timers/promises";

/**
 * How many imports of a shelf run without a rest, up to how long an import counts as one and no more, and how long ago it no longer
 * counts; milliseconds. A page takes a fraction of a second, and a paper of some hundred pages counts as several.
 */
const WITHOUT_REST = 5;
const COUNTS_ONCE_MS = 1_000;
const COUNTED_MS = 600_000;
/** A rest takes so many times as long as the import before it, and at least and at most so many milliseconds. */
const REST = 8;
const MIN_REST_MS = 5_000;
const MAX_REST_MS = 30_000;

/**
 * How fast one shelf may import: a few at once, then with a rest after each, so that whoever imports in a loop takes a small part
 * of the others' time. A person who fills in forms never waits.
 */
export class ImportPace {
  readonly #past = new Map<string, readonly PastImport[]>();
  /** The end of the last import of each shelf that has one waiting or running. */
  readonly #last = new Map<string, Promise<unknown>>();
  /** For how many milliseconds the import that runs has waited for others' imports. */
  readonly #waited = new Map<string, number>();
  readonly #rest: (milliseconds: number) => Promise<unknown>;

  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;

  /** `rest` lets so many milliseconds pass, which `now` tells. */
  constructor(
    rest: (milliseconds: number) => Promise<unknown> = pause,
    now: () => number = performance.now.bind(performance),
  ) {
    this.#rest = rest;
    this.now = now;
  }

  /** Does the work once those before it of the same shelf are done and the shelf has rested. Settles as `work` does. */
  run<T>(shelf: string, work: () => Promise<T>): Promise<T> {
    const before = this.#last.get(shelf) ?? Promise.resolve();
    const done = before.catch(() => {}).then(() => this.#begin(shelf, work));
    const forget = () => {
      if (this.#last.get(shelf) === done) this.#last.delete(shelf);
    };
    this.#last.set(shelf, done);
    done.then(forget, forget);
    return done;
  }

  /** The import of the shelf that runs has waited for others' imports so long, which doesn't count. Milliseconds. */
  excuse(shelf: string, waited: number): void {
    this.#waited.set(shelf, (this.#waited.get(shelf) ?? 0) + waited);
  }

  /** How long the shelf has to rest from `now` on, both in milliseconds. */
  restOf(shelf: string, now: number): number {
    const counted = this.#counted(shelf, now);
    const last = counted.at(-1);
    const sum = counted.reduce((before, { took }) => before + Math.max(1, took / COUNTS_ONCE_MS), 0);
    if (last === undefined || sum < WITHOUT_REST) return 0;
    const rest = Math.min(MAX_REST_MS, Math.max(MIN_REST_MS, REST * last.took));
    return Math.max(0, last.ended + rest - now);
  }

  async #begin<T>(shelf: string, work: () => Promise<T>): Promise<T> {
    const rest = this.restOf(shelf, this.now());
    if (rest > 0) await this.#rest(rest);
    this.#waited.delete(shelf);
    const started = this.now();
    try {
      return await work();
    } finally {
      const ended = this.now();
      this.#remember(shelf, { took: ended - started - (this.#waited.get(shelf) ?? 0), ended });
      this.#waited.delete(shelf);
    }
  }

  #remember(shelf: string, done: PastImport): void {
    for (const known of [...this.#past.keys()])
      if (this.#counted(known, done.ended).length === 0) this.#past.delete(known);
    this.#past.set(shelf, [...this.#counted(shelf, done.ended), done].slice(-WITHOUT_REST));
  }

  #counted(shelf: string, now: number): readonly PastImport[] {
    return (this.#past.get(shelf) ?? []).filter(({ ended }) => now - ended < COUNTED_MS);
  }
}

/** How long it took, and when it ended. Milliseconds. */
interface PastImport {
  readonly took: number;
  readonly ended: number;
}

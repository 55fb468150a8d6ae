import { setTimeout as pause } from "node:timers/promises";

/** How many imports of a shelf run without a rest, and how long ago one no longer counts, in milliseconds. */
const WITHOUT_REST = 5;
const COUNTED_MS = 600_000;
/** A rest takes so many times as long as the import before it, and at most so many milliseconds. */
const REST = 8;
const MAX_REST_MS = 30_000;

/**
 * How fast one shelf may import: a few at once, then with a rest after each, so that whoever imports in a loop takes a ninth of a
 * core from the others. A person who fills in forms never waits.
 */
export class ImportPace {
  readonly #past = new Map<string, readonly PastImport[]>();

  /** Waits until the shelf may import again; does the work; remembers what it took. One at a time for a shelf. */
  async run<T>(shelf: string, work: () => Promise<T>): Promise<T> {
    await pause(this.restOf(shelf, performance.now()));
    const started = performance.now();
    try {
      return await work();
    } finally {
      this.#remember(shelf, { started, ended: performance.now() });
    }
  }

  /** How long the shelf has to rest from `now` on, both in milliseconds. */
  restOf(shelf: string, now: number): number {
    const counted = this.#counted(shelf, now);
    const last = counted.at(-1);
    if (last === undefined || counted.length < WITHOUT_REST) return 0;
    const rest = Math.min(MAX_REST_MS, REST * (last.ended - last.started));
    return Math.max(0, last.ended + rest - now);
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

/** Both in milliseconds of one clock. */
interface PastImport {
  readonly started: number;
  readonly ended: number;
}

/**
 * Does works one at a time, or a few at once, but of one owner never two. Of several owners that wait, the one that was served
 * longest ago is next, so that nobody waits for more than one work of each other owner, however many one of them has brought.
 *
 * @example
 * const queue = new FairQueue();
 * await Promise.all([queue.run("amber", importPage), queue.run("birch", importPage)]);
 */
export class FairQueue {
  readonly #atOnce: number;
  /** What waits, by owner; the owner that is next comes first. */
  readonly #waiting = new Map<string, (() => Promise<void>)[]>();
  /** Whose work is being done. */
  readonly #served = new Set<string>();

  /** `atOnce` is how many owners are served at the same time, at least 1. */
  constructor(atOnce = 1) {
    this.#atOnce = atOnce;
  }

  /** Does `work` when its turn has come. Settles as `work` does. */
  run<T>(owner: string, work: () => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const own = this.#waiting.get(owner) ?? [];
      own.push(() => work().then(resolve, reject));
      this.#waiting.set(owner, own);
      this.#begin();
    });
  }

  #begin(): void {
    for (const [owner, own] of [...this.#waiting]) {
      if (this.#served.size >= this.#atOnce) return;
      if (!this.#served.has(owner)) void this.#serve(owner, own);
    }
  }

  async #serve(owner: string, own: (() => Promise<void>)[]): Promise<void> {
    const next = own.shift();
    this.#waiting.delete(owner);
    if (own.length > 0) this.#waiting.set(owner, own);
    this.#served.add(owner);
    await next?.();
    this.#served.delete(owner);
    this.#begin();
  }
}

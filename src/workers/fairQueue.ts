/**
 * Does works one at a time. Of several owners that wait, the one that was served longest ago is next, so that nobody waits for
 * more than one work of each other owner, however many one of them has brought.
 *
 * @example
 * const queue = new FairQueue();
 * await Promise.all([queue.run("amber", importPage), queue.run("birch", importPage)]);
 */
export class FairQueue {
  /** What waits, by owner; the owner that is next comes first. */
  readonly #waiting = new Map<string, (() => Promise<void>)[]>();
  #isRunning = false;

  /** Does `work` when its turn has come. Settles as `work` does. */
  run<T>(owner: string, work: () => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const own = this.#waiting.get(owner) ?? [];
      own.push(() => work().then(resolve, reject));
      this.#waiting.set(owner, own);
      if (!this.#isRunning) void this.#runAll();
    });
  }

  async #runAll(): Promise<void> {
    this.#isRunning = true;
    for (let next = this.#takeNext(); next; next = this.#takeNext()) await next();
    this.#isRunning = false;
  }

  #takeNext(): (() => Promise<void>) | undefined {
    const [first] = this.#waiting;
    if (first === undefined) return undefined;
    const [owner, own] = first;
    const next = own.shift();
    this.#waiting.delete(owner);
    if (own.length > 0) this.#waiting.set(owner, own);
    return next;
  }
}

interface Waiting {
  readonly look: () => void;
  readonly complain: () => string;
  /** Made where the wait began, so that its stack names the test that waits. */
  readonly origin: Error;
}

/** Tells those who wait that something has happened, so that no test has to poll or to sleep. */
export class Changes {
  readonly #waiting = new Set<Waiting>();

  notify(): void {
    for (const { look } of [...this.#waiting]) look();
  }

  /** What is still waited for: errors with the words of whoever waits, at the place where they do. */
  get complaints(): readonly Error[] {
    return [...this.#waiting].map(({ complain, origin }) => Object.assign(origin, { message: complain() }));
  }

  /**
   * Resolves once `holds` is true, however long that takes: a busy machine is no fault of the bot's, and a test has a
   * limit of its own. Programs may give one: after `within` milliseconds it rejects with the words of `complain`.
   */
  until(holds: () => boolean, complain: () => string, within?: number): Promise<void> {
    if (holds()) return Promise.resolve();
    const origin = new Error();
    return new Promise((resolve, reject) => {
      const look = () => {
        if (!holds()) return;
        stop();
        resolve();
      };
      const waiting = { look, complain, origin };
      const giveUp = () => {
        stop();
        reject(Object.assign(origin, { message: complain() }));
      };
      const timer = within === undefined ? undefined : setTimeout(giveUp, within);
      const stop = () => {
        clearTimeout(timer);
        this.#waiting.delete(waiting);
      };
      this.#waiting.add(waiting);
    });
  }
}

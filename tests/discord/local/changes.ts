/** How long a test waits for the bot before it fails: long, since a busy machine is no fault of the bot's. */
export const PATIENCE = 10_000;

/** Tells those who wait that something has happened, so that no test has to poll or to sleep. */
export class Changes {
  readonly #waiting = new Set<() => void>();

  notify(): void {
    for (const look of [...this.#waiting]) look();
  }

  /** Resolves once `holds` is true; rejects with the words of `complain` after `within` milliseconds. */
  until(holds: () => boolean, complain: () => string, within = PATIENCE): Promise<void> {
    if (holds()) return Promise.resolve();
    const late = new Error(); // made here, so that its stack names the test that waits
    return new Promise((resolve, reject) => {
      const look = () => {
        if (!holds()) return;
        stop();
        resolve();
      };
      const timer = setTimeout(() => {
        stop();
        late.message = complain();
        reject(late);
      }, within);
      const stop = () => {
        clearTimeout(timer);
        this.#waiting.delete(look);
      };
      this.#waiting.add(look);
    });
  }
}

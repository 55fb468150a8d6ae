/** Which interactions Discord has taken a first answer to, told to whoever waits for one. */
export class AcceptedCallbacks {
  readonly #waiting = new Map<string, () => void>();

  /** Resolves once Discord has taken a first answer to this interaction. To be asked for before one is sent. */
  wait(interaction: string): Promise<void> {
    return new Promise((resolve) => this.#waiting.set(interaction, resolve));
  }

  /** Discord has taken a first answer. */
  accept(interaction: string): void {
    this.#waiting.get(interaction)?.();
    this.#waiting.delete(interaction);
  }

  /** Nobody waits any more. */
  forget(interaction: string): void {
    this.#waiting.delete(interaction);
  }
}

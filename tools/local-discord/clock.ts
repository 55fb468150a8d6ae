/** What time it is for the local Discord, in milliseconds from some moment on. */
export class Clock {
  readonly #stands: boolean;
  #passed = 0;

  /** A clock that stands moves by `pass` alone: then nothing is late because a machine is busy. */
  constructor(stands: boolean) {
    this.#stands = stands;
  }

  now(): number {
    return this.#passed + (this.#stands ? 0 : performance.now());
  }

  pass(milliseconds: number): void {
    this.#passed += milliseconds;
  }
}

/** Work in pieces of a few milliseconds: whoever runs it may do something else after each. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does the work in one go. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

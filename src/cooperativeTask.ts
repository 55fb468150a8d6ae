/** Work in pieces of a few milliseconds: whoever runs it may do something else after each. */
export type CooperativeTask<T> = Generator<undefined, T, undefined>;

/** How cooperative work is done: in one go, or a slice at a time beside other work. */
export type RunTask = <T>(steps: CooperativeTask<T>) => T | Promise<T>;

/** Makes something of each of many, with a step after each. */
export function* mapInSteps<From, To>(
  many: readonly From[],
  make: (one: From, at: number) => To,
): CooperativeTask<To[]> {
  const made: To[] = [];
  for (const [at, one] of many.entries()) {
    made.push(make(one, at));
    yield;
  }
  return made;
}

/** Does the work in one go. */
export function runToCompletion<T>(steps: CooperativeTask<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

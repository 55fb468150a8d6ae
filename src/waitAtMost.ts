/**
 * What a promise resolves with, or `undefined` if it takes longer than so many milliseconds; then its result is passed
 * over, a rejection too. Rejects as it does. The timer keeps no process alive, and costs next to nothing where it is not
 * needed: an aborted one of `node:timers/promises` makes an error with a stack each time.
 */
export function waitAtMost<T>(promise: Promise<T>, milliseconds: number): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(resolve, milliseconds, undefined).unref();
    const stop = () => clearTimeout(late);
    promise.then(resolve, reject).then(stop, stop);
  });
}

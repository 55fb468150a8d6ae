/** How the time that something takes grows with what it is given; of several runs the fastest counts, which nobody disturbed. */
export interface Growth {
  readonly name: string;
  /** Milliseconds of processor time at the largest size. */
  readonly slowest: number;
  /** How many times longer it takes for twice as much, over all sizes: 2 is linear, 4 quadratic. */
  readonly ratio: number;
  /** The same for the last doubling alone. */
  readonly lastRatio: number;
}

/** What is slow shows its growth in two runs. Milliseconds. */
const LONG_ENOUGH = 1_500;

/** Runs at every size in turn, so that a busy moment of the machine hits all sizes alike. `sizes` double. */
export function measureGrowth(
  name: string,
  sizes: readonly number[],
  rounds: number,
  run: (size: number) => void,
): Growth {
  const fastest = sizes.map(() => Number.POSITIVE_INFINITY);
  const started = performance.now();
  for (const size of sizes.slice(0, 2)) run(size); // the first runs are the compiler's
  for (let round = 0; round < rounds && (round < 2 || performance.now() - started < LONG_ENOUGH); round += 1) {
    for (const [at, size] of sizes.entries())
      fastest[at] = Math.min(
        fastest[at] ?? 0,
        spend(() => run(size)),
      );
  }
  const [first = Number.NaN, beforeLast = first, slowest = first] = [fastest[0], fastest.at(-2), fastest.at(-1)];
  return { name, slowest, ratio: (slowest / first) ** (1 / (sizes.length - 1)), lastRatio: slowest / beforeLast };
}

export function byRatio(one: Growth, other: Growth): number {
  return other.ratio - one.ratio;
}

/** Milliseconds of processor time that something takes: other processes don't count. */
export function spend(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

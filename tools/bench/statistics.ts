/** The value that a share of the values does not exceed, from 0 (the least) to 1 (the greatest); not a number without any. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** Milliseconds that something takes. */
export function time(run: () => void): number {
  const started = performance.now();
  run();
  return performance.now() - started;
}

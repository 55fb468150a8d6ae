/** An affine map of the plane as PDF writes it (ISO 32000-1, 8.3.4): x′ = a·x + c·y + e, y′ = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** Where a point goes. */
export function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [x: number, y: number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** Six numbers as a matrix; `undefined` if they are anything else. */
export function toMatrix(values: unknown): Matrix | undefined {
  if (!Array.isArray(values) && !ArrayBuffer.isView(values)) return undefined;
  const [a, b, c, d, e, f] = Array.from(values as ArrayLike<unknown>, Number);
  const all = [a, b, c, d, e, f].map((one) => one ?? Number.NaN);
  return all.every(Number.isFinite)
    ? [all[0] ?? 1, all[1] ?? 0, all[2] ?? 0, all[3] ?? 1, all[4] ?? 0, all[5] ?? 0]
    : undefined;
}

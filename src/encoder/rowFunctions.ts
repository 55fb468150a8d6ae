/** Weight and bias of a normalisation, one of each for every place in a row. */
export interface Norm {
  readonly weight: Float32Array;
  readonly bias: Float32Array;
}

/** As BERT has it: keeps a row of equal numbers from a division by zero. */
const EPSILON = 1e-12;

/** Gives every row mean 0 and variance 1, then the norm's own scale and shift, in place. Rows are as long as the norm. */
export function normaliseRows(rows: Float32Array, { weight, bias }: Norm): void {
  const width = weight.length;
  for (let first = 0; first < rows.length; first += width) {
    let [sum, squares] = [0, 0];
    for (let at = 0; at < width; at += 1) sum += rows[first + at] as number;
    const mean = sum / width;
    for (let at = 0; at < width; at += 1) {
      const off = (rows[first + at] as number) - mean;
      squares += off * off;
    }
    const factor = 1 / Math.sqrt(squares / width + EPSILON);
    for (let at = 0; at < width; at += 1)
      rows[first + at] = ((rows[first + at] as number) - mean) * factor * (weight[at] as number) + (bias[at] as number);
  }
}

/** A vector of the same direction and length 1; one without a direction stays as it is. */
export function normaliseVector(vector: Float32Array): Float32Array {
  const length = Math.sqrt(vector.reduce((sum, one) => sum + one * one, 0));
  return length > 0 ? vector.map((one) => one / length) : vector.slice();
}

/** Beyond this the share is 0 or 1 to nine places. */
const REACH = 6;
const STEPS_PER_UNIT = 1024;
const SHARES = Float32Array.from({ length: 2 * REACH * STEPS_PER_UNIT + 2 }, (_, at) =>
  findShare(at / STEPS_PER_UNIT - REACH),
);

/** GELU in place: each number times the share of the normal distribution that lies below it, from a table. */
export function activate(values: Float32Array): void {
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] as number;
    if (value >= REACH) continue;
    if (value <= -REACH) values[at] = 0;
    else {
      const place = (value + REACH) * STEPS_PER_UNIT;
      const below = place | 0;
      const low = SHARES[below] as number;
      values[at] = value * (low + (place - below) * ((SHARES[below + 1] as number) - low));
    }
  }
}

/** By the error function's approximation 7.1.26 of Abramowitz and Stegun, which is right to 1.5e-7. */
function findShare(value: number): number {
  const x = Math.abs(value) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const series = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  const half = (1 - series * Math.exp(-x * x)) / 2;
  return value < 0 ? 0.5 - half : 0.5 + half;
}

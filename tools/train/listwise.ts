/** One thing to choose: its figures in the features' order. */
export interface Row {
  readonly figures: Float64Array;
  readonly isRight: boolean;
}

/** Things of which one is to be chosen. */
export interface Choice {
  readonly rows: readonly Row[];
  /** How much it counts beside the others. */
  readonly weight: number;
}

/** How a fit is made. */
export interface Fitting {
  /** How many weights there are. */
  readonly size: number;
  readonly steps: number;
  /** Draws every weight to 0, as half its square times this. */
  readonly shrink: number;
  /** The weights to begin with; 0 each unless they are given. */
  readonly from?: Float64Array | undefined;
  /** The places of weights that stay as they begin. */
  readonly without?: ReadonlySet<number> | undefined;
}

/**
 * The weights under which right rows are likeliest, where a row's likelihood is as e to the power of its weighted sum:
 * a listwise logistic regression. Choices without a right or without a wrong row teach nothing.
 */
export function fitChoices(choices: readonly Choice[], fitting: Fitting): Float64Array {
  const telling = choices.filter(({ rows }) => rows.some((row) => row.isRight) && rows.some((row) => !row.isRight));
  const total = telling.reduce((sum, { weight }) => sum + weight, 0) || 1;
  return descend(fitting, (weights, gradient) => {
    for (const choice of telling) addChoice(choice, choice.weight / total, weights, gradient);
  });
}

/** The weights of a logistic regression: a row is right with the log odds of its weighted sum. */
export function fitOdds(rows: readonly (Row & { readonly weight: number })[], fitting: Fitting): Float64Array {
  const total = rows.reduce((sum, { weight }) => sum + weight, 0) || 1;
  return descend(fitting, (weights, gradient) => {
    for (const row of rows) {
      const error = 1 / (1 + Math.exp(-scoreRow(row, weights))) - Number(row.isRight);
      addRow(row, (row.weight / total) * error, gradient);
    }
  });
}

const RATE = 0.1;
const [KEEP, KEEP_SQUARE] = [0.9, 0.999];

/** Adam's steps down a gradient, ever smaller ones in the second half: the same each time. */
function descend(
  { size, steps, shrink, from, without }: Fitting,
  slope: (weights: Float64Array, gradient: Float64Array) => void,
): Float64Array {
  const weights = from?.slice() ?? new Float64Array(size);
  const speed = new Float64Array(size);
  const square = new Float64Array(size);
  for (let step = 1; step <= steps; step += 1) {
    const gradient = new Float64Array(size);
    slope(weights, gradient);
    const rate = RATE * Math.min(1, (2 * (steps - step)) / steps + 0.05);
    for (let at = 0; at < size; at += 1) {
      if (without?.has(at)) continue;
      const pull = figure(gradient, at) + shrink * figure(weights, at);
      speed[at] = KEEP * figure(speed, at) + (1 - KEEP) * pull;
      square[at] = KEEP_SQUARE * figure(square, at) + (1 - KEEP_SQUARE) * pull * pull;
      const mean = figure(speed, at) / (1 - KEEP ** step);
      const spread = Math.sqrt(figure(square, at) / (1 - KEEP_SQUARE ** step)) + 1e-8;
      weights[at] = figure(weights, at) - (rate * mean) / spread;
    }
  }
  return weights;
}

export function scoreRow({ figures }: Pick<Row, "figures">, weights: Float64Array): number {
  let score = 0;
  for (let at = 0; at < figures.length; at += 1) score += figure(weights, at) * figure(figures, at);
  return score;
}

function addChoice({ rows }: Choice, share: number, weights: Float64Array, gradient: Float64Array): void {
  const likelihoods = Float64Array.from(rows, (row) => scoreRow(row, weights));
  const most = likelihoods.reduce((max, score) => Math.max(max, score), Number.NEGATIVE_INFINITY);
  let [all, right] = [0, 0];
  for (const [at, row] of rows.entries()) {
    const likelihood = Math.exp(figure(likelihoods, at) - most);
    likelihoods[at] = likelihood;
    all += likelihood;
    if (row.isRight) right += likelihood;
  }
  for (const [at, row] of rows.entries()) {
    const likelihood = figure(likelihoods, at);
    addRow(row, share * (likelihood / all - (row.isRight ? likelihood / right : 0)), gradient);
  }
}

function addRow({ figures }: Row, pull: number, gradient: Float64Array): void {
  for (let at = 0; at < figures.length; at += 1) gradient[at] = figure(gradient, at) + pull * figure(figures, at);
}

/** A figure of an array that has it: all are as long as the weights. */
function figure(array: Float64Array, at: number): number {
  return array[at] as number;
}

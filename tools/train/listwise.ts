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
  /** Draws every weight to 0, as half its square times this; of choices, what it adds in a standard deviation of its figure. */
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
  const spreads = measureSpreads(telling, fitting.size);
  const packed = telling.map((choice) => packChoice(choice, choice.weight / total, spreads));
  const from = fitting.from?.map((weight, at) => weight * figure(spreads, at));
  const weights = descend({ ...fitting, from }, (now, gradient) => {
    for (const choice of packed) addChoice(choice, now, gradient);
  });
  return weights.map((weight, at) => weight / figure(spreads, at));
}

/** The standard deviation of each figure over all rows; 1 where it is always the same. */
function measureSpreads(choices: readonly Choice[], size: number): Float64Array {
  const rows = choices.flatMap((choice) => choice.rows);
  return Float64Array.from({ length: size }, (_, at) => {
    const mean = rows.reduce((sum, { figures }) => sum + figure(figures, at), 0) / (rows.length || 1);
    const squares = rows.reduce((sum, { figures }) => sum + (figure(figures, at) - mean) ** 2, 0);
    return Math.sqrt(squares / (rows.length || 1)) || 1;
  });
}

/** A choice's rows one after the other, in standard deviations: thousands of them are read hundreds of times. */
interface PackedChoice {
  readonly figures: Float64Array;
  readonly isRight: readonly boolean[];
  readonly share: number;
}

function packChoice({ rows }: Choice, share: number, spreads: Float64Array): PackedChoice {
  const size = spreads.length;
  const figures = new Float64Array(rows.length * size);
  for (const [row, one] of rows.entries())
    for (let at = 0; at < size; at += 1) figures[row * size + at] = figure(one.figures, at) / figure(spreads, at);
  return { figures, isRight: rows.map((row) => row.isRight), share };
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

function addChoice(choice: PackedChoice, weights: Float64Array, gradient: Float64Array): void {
  const { figures, isRight, share } = choice;
  const size = weights.length;
  const likelihoods = new Float64Array(isRight.length);
  let most = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < likelihoods.length; row += 1) {
    let score = 0;
    for (let at = 0; at < size; at += 1) score += figure(weights, at) * figure(figures, row * size + at);
    likelihoods[row] = score;
    if (score > most) most = score;
  }
  let [all, right] = [0, 0];
  for (let row = 0; row < likelihoods.length; row += 1) {
    const likelihood = Math.exp(figure(likelihoods, row) - most);
    likelihoods[row] = likelihood;
    all += likelihood;
    if (isRight[row]) right += likelihood;
  }
  for (let row = 0; row < likelihoods.length; row += 1) {
    const likelihood = figure(likelihoods, row);
    const pull = share * (likelihood / all - (isRight[row] ? likelihood / right : 0));
    for (let at = 0; at < size; at += 1) gradient[at] = figure(gradient, at) + pull * figure(figures, row * size + at);
  }
}

function addRow({ figures }: Row, pull: number, gradient: Float64Array): void {
  for (let at = 0; at < figures.length; at += 1) gradient[at] = figure(gradient, at) + pull * figure(figures, at);
}

/** A figure of an array that has it: all are as long as the weights. */
function figure(array: Float64Array, at: number): number {
  return array[at] as number;
}

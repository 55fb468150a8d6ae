import { type Fitting, fitOdds, type Row, scoreRow } from "./listwise.ts";

/** A question of a set, by the figures that its odds are made of. */
export interface SetRow extends Row {
  readonly set: string;
  /** How much it counts beside the others. */
  readonly weight: number;
}

/** How often the odds are fitted, and how far a set's part moves each time by what its least is off the mean, in log odds. */
const BALANCING = { fits: 4, pace: 1 };

/**
 * The odds of a logistic regression, so that one least suits all sets: the right rows of a set count the more, the lower the odds
 * are below which the share `mostFalse` of them lies. Fitted alike, the set whose questions are furthest from the articles'
 * words would set a least for all that silences hardly anything of another.
 */
export function fitBalanced(rows: readonly SetRow[], mostFalse: number, fitting: Fitting): Float64Array {
  const sets = namesOf(rows);
  const shares = new Map(sets.map((name) => [name, 0]));
  let weights: Float64Array = new Float64Array(fitting.size);
  for (let fit = 0; fit < BALANCING.fits; fit += 1) {
    const count = ({ set, isRight }: SetRow) => (isRight ? Math.exp(shares.get(set) ?? 0) : 1);
    weights = fitOdds(
      rows.map((row) => ({ ...row, weight: row.weight * count(row) })),
      fitting,
    );
    const leasts = sets.map((name) => findLeastOf(rows, name, (row) => scoreRow(row, weights), mostFalse));
    const mean = leasts.reduce((sum, one) => sum + one, 0) / sets.length;
    for (const [at, name] of sets.entries())
      shares.set(name, (shares.get(name) ?? 0) + BALANCING.pace * (mean - (leasts[at] ?? mean)));
  }
  return weights;
}

/** The sets that rows are of, each once. */
export function namesOf(rows: readonly Pick<SetRow, "set">[]): string[] {
  return [...new Set(rows.map(({ set }) => set))];
}

/** The odds below which no more than the share `mostFalse` of a set's right rows lie; 0 where it has none. */
export function findLeastOf<One extends SetRow>(
  rows: readonly One[],
  name: string,
  weigh: (one: One) => number,
  mostFalse: number,
): number {
  const odds = rows
    .filter((one) => one.set === name && one.isRight)
    .map(weigh)
    .sort((a, b) => a - b);
  return odds[Math.floor(odds.length * mostFalse)] ?? 0;
}

/** Words of a sentence with their weights: rare words of the case weigh more. Its length is 1. */
export type Vector = ReadonlyMap<string, number>;

/** Weighs a case's words by how many of its dated sentences have them; each sentence is given by its terms. */
export function weighWords(sentences: readonly ReadonlySet<string>[]): (terms: ReadonlySet<string>) => Vector {
  const holding = new Map<string, number>();
  for (const terms of sentences) for (const term of terms) holding.set(term, (holding.get(term) ?? 0) + 1);
  const weigh = (term: string) => Math.log(1 + sentences.length / (holding.get(term) ?? 1));
  return (terms) => normalise(new Map([...terms].map((term) => [term, weigh(term)])));
}

/** From 0 for two sentences without a common word to 1 for the same words. */
export function likeness(one: Vector, other: Vector): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  let sum = 0;
  for (const [term, weight] of small) sum += weight * (large.get(term) ?? 0);
  return sum;
}

/** A sum of vectors that takes more in as they come; of a sum only the likeness to it matters, so its length is kept apart. */
export class Centre {
  private readonly sum = new Map<string, number>();
  private squares = 0;

  add(vector: Vector): void {
    for (const [term, weight] of vector) {
      const before = this.sum.get(term) ?? 0;
      this.sum.set(term, before + weight);
      this.squares += (before + weight) ** 2 - before ** 2;
    }
  }

  /** From 0 to 1. */
  likenessTo(vector: Vector): number {
    return this.squares === 0 ? 0 : likeness(vector, this.sum) / Math.sqrt(this.squares);
  }

  /** From 0 to 1. */
  likenessToCentre({ sum, squares }: Centre): number {
    return this.squares === 0 || squares === 0 ? 0 : likeness(this.sum, sum) / Math.sqrt(this.squares * squares);
  }
}

function normalise(vector: Map<string, number>): Vector {
  const length = Math.sqrt([...vector.values()].reduce((sum, weight) => sum + weight * weight, 0));
  return length === 0 ? vector : new Map([...vector].map(([term, weight]) => [term, weight / length]));
}
